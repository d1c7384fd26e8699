/** The helpers that templates have, and all of them. What they get is already inert Markdown. */
import type { PacketEvidence } from './view';

interface BlockOptions {
  readonly fn?: (context: unknown) => string;
  readonly inverse?: (context: unknown) => string;
}

export const HELPERS = {
  /** `{{join confirmedBy ", "}}`: the items of a list in a line. */
  join: (items: unknown, separator: unknown): string =>
    Array.isArray(items) ? items.map(String).join(typeof separator === 'string' ? separator : ', ') : '',

  /** `{{plural counts.wins "win" "wins"}}`: the number with the right word. */
  plural: (count: unknown, one: unknown, many: unknown): string =>
    `${String(count)} ${String(count === 1 ? one : many)}`,

  /** `{{#is role "led"}}Led{{else}}…{{/is}}`: a block for one value. */
  is(this: unknown, value: unknown, expected: unknown, options: BlockOptions): string {
    return (value === expected ? options.fn?.(this) : options.inverse?.(this)) ?? '';
  },

  /** `{{nth @index}}`: the place in a list, counted from 1. */
  nth: (index: unknown): string => String(Number(index) + 1),

  /** `{{sentence summary}}`: the text with a full stop, unless it ends like a sentence already. */
  sentence: (text: unknown): string => {
    const trimmed = String(text ?? '').trimEnd();
    return trimmed === '' || /[.!?…:]["”’')]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
  },

  /**
   * `{{cite this}}`: evidence as a link where it has an address; else its title, or the bare reference as
   * code, with its number in the appendix.
   */
  cite: (evidence: unknown): string => {
    const { label, code, href, number } = evidence as PacketEvidence;
    if (href !== '') return `[${label}](${href})`;
    return `${code === '' ? label : code} (E${number})`;
  },
};
