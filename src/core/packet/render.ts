/** Turns a template and a view into Markdown. */
import { failure, success, type Result } from '../result';
import { compile, templateFailure } from './compile';
import { escapeView } from './escapeView';
import { parseTemplate, type TemplateProblem } from './template';
import type { PacketView } from './view';

export type RenderFailure = 'template-invalid' | 'template-failed';

/**
 * Renders a template, front matter and all, to Markdown. A template sees the view and the helpers and
 * nothing else. A misspelled field is a failure with its line, not a hole (in `{{#if}}` it counts as
 * empty). Strings are inert Markdown before the template sees them, so templates don't escape.
 */
export function renderPacket(template: string, view: PacketView): Result<string, RenderFailure> {
  const { template: parsed, problems } = parseTemplate(template);
  if (!parsed) return failure('template-invalid', problems.map(problemText).join('\n'));
  try {
    return success(tidy(compile(parsed.body)(escapeView(view))));
  } catch (error) {
    return failure('template-failed', problemText(templateFailure(error, parsed)));
  }
}

function problemText({ line, message }: TemplateProblem): string {
  return `${line}: ${message}`;
}

/** One blank line between blocks, none at the ends, no space at the end of lines. */
function tidy(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
