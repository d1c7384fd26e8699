/** What digits say, where it can be only one thing. */

/** Which of its two readings a number such as 1.200 or 1,200 has here. */
export interface Reading {
  /** A point before three digits groups them: 12.000 €, 1.200 users, or German words around it. Unknown where nothing says. */
  readonly pointGroups?: boolean | undefined;
  /** A comma before three digits may be a decimal one: in other languages, and for what is measured. */
  readonly commaIsOpen: boolean;
}

/** From here on a number has more digits than a double keeps. */
const MOST_DIGITS = 15;
/** Marks that only ever group. */
const GROUPING = /['’_\s\u00a0\u2009\u202f]/gu;

const COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const POINTS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const ENGLISH = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})\.\d+$/;
const EUROPEAN = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
/** A number with marks that only group has them at every third digit. */
const GROUPED = /^[1-9]\d{0,2}(?:['’_\s\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/u;

/**
 * The value of digits with their marks; nothing where they can be read two ways, are no number (1.2.3), or are one of a
 * file mode or an id (0644).
 */
export function numberOf(digits: string, { pointGroups, commaIsOpen }: Reading): number | undefined {
  if (/['’_\s]/u.test(digits) && !GROUPED.test(digits)) return undefined;
  const text = digits.replace(GROUPING, '');
  if (/^0\d/.test(text) || text.replace(/\D/g, '').length > MOST_DIGITS) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (ENGLISH.test(text) || INDIAN.test(text)) return Number(text.replaceAll(',', ''));
  if (EUROPEAN.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (COMMAS.test(text)) {
    const isOpen = commaIsOpen && text.split(',').length === 2;
    return isOpen ? undefined : Number(text.replaceAll(',', ''));
  }
  if (POINTS.test(text)) return valueOfPoints(text, pointGroups);
  return /^\d+[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function valueOfPoints(text: string, pointGroups: boolean | undefined): number | undefined {
  if (pointGroups === true) return Number(text.replaceAll('.', ''));
  return pointGroups === false && text.split('.').length === 2 ? Number(text) : undefined;
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The value of a number word, of one to twelve. */
export function valueOfNumberWord(word: string): number | undefined {
  const index = WORDS.indexOf(word.toLowerCase());
  return index === -1 ? undefined : index + 1;
}

/** The same, with “a” and “an” for one. */
export function valueOfWord(word: string): number | undefined {
  return /^an?$/i.test(word) ? 1 : valueOfNumberWord(word);
}
