/** A helper, as Handlebars calls it. What comes last says where in the template it is called. */
type Helper = (this: unknown, ...given: unknown[]) => unknown;

interface Call {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Helpers whose errors know where in the template they were called, as those of Handlebars itself do. */
export function placed(helpers: object): Record<string, Helper> {
  return Object.fromEntries(
    (Object.entries(helpers) as [string, Helper][]).map(([name, helper]) => [name, placedHelper(helper)]),
  );
}

function placedHelper(helper: Helper): Helper {
  return function (this: unknown, ...given: unknown[]): unknown {
    try {
      return helper.apply(this, given);
    } catch (error) {
      const start = (given.at(-1) as Call | undefined)?.loc?.start;
      const isPlaced = !(error instanceof TypeError) || 'lineNumber' in error;
      throw start && !isPlaced
        ? Object.assign(error, { lineNumber: start.line, column: start.column })
        : error;
    }
  };
}
