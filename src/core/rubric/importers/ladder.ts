/** What every importer reads a public ladder into, whatever its file looks like. */

/** The formats that are told apart, by whose ladders look like that. */
export const LADDER_FORMATS = [
  'financial-times',
  'monzo',
  'snowflake',
  'engineering-ladders',
  'markdown-table',
  'markdown-list',
] as const;
export type LadderFormat = (typeof LADDER_FORMATS)[number];

/** A file as it was read; its name tells formats apart where the text doesn't. */
export interface LadderFile {
  readonly name: string;
  readonly text: string;
}

export interface LadderLevel {
  readonly id: string;
  readonly name: string;
}

/** One thing that a ladder says, and the line of its file, counted from 1. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/** What a ladder says about one dimension at one level. */
export interface Expectation {
  readonly asks: readonly Statement[];
  readonly examples: readonly Statement[];
}

export interface LadderDimension {
  readonly name: string;
  readonly summary: string;
  readonly line: number;
  /** By the id of the level. */
  readonly byLevel: ReadonlyMap<string, Expectation>;
}

/** A ladder, from the lowest level to the highest. */
export interface Ladder {
  readonly format: LadderFormat;
  readonly title: string;
  readonly levels: readonly LadderLevel[];
  readonly dimensions: readonly LadderDimension[];
  readonly problems: readonly ImportProblem[];
}

export type ImportProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'invalid-yaml'
  | 'unknown-format'
  | 'too-few-levels'
  | 'no-dimensions'
  | 'too-many-dimensions'
  | 'unusual-size'
  | 'unknown-level'
  | 'wrong-order'
  | 'code-left-out'
  | 'seeds-to-check'
  | 'nothing-asked'
  | 'same-at-both'
  | 'no-evidence'
  | 'no-rubric';

/** What an import could not do, or what somebody should look at. With an error there is no rubric. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Line of the ladder's file, counted from 1; none for the file as a whole. */
  readonly line?: number;
}

/** Reads one format: a ladder, or the error because of which there is none. */
export type Importer = (file: LadderFile) => Ladder | ImportProblem;

export function isLadder(read: Ladder | ImportProblem): read is Ladder {
  return 'levels' in read;
}
