import { basename, dirname } from 'node:path';

import { Disposable, EventEmitter, l10n, Uri, workspace, type Event, type TextDocument } from 'vscode';

import type { Template } from '../core/packet/template';
import { CodedError, type FilePlace } from './codedError';
import { readText } from './files/fileText';
import type { Location } from './journal/location';
import { filesIn, type OwnPlaces } from './ownFolders';
import { ownPlaces } from './ownPlaces';
import { SETTINGS } from './settings';
import { watchFolders } from './watch';

/** A template as it is now, in its file or in an editor. */
export interface TemplateSource extends TemplateFile {
  readonly text: string;
}

/** A template that can be used. */
interface UsableTemplate extends TemplateSource {
  readonly template: Template;
}

/** The packet templates: those of the product, and the user's own, which take the place of those with their names. */
export class TemplateService implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** A template of the user's own was changed in an editor or outside, came or went. */
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #listeners: readonly Disposable[];
  #watched = '';
  #watchers: Disposable = Disposable.from();

  constructor(
    private readonly extensionUri: Uri,
    private readonly location: Location,
  ) {
    const fire = (): void => this.#changed.fire();
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.isTemplate(document)) fire();
      }),
      workspace.onDidGrantWorkspaceTrust(fire),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SETTINGS}.templates`)) fire();
      }),
    ];
  }

  /** Every template with its text, the user's own first. */
  async list(): Promise<readonly TemplateSource[]> {
    const places = this.places();
    this.#watch(places);
    const files = await listTemplates(places);
    return Promise.all(
      files.map(async (file) => ({ ...file, text: unsavedText(file) ?? (await templateText(file)) })),
    );
  }

  /** The template of that name, whatever is in it; throws `unknown-template`, with the names that there are. */
  async find(id: string): Promise<TemplateSource> {
    const all = await this.list();
    const found = all.find((each) => each.id === id);
    if (found) return found;
    const ids = all.map((each) => each.id).join(', ');
    const message = l10n.t('There is no template “{0}”. There are: {1}.', id, ids);
    throw new CodedError({ code: 'unknown-template', message });
  }

  /** The template of that name; throws `unknown-template`, or `template-invalid` with its place. */
  async usable(id: string): Promise<UsableTemplate> {
    const source = await this.find(id);
    const { parseTemplate, unusable } = await import('../core/packet/template');
    const { template, problems } = parseTemplate(source.text);
    if (!template) throw templateError(source, unusable(problems));
    return { ...source, template };
  }

  /** Where templates are looked for now. */
  places(): TemplatePlaces {
    const builtIn = Uri.joinPath(this.extensionUri, 'templates', 'packets').fsPath;
    return { builtIn, ...ownPlaces('templates', this.location) };
  }

  /** True for a document in one of the user's folders. */
  isTemplate({ uri }: Pick<TextDocument, 'uri'>): boolean {
    if (uri.scheme !== 'file' || !uri.path.endsWith('.hbs')) return false;
    const { folders, isAllowed } = this.places();
    return folders.includes(dirname(uri.fsPath)) && isAllowed(uri.fsPath);
  }

  dispose(): void {
    this.#watchers.dispose();
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  #watch({ folders }: TemplatePlaces): void {
    const wanted = folders.join('\n');
    if (wanted === this.#watched) return;
    this.#watched = wanted;
    this.#watchers.dispose();
    this.#watchers = watchFolders(folders, '*.hbs', () => this.#changed.fire());
  }
}

/** What a template failed with, with its file and the place in it. */
export function templateError(
  { path }: Pick<TemplateFile, 'path'>,
  {
    code,
    message,
    line,
    column,
  }: { readonly code: string; readonly message: string } & Omit<FilePlace, 'path'>,
): CodedError {
  const text = l10n.t('“{0}” can’t be used. {1}', basename(path), message);
  return new CodedError({ code, message: text }, { path, line, column });
}

/** What an editor has of a template and its file does not have yet. */
function unsavedText({ path }: TemplateFile): string | undefined {
  const document = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.fsPath === path);
  return document?.getText();
}

const TEMPLATE_ENDING = '.hbs';

interface TemplatePlaces extends OwnPlaces {
  /** The folder of the templates that come with the product. */
  readonly builtIn: string;
}

/** A template's file. Its name, without the ending, is what it is known by. */
interface TemplateFile {
  readonly id: string;
  readonly path: string;
  readonly isBuiltIn: boolean;
}

/** Every template, sorted by id, those of the user's own first. One of theirs takes the place of a built-in one of its name. */
async function listTemplates({ builtIn, ...places }: TemplatePlaces): Promise<TemplateFile[]> {
  const own = await filesIn(places, [TEMPLATE_ENDING]);
  const product = await filesIn({ folders: [builtIn], isAllowed: () => true }, [TEMPLATE_ENDING]);
  const files = [...own.map((path) => fileAt(path, false)), ...product.map((path) => fileAt(path, true))];
  const firsts = new Map(files.toReversed().map((file) => [file.id, file]));
  return [...firsts.values()].sort(
    (a, b) => Number(a.isBuiltIn) - Number(b.isBuiltIn) || (a.id < b.id ? -1 : 1),
  );
}

/** The text of a template; empty for one that can't be read, which is then said of it. */
async function templateText({ path }: TemplateFile): Promise<string> {
  const text = await readText(path);
  return text.ok ? (text.value ?? '') : '';
}

function fileAt(path: string, isBuiltIn: boolean): TemplateFile {
  return { id: basename(path).slice(0, -TEMPLATE_ENDING.length), path, isBuiltIn };
}
