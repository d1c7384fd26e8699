/** A win while it is typed: the line, what is attached to it, and what was chosen for it. */
import { describe, describeEvidence, type Row } from '../../core/capture/describe';
import {
  parseQuickLine,
  win as winOf,
  type QuickLine,
  type QuickLineContext,
} from '../../core/capture/quickLine';
import { strongerBy, type Stronger } from '../../core/capture/stronger';
import type { Evidence, Win } from '../../core/journal/schema';
import type { NewWin } from '../../manifest';

/** Evidence that came by itself: it is shown before saving, and can be left out. */
export interface Attachment {
  readonly label: string;
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  readonly included: boolean;
}

export interface Draft {
  readonly line: string;
  readonly attached: readonly Attachment[];
  /** What the box asked for besides the line. */
  readonly chosen: Partial<Pick<Win, 'reach' | 'level'>>;
}

/** A draft as it is understood. */
export interface Understood {
  readonly win: NewWin;
  readonly rows: readonly Row[];
  readonly stronger: Stronger | undefined;
}

/** Reads a draft. The title is empty when there is nothing to save yet. */
export function understand(draft: Draft, context: QuickLineContext): Understood {
  const quickLine: QuickLine = parseQuickLine(draft.line, context);
  const attached = draft.attached.flatMap(({ included, evidence }) => (included ? evidence : []));
  const evidence = withoutRepeats([...quickLine.evidence, ...attached]);
  const win = { ...winOf(quickLine), ...draft.chosen, ...(evidence.length > 0 ? { evidence } : {}) };
  return { win, rows: describe(quickLine, context.rubric), stronger: strongerBy(win, context.rubric) };
}

/** An attachment of one piece of evidence. */
export function attachmentOf(evidence: Evidence): Attachment {
  return { label: describeEvidence(evidence), detail: '', evidence: [evidence], included: true };
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => seen.size < seen.add(JSON.stringify(item)).size);
}
