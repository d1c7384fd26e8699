import type { Failure, Result } from '../core/result';

/** A place in a file, counted from 1. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What a command throws: an error with a stable code, and the place in a file that it is about. */
export class CodedError extends Error {
  readonly code: string;

  constructor(
    { code, message }: Failure,
    readonly place?: FilePlace,
  ) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
  }
}

/** The value of a result; throws its failure. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new CodedError(result.failure);
  return result.value;
}
