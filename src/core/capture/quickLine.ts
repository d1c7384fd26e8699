import * as l10n from '@vscode/l10n';
import type { Day, Period } from '../days';
import type { Evidence, Impact, Win } from '../journal/schema';
import { readFigures, type Figure } from '../figures/figures';
import type { Mark, MarkKind, Meaning, Piece, PieceReader, QuickLineContext } from './piece';
import { readReference } from './references';
import { readTag } from './tags';
import { titleOf } from './title';

export type { DateReader, Mark, MarkKind, QuickLineContext } from './piece';

/** A quick line as it was understood. */
export interface QuickLine {
  /** The line as a sentence, without its marks. Empty when there are only marks. */
  readonly title: string;
  /** Today when the line names none. */
  readonly date: Day | Period;
  /** Ids of dimensions, in the order typed. */
  readonly dimensions: readonly string[];
  readonly corroborators: readonly string[];
  readonly project?: string;
  readonly impact?: Impact;
  readonly evidence: readonly Evidence[];
  /** Every mark of the line in order, with those that weren't understood. */
  readonly marks: readonly Mark[];
}

const READERS: readonly PieceReader[] = [readReference, readTag];
const BEFORE_A_WORD = /[\s([{<"'“‘«,;:|&（「、，。]/u;
const CODE = /`[^`\n]{0,300}`/y;
/** A win has one of each; the first one counts. */
const SINGLE: ReadonlySet<MarkKind> = new Set(['date', 'project', 'impact']);

/**
 * Understands a quick line: `Cut checkout p95 800ms → 210ms #scope @teammate !checkout ^last tue https://…`.
 * It takes any text and never fails: what isn't understood stays in the title. A backslash before a
 * mark, and backticks around it, keep it literal. A date that only `context.parseDate` would know is
 * a `date` mark that isn't understood.
 */
export function parseQuickLine(line: string, context: QuickLineContext): QuickLine {
  const { pieces, escapes } = read(line, context);
  const all = <K extends MarkKind>(kind: K) =>
    pieces.flatMap(({ meaning }) => (isOf(meaning, kind) ? [meaning] : []));
  const [project] = all('project');
  const [impact] = all('impact');
  return {
    title: titleOf(line, pieces, escapes),
    date: all('date')[0]?.date ?? context.today,
    dimensions: [...new Set(all('dimension').map(({ id }) => id))],
    corroborators: unique(
      all('corroborator').map(({ name }) => name),
      (name) => name.toLowerCase(),
    ),
    ...(project ? { project: project.id } : {}),
    ...(impact ? { impact: impact.impact } : {}),
    evidence: unique(
      all('evidence').flatMap(({ evidence, more = [] }) => [evidence, ...more]),
      (evidence) => JSON.stringify(evidence),
    ),
    marks: pieces.map((piece) => markOf(line, piece)),
  };
}

/** The win of a quick line, with only the keys that have a value. */
export function win(quickLine: QuickLine): Omit<Win, 'id'> {
  const { title, date, project, dimensions, impact, evidence, corroborators } = quickLine;
  return {
    date,
    title,
    ...(project ? { project } : {}),
    ...(dimensions.length > 0 ? { dimensions: [...dimensions] } : {}),
    ...(impact ? { impact } : {}),
    ...(evidence.length > 0 ? { evidence: [...evidence] } : {}),
    ...(corroborators.length > 0 ? { corroborators: [...corroborators] } : {}),
  };
}

function read(line: string, context: QuickLineContext): { pieces: Piece[]; escapes: number[] } {
  const pieces: Piece[] = [];
  const escapes: number[] = [];
  const taken = new Set<MarkKind>();
  const figures = new Map(readFigures(line).map((figure) => [figure.start, pieceOf(figure)]));
  for (let at = 0; at < line.length; at++) {
    const isEscaped = line[at] === '\\';
    const start = isEscaped ? at + 1 : at;
    const isNext = line[at - 1] === '/' && pieces.at(-1)?.end === at - 1;
    const isAtWord = at === 0 || isNext || BEFORE_A_WORD.test(line[at - 1] ?? '');
    const piece = figures.get(start) ?? (isAtWord ? readPiece(line, start, context) : undefined);
    if (piece && isEscaped) escapes.push(at);
    else if (piece) pieces.push(onlyFirst(line, piece, taken));
    const end = piece?.end ?? (isAtWord ? endOfCode(line, at) : undefined);
    if (end !== undefined) at = end - 1;
  }
  return { pieces, escapes };
}

function pieceOf({ start, end, words, impact }: Figure): Piece {
  return { kind: 'impact', role: 'wording', start, end, words, meaning: { kind: 'impact', impact } };
}

function readPiece(line: string, at: number, context: QuickLineContext): Piece | undefined {
  for (const reader of READERS) {
    const piece = reader(line, at, context);
    if (piece) return piece;
  }
  return undefined;
}

function endOfCode(line: string, at: number): number | undefined {
  CODE.lastIndex = at;
  return CODE.test(line) ? CODE.lastIndex : undefined;
}

function onlyFirst(line: string, piece: Piece, taken: Set<MarkKind>): Piece {
  if (!piece.meaning) return { ...piece, words: line.slice(piece.start, piece.end) };
  if (!SINGLE.has(piece.kind) || !taken.has(piece.kind)) {
    taken.add(piece.kind);
    return piece;
  }
  const { kind, role, start, end } = piece;
  return {
    kind,
    role,
    start,
    end,
    words: line.slice(start, end),
    note: l10n.t('A win has one of these: the first counts'),
  };
}

function markOf(line: string, { kind, start, end, meaning, note }: Piece): Mark {
  const text = line.slice(start, end);
  return { kind, text, start, end, understood: meaning !== undefined, ...(note ? { note } : {}) };
}

function isOf<K extends MarkKind>(
  meaning: Meaning | undefined,
  kind: K,
): meaning is Extract<Meaning, { kind: K }> {
  return meaning?.kind === kind;
}

function unique<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size < seen.add(keyOf(value)).size);
}

/** Puts a backslash before what the quick line would read as a mark, so that a text stays a title. */
export function escapeMarks(text: string): string {
  return text.replace(/(^|[\s([{<"'“‘,;:|&（「])(?=[#@!^]\S)/gu, '$1\\');
}
