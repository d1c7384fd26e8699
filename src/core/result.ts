/** What a function that can fail in an expected way returns: a value, or a failure with a code. */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure<Code> };

/** An expected failure. `code` is stable and is what callers and tests look at; `message` is for the log. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
}

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: { code, message } };
}

/** Makes a `switch` over a closed union fail to compile when a member is added and not handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
