import type { Impact } from '../journal/schema';

/** A figure that a text tells: where it stands, and what it says. */
export interface Figure {
  /** `text.slice(start, end)` is the figure as it is written. */
  readonly start: number;
  readonly end: number;
  /** The token after it. */
  readonly next: number;
  /** As a title says it. */
  readonly words: string;
  readonly impact: Impact;
}
