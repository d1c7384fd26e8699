import type { Rubric } from '../../rubric/model';
import type { Win } from '../schema';

/** Ids of the hints, as the setting names them. */
export type HintId =
  'no-result' | 'no-number' | 'no-evidence' | 'we-without-role' | 'team-without-name' | 'level-unclear';

/** What Add Detail can ask to answer a hint; `role` is set in the file itself. */
export type HintAnswer = 'result' | 'evidence' | 'helped' | 'level' | 'role';

/** A hint that applies to a win. */
export interface HintFinding {
  /** What is missing, and why it matters to a committee: two short sentences. */
  readonly message: string;
  /** The field that it is shown at, and the words of it, where it is about words. */
  readonly field: 'title' | 'problem' | 'action' | 'impact' | 'counterfactual';
  readonly words?: string;
}

/** One thing that a win could say better. */
export interface Hint {
  readonly id: HintId;
  readonly answer: HintAnswer;
  /** What the hint has to say about a win; nothing when the win says it already. */
  find(win: Win, rubric: Rubric): HintFinding | undefined;
}

/** The first place in the prose of a win that a pattern matches. */
export function firstIn(
  win: Win,
  pattern: RegExp,
): { readonly field: HintFinding['field']; readonly words: string } | undefined {
  for (const field of ['title', 'action', 'problem', 'counterfactual'] as const) {
    const words = pattern.exec(win[field] ?? '')?.[0];
    if (words !== undefined) return { field, words };
  }
  return undefined;
}
