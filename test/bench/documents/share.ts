/** How many of something were right, and what was not, in words. */
export interface Share {
  readonly right: number;
  readonly all: number;
  readonly misses: readonly string[];
}
