/**
 * The grammar of figures: what texts tell of how much something changed. One reader for the line of Log Win, messages of
 * commits and documents, so that the same words say the same everywhere.
 *
 * A text is cut into tokens; numbers with what belongs to them are quantities; two quantities that words or an arrow join are
 * a pair, and one with a word of change is a difference. What can be read two ways is no figure: a range (“5 to 10 hours”), a
 * version (“Java 8 to 17”), a setting (“the timeout from 10 s to 30 s”), a number whose point may group or part (“1.200”), and
 * what is denied (“would cut it by 40 %”).
 *
 *     figure     = pair | difference
 *     pair       = ["from"] quantity ["…"] ("to" | "→") quantity | "to" quantity "from" quantity | quantity "(was" quantity ")"
 *     difference = "by" quantity | ("down" | "up") ["by"] quantity | quantity "faster" | quantity "reduction"
 *                | "reduction of" quantity | "saved" quantity | verb name quantity
 *     quantity   = ["about" | "under" | …] (amount [unit] {amount unit} | amount "in" amount | word unit)
 *     amount     = [currency] [sign] digits ["-" digits] [scale] ["+"]
 *     unit       = (word | sign) [("/" | "per" | "a") word]
 */
import { readDifference } from './difference';
import type { Figure } from './figure';
import { readFromTo } from './fromTo';
import { readQuantity } from './quantity';
import { isText, tokensOf, type Token } from './tokens';

export type { Figure } from './figure';

/** The figures of a text in order, apart from each other. It takes any text, in time that grows with its length. */
export function readFigures(text: string): Figure[] {
  if (!/\d|\b(?:week|day|hour|minute|month)s?\b/i.test(text)) return [];
  const tokens = tokensOf(text);
  const figures: Figure[] = [];
  /** Where a quantity ended that is no figure. */
  let after = -1;
  for (let at = 0; at < tokens.length;) {
    const figure = goesOn(tokens, at, after)
      ? undefined
      : (readFromTo(text, tokens, at) ?? readDifference(text, tokens, at));
    if (figure) figures.push(figure);
    const quantity = figure ? undefined : readQuantity(tokens, at);
    if (quantity) after = quantity.next;
    at = figure?.next ?? quantity?.next ?? at + 1;
  }
  return figures;
}

/** What goes on from a quantity that is no figure is none either: the “7x reduction” of “2x to 7x reduction”. */
function goesOn(tokens: readonly Token[], at: number, after: number): boolean {
  const isJoint = tokens[at - 1]?.kind === 'arrow' || isText(tokens[at - 1], 'to', 'or', 'and');
  return at === after ? tokens[at]?.kind === 'number' : isJoint && at - 1 === after;
}
