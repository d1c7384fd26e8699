/** A thing that `npm run fuzz` tries with random seeds. */
export interface FuzzPart {
  /** What `--only` calls it: a word or two with hyphens. */
  readonly name: string;
  /**
   * Does one round with what the seed gives, the same for the same seed as far as that can be; some seconds, at most a
   * minute. Resolves with the number of things that were tried. Throws where a promise does not hold, with an example.
   */
  readonly run: (seed: number) => Promise<number>;
}
