/** Finds words of the user's in a text, however they are written there. */
import type { Redaction } from '../../journal/schema';

/** A place in a text, and what is to stand there. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** A text to look for, and what is to stand in its place. */
export interface Wanted {
  readonly text: string;
  readonly to: string;
  /** True where only the very same letters count: “Ben”, not “ben”. */
  readonly isExact?: boolean;
}

type Finder = (text: string) => Found[];

/** What may stand between two words of a name: “Project Falcon”, `project-falcon`, `projectFalcon`. */
const BETWEEN = '[\\s._+‐‑-]*';
const WORD = /[\p{L}\p{N}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const NUMBER = /\p{N}/u;
/** Scripts that write without spaces: no letter beside a word says that it goes on. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Finds whole words, the longest first, in any case where it isn't said otherwise. Parts of `camelCase`, and words beside a
 * number, are whole words too. Texts that hold nothing but marks are looked for nowhere.
 */
export function wordFinder(wanted: readonly Wanted[]): Finder {
  const sources = wanted
    .map((one) => ({ ...one, source: sourceOf(one.text) }))
    .filter(({ source }) => source !== '')
    .sort((a, b) => b.text.length - a.text.length);
  if (sources.length === 0) return () => [];
  const any = new RegExp(sources.map(({ source }) => source).join('|'), 'iu');
  const patterns = sources.map(({ source, to, isExact = false }) => {
    return { to, pattern: new RegExp(source, isExact ? 'gu' : 'giu') };
  });
  return (text) =>
    any.test(text)
      ? patterns.flatMap(({ pattern, to }) =>
          [...text.matchAll(pattern)]
            .map(({ index, 0: found }) => ({ start: index, end: index + found.length, to }))
            .filter(({ start, end }) => isWholeWord(text, start, end)),
        )
      : [];
}

/** True where no word goes on at either end. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const isPartOfNumber = /^\p{N}/u.test(text.slice(start)) && /\p{N}[.,]$/u.test(text.slice(0, start));
  const isStartOfNumber = /\p{N}$/u.test(text.slice(start, end)) && /^[.,]\p{N}/u.test(text.slice(end));
  if (isPartOfNumber || isStartOfNumber) return false;
  const [last, after, next] = [
    characterBefore(text, end),
    characterAt(text, end),
    characterAt(text, end + 1),
  ];
  return isEdge(characterBefore(text, start), characterAt(text, start), '') && isEdge(last, after, next);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends there, which may take two units. */
function characterBefore(text: string, end: number): string {
  const [character = ''] = /.$/su.exec(text.slice(Math.max(0, end - 2), end)) ?? [];
  return character;
}

function isEdge(left: string, right: string, next: string): boolean {
  if (!WORD.test(left) || !WORD.test(right)) return true;
  if (UNSPACED.test(left) || UNSPACED.test(right)) return true;
  if (NUMBER.test(left) !== NUMBER.test(right)) return true;
  return UPPER.test(right) && (LOWER.test(left) || LOWER.test(next));
}

function sourceOf(text: string): string {
  return text
    .normalize('NFC')
    .split(/[\s_‐‑-]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join(BETWEEN);
}

/** Where something is, as an address. */
export type AddressKind = 'internal-link' | 'email' | 'host' | 'file' | 'repository';

/** What was taken out: what the user's list calls it, or what it was found as. */
export type RedactionKind =
  | NonNullable<Exclude<Redaction, string>['kind']>
  | AddressKind
  | 'listed'
  | 'company'
  | 'handle'
  | 'ticket'
  | 'figure';

/** What stands in the place of what was found, and why. */
export interface FoundRedaction extends Found {
  readonly kind: RedactionKind;
}

/** A text to take out, with the kind of thing that it names. */
export function ofKind(kind: RedactionKind, found: readonly Found[]): FoundRedaction[] {
  return found.map((one) => ({ ...one, kind }));
}
