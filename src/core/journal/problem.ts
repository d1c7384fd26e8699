/** What can be wrong with a journal. The first seven make the whole file unreadable. */
export type JournalProblemCode =
  | 'yaml-error'
  | 'conflict-markers'
  | 'newer-schema'
  | 'not-a-journal'
  | 'too-large'
  | 'no-permission'
  | 'unreadable-file'
  | 'unknown-key'
  | 'missing-field'
  | 'invalid-value'
  | 'duplicate-id';

/** One thing that is wrong with a journal, at the place where it is. */
export interface JournalProblem {
  readonly code: JournalProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Start, in UTF-16 units from the start of the file. */
  readonly offset: number;
  readonly length: number;
}

/** A problem that stops reading. */
export function fatal(
  code: JournalProblem['code'],
  message: string,
  offset: number,
  length: number,
): JournalProblem {
  return { code, severity: 'error', message, offset, length };
}

/** A problem moved by `distance` units: found in a part of the file, reported for the whole. */
export function moved(problem: JournalProblem, distance: number): JournalProblem {
  return distance === 0 ? problem : { ...problem, offset: problem.offset + distance };
}

/** The line of an offset, counted from 0. */
export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1))
    line++;
  return line;
}

/** Start of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
