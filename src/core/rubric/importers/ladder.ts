/** What every importer reads a public ladder into, whatever its file looks like. */
import { plain } from '../../evidence/documents/markdown';

/** The formats that are told apart, by whose ladders look like that. */
export const LADDER_FORMATS = [
  'financial-times',
  'monzo',
  'snowflake',
  'engineering-ladders',
  'markdown-table',
  'markdown-list',
] as const;
export type LadderFormat = (typeof LADDER_FORMATS)[number];

/** A file as it was read; its name tells formats apart where the text doesn't. */
export interface LadderFile {
  readonly name: string;
  readonly text: string;
}

export interface LadderLevel {
  readonly id: string;
  readonly name: string;
}

/** One thing that a ladder says, and the line of its file, counted from 1. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/** What a ladder says about one dimension at one level. */
export interface Expectation {
  readonly asks: readonly Statement[];
  readonly examples: readonly Statement[];
}

export interface LadderDimension {
  readonly name: string;
  readonly summary: string;
  readonly line: number;
  /** By the id of the level. */
  readonly byLevel: ReadonlyMap<string, Expectation>;
}

/** A ladder, from the lowest level to the highest. */
export interface Ladder {
  readonly format: LadderFormat;
  readonly title: string;
  readonly levels: readonly LadderLevel[];
  readonly dimensions: readonly LadderDimension[];
  readonly problems: readonly ImportProblem[];
}

export type ImportProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'invalid-yaml'
  | 'unknown-format'
  | 'too-few-levels'
  | 'no-dimensions'
  | 'too-many-dimensions'
  | 'unusual-size'
  | 'unknown-level'
  | 'wrong-order'
  | 'seeds-to-check'
  | 'nothing-asked'
  | 'same-at-both'
  | 'no-evidence'
  | 'no-rubric';

/** What an import could not do, or what somebody should look at. With an error there is no rubric. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Line of the ladder's file, counted from 1; none for the file as a whole. */
  readonly line?: number;
}

export function isLadder(read: Ladder | ImportProblem): read is Ladder {
  return 'levels' in read;
}

interface Open {
  readonly summary: string;
  readonly line: number;
  readonly name: string;
  readonly byLevel: Map<string, { readonly asks: Statement[]; readonly examples: Statement[] }>;
}

/** Gathers what a ladder says about each dimension at each level, in whatever order its file tells it. */
export class Collected {
  readonly #dimensions = new Map<string, Open>();

  /** Makes a dimension known under a key, before or without anything being asked there. */
  dimension(key: string, name: string, line: number, summary = ''): void {
    if (this.#dimensions.has(key)) return;
    const known = { name: clean(name) || key, summary: clean(summary), line, byLevel: new Map() };
    this.#dimensions.set(key, known);
  }

  add(key: string, level: string, kind: keyof Expectation, { text, line }: Statement): void {
    const cleaned = clean(text);
    const dimension = this.#dimensions.get(key);
    if (!dimension || cleaned === '') return;
    const expectation = dimension.byLevel.get(level) ?? { asks: [], examples: [] };
    dimension.byLevel.set(level, expectation);
    expectation[kind].push({ text: cleaned, line });
  }

  has(key: string): boolean {
    return this.#dimensions.has(key);
  }

  /** Those about which something is said; a heading with nothing under it is no dimension. */
  dimensions(): LadderDimension[] {
    return [...this.#dimensions.values()].filter(({ byLevel }) => byLevel.size > 0);
  }
}

/** Longest statement that is kept, in UTF-16 units; the longest in public ladders has 700. */
const LONGEST = 1000;

/**
 * A text as one line of plain words: no Markdown, no tags, no control characters, and no longer than
 * a statement is. It is data from a stranger's file, and ends up in YAML, trees and Markdown.
 */
export function clean(text: string): string {
  const short = text
    .slice(0, 2 * LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
    .replace(/<br\s*\/?>/gi, '; ')
    .replace(/<[^<>]{0,200}>/g, '');
  return plain(short)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}/gu, '');
}

/** Words of levels: “Senior Engineer”, “L5”, “IC4”, “Level 3”, “D4 - Developer 4”. */
const LEVEL =
  /^(?:level|grade|step|milestone|stage)\b|\b(?:intern|trainee|graduate|apprentice|entry|junior|associate|mid(?:dle)?|intermediate|senior|staff|principal|distinguished|fellow|expert|novice)\b|^[a-z]{0,4}[ -]?\d{1,2}\b|\b[ivx]{1,4}$|\b\d$/i;

/** Whether a heading or a cell names a level. */
export function looksLikeLevel(text: string): boolean {
  return LEVEL.test(clean(text));
}

/** How many of some names look like levels, from 0 to 1; 0 where there are fewer than two. */
export function levelShare(names: readonly string[]): number {
  const named = names.filter((name) => clean(name) !== '');
  return named.length < 2 ? 0 : named.filter(looksLikeLevel).length / named.length;
}
