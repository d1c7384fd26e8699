import type { Day, Period } from '../days';
import type { Evidence, Impact } from '../journal/schema';
import type { Rubric } from '../rubric/model';

export type MarkKind = 'dimension' | 'corroborator' | 'project' | 'date' | 'impact' | 'evidence';

/** A piece of the line that was read as a mark, whether or not it could be understood. */
export interface Mark {
  readonly kind: MarkKind;
  /** The piece as typed, `line.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False: it stays in the title, and `note` says why. */
  readonly understood: boolean;
  readonly note?: string;
}

/** Reads a date at the start of `text`, and says how many characters of it are the date. */
export type DateReader = (
  text: string,
  today: Day,
) => { readonly day: Day | Period; readonly length: number } | undefined;

/** What a quick line is read against. */
export interface QuickLineContext {
  readonly today: Day;
  readonly rubric: Rubric;
  readonly projects: readonly { readonly id: string; readonly name?: string | undefined }[];
  /** For dates that the built-in reader doesn't know; `parseNaturalDate` is one. */
  readonly parseDate?: DateReader | undefined;
}

/** What a mark adds to the win. */
export type Meaning =
  | { readonly kind: 'dimension'; readonly id: string }
  | { readonly kind: 'corroborator'; readonly name: string }
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'date'; readonly date: Day | Period }
  | { readonly kind: 'impact'; readonly impact: Impact }
  | {
      readonly kind: 'evidence';
      readonly evidence: Evidence;
      /** What a range names besides: “#12-#14” is three. */
      readonly more?: readonly Evidence[];
    };

/**
 * What becomes of a mark in the title. `tag` leaves it, except where the sentence leans on its words
 * ("with @jean"); `reference` leaves it at the edges of the line only; `aside` always leaves it;
 * `wording` is replaced by its words.
 */
export type Role = 'tag' | 'reference' | 'aside' | 'wording';

/** A piece of the line from `start` to `end`. Without a meaning it wasn't understood. */
export interface Piece {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** What the title says in place of the piece, where it says anything. */
  readonly words: string;
  readonly meaning?: Meaning;
  readonly note?: string;
}

/** Reads the piece that starts at `at`, if one does. */
export type PieceReader = (line: string, at: number, context: QuickLineContext) => Piece | undefined;

/** Matches a sticky pattern at one place of the line. */
export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}
