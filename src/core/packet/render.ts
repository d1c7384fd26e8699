/** Turns a template and a view into Markdown. */
import { success } from '../result';
import { compile } from './compile';
import { codeSpan, escapeMarkdown, escapeProse, safeAddress } from './escape';
import type { Holds } from './field';
import { layOut, type Layout } from './layout';
import { withinLimits, type DroppedWin } from './limits';
import { withoutMarks } from './marks';
import { rewritten, VIEW } from './rewritten';
import { failureAt, parseTemplate, unusable, type PlacedFailure, type Template } from './template';
import { templateFailure, type FailureCode } from './templateFailure';
import { holdsOf, type PacketView } from './view';
import { inOrder, winsOf } from './winLists';

export type RenderFailure = 'template-invalid' | FailureCode;

/** A packet, or what the template failed with and where. */
export type Rendering =
  | { readonly ok: true; readonly value: RenderedPacket }
  | { readonly ok: false; readonly failure: PlacedFailure<RenderFailure> };

/** A packet's Markdown, and what is known of it. */
export interface RenderedPacket extends Layout {
  /** Wins that a section had no room for. */
  readonly dropped: readonly DroppedWin[];
}

/**
 * Renders a template, front matter and all, to Markdown. A template sees the view and the helpers and
 * nothing else. A misspelled field is a failure with its line, not a hole (in `{{#if}}` it counts as
 * empty). Strings are inert Markdown before the template sees them, so templates don't escape.
 * Says where the sections and claims that the template marks stand, how long each section is, and what was left
 * out because of a section's limit.
 */
export function renderPacket(template: string, view: PacketView): Rendering {
  const { template: parsed, problems } = parseTemplate(template);
  if (!parsed) return { ok: false, failure: unusable(problems) };
  try {
    return success(rendered(parsed, view));
  } catch (error) {
    const problem = templateFailure(error, parsed);
    return { ok: false, failure: failureAt(problem.failure, problem) };
  }
}

function rendered({ body, meta }: Template, view: PacketView): RenderedPacket {
  const render = compile(withoutMarks(body));
  const shown = inOrder(escapeView(view), meta.order);
  const wins = (): ReturnType<typeof winsOf> => winsOf(view);
  return withinLimits((dropped) => {
    const hidden = new Map([...dropped].map(([id, ids]) => [id, new Set(ids.map(escapeMarkdown))]));
    return layOut(render(shown, hidden), meta, wins);
  }, wins);
}

/** How texts are made inert that are not one line of words. */
const ESCAPES: Partial<Readonly<Record<Holds, (text: string) => string>>> = {
  address: (text) => safeAddress(text) ?? '',
  reference: codeSpan,
  paragraphs: escapeProse,
};

/** The view with every string made inert. */
function escapeView(view: PacketView): PacketView {
  return rewritten(view, { text: (text, field) => (ESCAPES[holdsOf(field)] ?? escapeMarkdown)(text) }, VIEW);
}
