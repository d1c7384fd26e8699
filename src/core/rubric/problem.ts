/** What can be wrong with a rubric file. Kept apart from where it is, so that starting up does not load YAML. */
export type RubricProblemCode =
  | 'too-large'
  | 'yaml-error'
  | 'not-a-rubric'
  | 'newer-schema'
  | 'missing-field'
  | 'invalid-value'
  | 'unknown-key'
  | 'duplicate-dimension'
  | 'missing-seeds'
  | 'unknown-signal'
  | 'unusual-size'
  | 'unknown-alias'
  | 'unknown-dimension'
  | 'no-cycle'
  | 'unknown-base'
  | 'broken-base'
  | 'cyclic-extends';

/** One thing that is wrong with a rubric, at the place where it is. */
export interface RubricProblem {
  readonly code: RubricProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Start, in UTF-16 units from the start of the file. */
  readonly offset: number;
  readonly length: number;
  /** Line of the start, counted from 1. */
  readonly line: number;
}

/** What makes a rubric unusable: the first error. A warning before it is not the reason. */
export function firstError(problems: readonly RubricProblem[]): RubricProblem | undefined {
  return problems.find(({ severity }) => severity === 'error');
}
