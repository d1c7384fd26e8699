/** Splits a stream of output into its NUL-terminated fields and decodes each. */
export class FieldSplitter {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onField: (field: string) => void) {}

  readonly push = (chunk: Buffer): void => {
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(0, start); end !== -1; end = data.indexOf(0, start)) {
      this.onField(data.toString('utf8', start, end));
      start = end + 1;
    }
    // A copy: a slice would keep the whole chunk alive.
    this.#rest = Buffer.from(data.subarray(start));
  };
}
