/** What a win can be told with, in words that somebody wrote already. */
import { DRAFTED_FIELDS, type Fact, type Impact, type Win } from '../../journal/schema';
import type { Measured } from './figures';

/** A field of a win that can be drafted. */
export type DraftedField = (typeof DRAFTED_FIELDS)[number];

/** A text of the user's own. */
export type Origin =
  { readonly kind: 'commit'; readonly sha: string } | { readonly kind: 'doc'; readonly path: string };

/** Where a field's words stand, and the words themselves: whole sentences, word for word but for marks of Markdown. */
export interface DraftSource {
  readonly from: Origin;
  readonly quote: string;
}

export interface Draft {
  readonly problem?: string;
  readonly action?: string;
  readonly decision?: NonNullable<Win['decision']>;
  readonly impact?: Impact;
  /** What git shows, which needs no look of the author: anybody can ask it again. */
  readonly facts?: readonly Fact[];
  readonly sources: Readonly<Partial<Record<DraftedField, readonly DraftSource[]>>>;
}

/** What was found in one text. */
export interface Found {
  readonly problem: readonly string[];
  readonly action: readonly string[];
  readonly decision?: { readonly fields: NonNullable<Win['decision']>; readonly quotes: readonly string[] };
  readonly measured?: Measured;
}

/** The draft of what was found in a text; nothing where nothing was. */
export function draftFrom(from: Origin, { problem, action, decision, measured }: Found): Draft | undefined {
  const quoted = (quotes: readonly string[]): DraftSource[] => quotes.map((quote) => ({ from, quote }));
  const draft: Draft = {
    ...(problem.length > 0 && { problem: problem.join(' ') }),
    ...(action.length > 0 && { action: action.join('; ') }),
    ...(decision && { decision: decision.fields }),
    ...(measured && { impact: { summary: measured.quote, ...measured.figure } }),
    sources: {
      ...(problem.length > 0 && { problem: quoted(problem) }),
      ...(action.length > 0 && { action: quoted(action) }),
      ...(decision && { decision: quoted(decision.quotes) }),
      ...(measured && { impact: quoted([measured.quote]) }),
    },
  };
  return DRAFTED_FIELDS.some((field) => draft[field] !== undefined) ? draft : undefined;
}

/** One draft of several: each field from the first that has it. */
export function joined([first, ...others]: readonly Draft[]): Draft | undefined {
  if (!first) return undefined;
  return others.reduce<Draft>(
    (one, other) => ({ ...other, ...one, sources: { ...other.sources, ...one.sources } }),
    first,
  );
}
