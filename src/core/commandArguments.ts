/** What commands take and give that is plain data, so that it has its place here and its name in the manifest. */
import type { Evidence, Win } from './journal/schema';

/** Which rubric the journal is to be held against: the id of a built-in one, or the name or path of a file. */
export interface RubricChoice {
  readonly rubric: string;
  /** True to name the dimensions of wins by its words, too. */
  readonly wins?: boolean;
}

/** A rubric to copy, and the file to write. */
export interface RubricCopy {
  readonly rubric: string;
  readonly path: string;
}

/** What to take out of a suggestion: some of what it is made of, by id. */
export interface TakeOut {
  readonly id: string;
  readonly parts: readonly string[];
}

/** What the Log Win box starts with. */
export interface AskForWin {
  /** Id of the dimension that the win is to show. */
  readonly dimension?: string;
  readonly line?: string;
  readonly evidence?: readonly Evidence[];
  readonly origin?: NonNullable<Win['origin']>;
}

/** What Add Detail can ask about a win. */
export type DetailQuestion =
  | 'level'
  | 'reach'
  | 'result'
  | 'evidence'
  | 'problem'
  | 'action'
  | 'decision'
  | 'helped'
  | 'counterfactual'
  | 'confirm';

/** A win to ask about: everything, or one thing. */
export interface DetailOf {
  readonly id: string;
  readonly about?: DetailQuestion;
}
