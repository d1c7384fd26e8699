import type { Failure, Result } from '../core/result';

/** What a command throws: an error with a stable code. */
export class CodedError extends Error {
  readonly code: string;

  constructor({ code, message }: Failure) {
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
