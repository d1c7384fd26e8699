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
  | 'misplaced-key'
  | 'missing-field'
  | 'invalid-value'
  | 'lost-text'
  | 'reversed-days'
  | 'second-document'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'waiting-entry';

/** One thing that is wrong with a journal, at the place where it is. */
export interface JournalProblem {
  readonly code: JournalProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Start, in UTF-16 units from the start of the file. */
  readonly offset: number;
  readonly length: number;
  /** Key of what limits readers, where that can't be read for this: `visibility`. */
  readonly limit?: string;
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

/** Problems with the lines that they are on, counted from 0: in one walk, however many there are in their order. */
export function withLines<Problem extends { readonly offset: number }>(
  text: string,
  problems: readonly Problem[],
): (Problem & { readonly line: number })[] {
  let [line, last, next] = [0, 0, text.indexOf('\n')];
  return problems.map((problem) => {
    if (problem.offset < last) [line, next] = [0, text.indexOf('\n')];
    last = problem.offset;
    for (; next !== -1 && next < last; next = text.indexOf('\n', next + 1)) line++;
    return { ...problem, line };
  });
}

/** Start of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
