/** Turns a template and a view into Markdown. */
import { failure, success, type Result } from '../result';
import { compile, templateFailure } from './compile';
import { escapeView } from './escapeView';
import { layOut, type Layout } from './layout';
import { withoutMarks } from './marks';
import { parseTemplate, type TemplateProblem } from './template';
import type { PacketView } from './view';

export type RenderFailure = 'template-invalid' | 'template-failed';

/**
 * Renders a template, front matter and all, to Markdown. A template sees the view and the helpers and
 * nothing else. A misspelled field is a failure with its line, not a hole (in `{{#if}}` it counts as
 * empty). Strings are inert Markdown before the template sees them, so templates don't escape.
 * Says where the sections and claims that the template marks stand, and how long each section is.
 */
export function renderPacket(template: string, view: PacketView): Result<Layout, RenderFailure> {
  const { template: parsed, problems } = parseTemplate(template);
  if (!parsed) return failure('template-invalid', problems.map(problemText).join('\n'));
  try {
    return success(layOut(compile(withoutMarks(parsed.body))(escapeView(view)), parsed.meta, view));
  } catch (error) {
    return failure('template-failed', problemText(templateFailure(error, parsed)));
  }
}

function problemText({ line, message }: TemplateProblem): string {
  return `${line}: ${message}`;
}
