/** Takes what hidden wins say out of weekly reviews, which start as what the wins of their week say. */
import { daysOfWeek, LAST_OF_DAYS, type Period } from '../days';
import { isFilled } from '../gaps/proof';
import type { Remains, Week, Win } from '../journal/schema';
import { lastDay } from '../journal/winDate';
import { BETWEEN, WEEKLY_PROMPTS, weeklyPieces } from '../weekly/draft';

/** A text shorter than this, in UTF-16 units, may be an ordinary word of another one. */
export const SHORTEST_TELLING = 8;

/** What stands between the parts of an answer. */
const BREAK = /;\s|\r?\n/;

/** The days of a win, and the one that it ends on. */
interface Lasting extends Period {
  readonly last: string;
}

/** Shortest word by which a week is taken for that of a win of no known time. */
const SHORTEST_NAMING = 6;

export class HiddenWeeks {
  readonly #hidden: readonly Lasting[];
  readonly #shown: readonly Lasting[];
  /** What hidden wins bring into a review, as a whole. */
  readonly #pieces: readonly string[];
  /** The parts of what they bring in several. */
  readonly #parts: ReadonlySet<string>;
  /** What tells of a hidden win wherever it stands. */
  readonly #telling: readonly string[];
  /** Words of hidden wins whose time is not known. */
  readonly #naming: ReadonlySet<string>;
  readonly #shownPieces: readonly string[];
  readonly #shownParts: ReadonlySet<string>;

  constructor(hidden: readonly Win[], remains: readonly Remains[], shown: readonly Win[]) {
    this.#hidden = [
      ...hidden.map(lastingOf),
      ...remains.flatMap(({ spans }) => spans.map((span) => ({ ...span, last: span.to }))),
    ];
    this.#shown = shown.map(lastingOf);
    const written = [
      ...hidden.flatMap(weeklyPieces),
      ...remains.flatMap(({ parts, titles }) => [...weeklyPieces(parts), ...titles]),
    ];
    const parts = written.map(partsOf);
    const inSeveral = parts.filter(({ length }) => length > 1).flat();
    this.#pieces = written.map(sameText).filter(isFilled);
    this.#parts = new Set(parts.flat());
    this.#telling = [...inSeveral, ...remains.flatMap(({ texts }) => texts).map(sameText)].filter(
      ({ length }) => length >= SHORTEST_TELLING,
    );
    const shownPieces = shown.flatMap(weeklyPieces);
    this.#shownPieces = shownPieces.map(sameText);
    this.#shownParts = new Set(shownPieces.flatMap(partsOf));
    const known = new Set(shownPieces.flatMap(namingWords));
    const undated = remains.filter(({ spans }) => spans.length === 0);
    const naming = undated.flatMap(({ titles, texts }) => [...titles, ...texts]).flatMap(namingWords);
    this.#naming = new Set(naming.filter((word) => !known.has(word)));
  }

  /**
   * A review without what it says of hidden wins; none where nothing else is known of its week, or where it has a word of one
   * whose time is not known.
   */
  without(entry: Week): Week[] {
    const week = daysOfWeek(entry.week);
    const isLastIn = ({ last }: Lasting): boolean => week.from <= last && last <= week.to;
    const isIn = ({ from, to }: Lasting): boolean => from <= week.to && week.from <= to;
    for (const isOfWeek of [isLastIn, isIn])
      if (this.#hidden.some(isOfWeek) && !this.#shown.some(isOfWeek)) return [];
    const said = WEEKLY_PROMPTS.flatMap((prompt) => namingWords(entry[prompt] ?? ''));
    if (!this.#shown.some(isIn) && said.some((word) => this.#naming.has(word))) return [];
    const left = WEEKLY_PROMPTS.flatMap((prompt): [string, string][] => {
      const text = entry[prompt];
      return text === undefined ? [] : [[prompt, this.#withoutPieces(text)]];
    });
    return [{ ...entry, ...Object.fromEntries(left) }];
  }

  #withoutPieces(text: string): string {
    const parts = text.split(BREAK);
    const left = parts.filter((part) => !this.#isHidden(sameText(part)));
    const rest = left.length === parts.length ? text : left.join(BETWEEN);
    return this.#tells(sameText(rest)) ? '' : rest;
  }

  #isHidden(part: string): boolean {
    if (part === '' || this.#shownParts.has(part)) return false;
    const isWithin = (one: string): boolean => part.includes(one);
    return this.#parts.has(part) || this.#pieces.some(isWithin) || this.#telling.some(isWithin);
  }

  /** Words that go over the end of a line tell of a win, too. */
  #tells(text: string): boolean {
    return this.#pieces.some(
      (piece) =>
        piece.length >= SHORTEST_TELLING &&
        text.includes(piece) &&
        !this.#shownPieces.some((shown) => shown.includes(piece)),
    );
  }
}

function namingWords(text: string): string[] {
  return (sameText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter(
    ({ length }) => length >= SHORTEST_NAMING,
  );
}

function lastingOf({ date }: Win): Lasting {
  const span =
    typeof date === 'string' ? { from: date, to: date } : { from: date.from, to: date.to ?? LAST_OF_DAYS };
  return { ...span, last: lastDay(date) };
}

function partsOf(piece: string): string[] {
  return piece.split(BREAK).map(sameText).filter(isFilled);
}

/** One spelling for texts that read the same: in any case, with any blanks, quotes and dashes, composed or not. */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[“”„]/gu, '"')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFKC');
}
