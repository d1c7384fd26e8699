/** The figure that a sentence tells. */
import { readFigures } from '../../figures/figures';
import type { Impact } from '../../journal/schema';
import type { Passage } from './passages';
import { quotationsIn } from './sentences';

/** A sentence with its figure. */
export interface Measured {
  readonly quote: string;
  readonly figure: Impact;
}

/** A figure that a text says is none, or no effect of the work alone. */
const NEGATED =
  /\b(?:not|no|never|without|isn['’]t|wasn['’]t|don['’]t|would|could|might|should|expect(?:ed)?|target|goal|up to)\b/i;

/** The figure of a sentence; nothing where it tells of several, as they are parts that nobody may add up, or denies it. */
function figureIn(sentence: string): Impact | undefined {
  if (!/\d/.test(sentence) || NEGATED.test(sentence)) return undefined;
  const [figure, ...others] = readFigures(sentence);
  return others.length === 0 ? figure?.impact : undefined;
}

/** The first quotation of some passages, items of lists as well, that tells one figure. */
export function measuredIn(passages: readonly Passage[]): Measured | undefined {
  for (const quote of passages.flatMap(({ text }) => quotationsIn(text))) {
    const figure = figureIn(quote);
    if (figure) return { quote, figure };
  }
  return undefined;
}
