/** Turns a template and a view into Markdown. */
import Handlebars from 'handlebars';

import { failure, success, type Result } from '../result';
import { escapeView } from './escapeView';
import { HELPERS } from './helpers';
import { parseTemplate } from './template';
import type { PacketView } from './view';

export type RenderFailure = 'template-invalid' | 'template-failed';

type Render = (view: PacketView) => string;

/** Compiled templates by their body: a preview renders the same one at every keystroke. */
const compiled = new Map<string, Render>();
const MOST_COMPILED = 16;

/**
 * Renders a template, front matter and all, to Markdown. A template sees the view and the helpers and nothing
 * else: no prototypes, no built-in `log`, no helper of anybody else. A misspelled field is a failure with
 * its line, not a hole. Strings are inert Markdown before the template sees them, so templates don't escape.
 */
export function renderPacket(template: string, view: PacketView): Result<string, RenderFailure> {
  const { template: parsed, problems } = parseTemplate(template);
  if (!parsed) {
    return failure('template-invalid', problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  }
  try {
    return success(tidy(compile(parsed.body)(escapeView(view))));
  } catch (error) {
    return failure('template-failed', error instanceof Error ? error.message : String(error));
  }
}

function compile(body: string): Render {
  const known = compiled.get(body);
  if (known) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const render = environment().compile<PacketView>(body, {
    noEscape: true,
    strict: true,
    knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
    knownHelpersOnly: true,
    explicitPartialContext: false,
  });
  const safe: Render = (view) =>
    render(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  compiled.set(body, safe);
  return safe;
}

function environment(): typeof Handlebars {
  const isolated = Handlebars.create();
  isolated.unregisterHelper('log');
  isolated.registerHelper(HELPERS);
  return isolated;
}

/** One blank line between blocks, none at the ends, no space at the end of lines. */
function tidy(markdown: string): string {
  return `${markdown
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
