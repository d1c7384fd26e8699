/** Handlebars, closed in: templates reach the view and the product's helpers, and no code or prototype. */
import Handlebars from 'handlebars';

import { HELPERS } from './helpers';
import type { Template, TemplateProblem } from './template';
import type { PacketView } from './view';

type Render = (view: PacketView) => string;

/** Compiled templates by their body: a preview renders the same one at every keystroke. */
const compiled = new Map<string, Render>();
const MOST_COMPILED = 16;

/** Built-in helpers that templates don't get: one writes to the console, one reads fields by computed names. */
const CLOSED_HELPERS = ['log', 'lookup'] as const;

const KNOWN_HELPERS = Object.fromEntries([
  ...Object.keys(HELPERS).map((name) => [name, true] as const),
  ...CLOSED_HELPERS.map((name) => [name, false] as const),
]);

const CLOSED = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Compiles a template's body. Throws what Handlebars throws, now or on the first rendering; see `templateFailure`. */
export function compile(body: string): Render {
  const known = compiled.get(body);
  if (known) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const template = environment().compile<PacketView>(body, {
    noEscape: true,
    strict: true,
    knownHelpers: KNOWN_HELPERS,
    knownHelpersOnly: true,
  });
  const render: Render = (view) => template(view, CLOSED);
  compiled.set(body, render);
  return render;
}

/** What went wrong in a template, at its line in the file. */
export function templateFailure(error: unknown, { bodyLine }: Template): TemplateProblem {
  const { message, lineNumber } = error as { message?: string; lineNumber?: number };
  const text = message ?? String(error);
  const parsed = /^Parse error on line (\d+):\n([\s\S]*)$/.exec(text);
  const inBody = parsed ? Number(parsed[1]) : (lineNumber ?? 1);
  return {
    code: 'syntax',
    severity: 'error',
    message: parsed?.[2] ?? text,
    line: bodyLine + inBody,
    column: 1,
  };
}

function environment(): typeof Handlebars {
  const isolated = Handlebars.create();
  for (const name of CLOSED_HELPERS) isolated.unregisterHelper(name);
  isolated.registerHelper(HELPERS);
  return isolated;
}
