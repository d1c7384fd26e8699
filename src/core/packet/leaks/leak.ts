/** Kinds of text that should not leave the machine. */
export type LeakKind =
  | 'secret'
  | 'private-key'
  | 'email'
  | 'phone'
  | 'payment'
  | 'personal-number'
  | 'internal-link'
  | 'internal-host'
  | 'code'
  | 'private-win';

export interface Leak {
  readonly kind: LeakKind;
  /** Line in the text, from 1. */
  readonly line: number;
  /** What was found, masked, so that a message about it leaks nothing. */
  readonly excerpt: string;
}

/** A leak where it stands in a piece of text. */
export interface FoundLeak {
  readonly kind: LeakKind;
  readonly start: number;
  readonly end: number;
}

/** Every place of a pattern whose match is one of the kind. Of a pattern with a group, the group is the place. */
export function placesOf(
  kind: LeakKind,
  text: string,
  pattern: RegExp,
  isOne: (matched: string, at: number) => boolean = () => true,
): FoundLeak[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: group = whole }) => {
    const start = index + whole.lastIndexOf(group);
    return isOne(group, start) ? [{ kind, start, end: start + group.length }] : [];
  });
}

/** A number as it is counted, in one run or in threes. */
const THOUSANDS = /^[1-9]\d{0,2}(?:[ .]?\d{3})+$/;
/** What is counted is more than one; these words only end like it. */
const PLURAL =
  /^ (?!(?:was|is|has|as|does|this|always|works|opens|rings|answers|unless|plus)(?!\p{L}))(?:people|\p{Ll}{2,20}s)(?![\p{L}])/u;

/** True for a number that says how many of what follows there are: “20 000 000 rows”. */
export function isCount(number: string, after: string): boolean {
  return THOUSANDS.test(number) && PLURAL.test(after);
}

/** True for what begins with a date, in the order of whatever country. */
export function isDate(text: string): boolean {
  return /^(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2\d{4})(?!\d)/.test(text);
}

/** The first characters of a text, and dots for all others: enough to find it again, too little to use it. */
export function masked(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return `${first.slice(0, Math.min(4, Math.floor(first.length / 3)))}…`;
}
