/** package.json, its texts and the code, for the tests that hold them against each other. */
import ts from 'typescript';

import { readJson, sources } from '../sources';

export interface Setting {
  readonly order: number;
  readonly markdownDescription: string;
  readonly type: string;
  readonly items?: { readonly type: string };
  readonly enum?: readonly string[];
  readonly default: unknown;
}

interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when?: string;
      readonly args?: { readonly commands: readonly string[] };
    }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly completionEvents: readonly string[];
        readonly media: { readonly markdown: string };
      }[];
    }[];
    readonly yamlValidation: readonly { readonly url: string }[];
  };
}

export const manifest = readJson('package.json') as Manifest;
export const contributes = manifest.contributes;
export const texts = readJson('package.nls.json') as Readonly<Record<string, string>>;
export const packageText = JSON.stringify(manifest);
export const files = sources();
/** All of the code. */
export const code = files.map(({ text }) => text).join('\n');
/** The names that the interfaces of `manifest.ts` declare. */
export const typed = typedNames(files.find(({ path }) => path === 'manifest')?.text ?? '');
export const contributed = contributes.commands.map(({ command }) => command);
export const viewIds = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id));
/** Every when clause. */
export const whens = [
  ...contributes.viewsWelcome.map(({ when = '' }) => when),
  ...contributes.keybindings.map(({ when = '' }) => when),
  ...Object.values(contributes.menus).flatMap((items) => items.map(({ when }) => when)),
];

export function ours(name: string): string {
  return `promoJournal.${name}`;
}

function typedNames(
  text: string,
): Readonly<Record<'Commands' | 'InternalCommands' | 'ContextKeys', readonly string[]>> {
  const interfaces = ts
    .createSourceFile('manifest.ts', text, ts.ScriptTarget.ESNext)
    .statements.filter((statement) => ts.isInterfaceDeclaration(statement));
  const namesOf = (wanted: string) =>
    interfaces
      .filter(({ name }) => name.text === wanted)
      .flatMap(({ members }) =>
        members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? name.text : [])),
      );
  return {
    Commands: namesOf('Commands'),
    InternalCommands: namesOf('InternalCommands'),
    ContextKeys: namesOf('ContextKeys'),
  };
}

/** What a pattern's group matches, everywhere in a text. */
export function all(text: string, pattern: RegExp, group = 1): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[group] ?? '');
}

export function sorted(names: Iterable<string>): readonly string[] {
  return [...names].sort();
}

export function unknown(names: readonly string[], known: readonly string[]): readonly string[] {
  return names.filter((name) => !known.includes(name));
}
