import * as l10n from '@vscode/l10n';
import type { Day, Period } from '../days';
import { readDate } from './dates';
import { findDimension, findProject, type Lookup } from './lookup';
import { matchAt, type MarkKind, type Piece, type PieceReader, type QuickLineContext } from './piece';

const DIMENSION = /#(\p{L}[\p{L}\p{M}\p{N}_-]{0,60})(?![\p{L}\p{N}_-])/uy;
const NAME = /@(?:["“]([^"”\n]{1,60})["”]|(\p{L}[\p{L}\p{M}\p{N}_.'’-]{0,60}))(?![\p{L}\p{N}_@/(=[{-])/uy;
const PROJECT =
  /!(?:["“]([^"”\n]{1,60})["”]|([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,60}))(?![\p{L}\p{N}_(=[{-])/uy;
const TRAILING = /['’]s$|[.'’-]$/u;
/** `^18.2.0` is a version, and `^` before a space is no mark. */
const DATE = /\^(?!\d+\.\d|[\d.]*x\b)(?=[\p{L}\p{N}])/uy;
const NO_DATE = /\^[\p{L}\p{N}]{1,40}/uy;
/** CSS, not a project. */
const NO_PROJECTS: ReadonlySet<string> = new Set(['important', 'default']);

/** Everybody, and words of code: nobody who could confirm a win. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'here channel everyone all group team param params return returns see throws deprecated override ' +
    'injectable component input output module ngmodule directive pipe controller entity column service repository bean autowired ' +
    'test beforeeach aftereach nullable nonnull inject requestmapping restcontroller getmapping postmapping transactional data ' +
    'dataclass property staticmethod classmethod pytest app media import keyframes types'
  ).split(' '),
);

const READERS: Readonly<Record<string, PieceReader>> = {
  '#': readDimension,
  '@': readPerson,
  '!': readProject,
  '^': readDay,
};

/** Reads what starts with a sign: `#dimension`, `@person`, `!project`, `^date`. */
export const readTag: PieceReader = (line, at, context) => READERS[line[at] ?? '']?.(line, at, context);

function readDimension(line: string, at: number, { rubric }: QuickLineContext): Piece | undefined {
  const match = matchAt(DIMENSION, line, at);
  const name = match?.[1];
  if (!match || !name) return undefined;
  const lookup = findDimension(name, rubric);
  const place = placed('dimension', line, at, match[0].length);
  if (lookup.found) return { ...place, words: name, meaning: { kind: 'dimension', id: lookup.found.id } };
  const candidates = namesOf(lookup, ({ id }) => id);
  const unknown = l10n.t('No dimension of your rubric is called “{0}”', name);
  return { ...place, note: candidates ? l10n.t('“{0}” could be {1}', name, candidates) : unknown };
}

function readPerson(line: string, at: number): Piece | undefined {
  const match = matchAt(NAME, line, at);
  const quoted = match?.[1]?.trim();
  const name = quoted ?? withoutTrailing(match?.[2] ?? '');
  if (!match || !name || (quoted === undefined && NOBODY.has(name.toLowerCase()))) return undefined;
  const length = quoted ? match[0].length : 1 + name.length;
  return {
    ...placed('corroborator', line, at, length),
    words: name,
    meaning: { kind: 'corroborator', name },
  };
}

/** Without what follows a name in a sentence: “@Ada's.” is Ada. */
function withoutTrailing(name: string): string {
  const bare = name.replace(TRAILING, '');
  return bare === name ? name : withoutTrailing(bare);
}

function readProject(line: string, at: number, { projects }: QuickLineContext): Piece | undefined {
  const match = matchAt(PROJECT, line, at);
  const quoted = match?.[1]?.trim();
  const name = quoted ?? withoutTrailing(match?.[2] ?? '');
  if (!match || !name || NO_PROJECTS.has(name)) return undefined;
  const place = { ...placed('project', line, at, quoted ? match[0].length : 1 + name.length), words: name };
  const lookup = findProject(name, projects);
  if (lookup.found) return { ...place, meaning: { kind: 'project', id: lookup.found } };
  const candidates = namesOf(lookup, (id) => id);
  if (candidates) return { ...place, note: l10n.t('“{0}” could be {1}', name, candidates) };
  const id = name.toLowerCase().replace(/\s+/gu, '-');
  return { ...place, meaning: { kind: 'project', id }, note: l10n.t('new project') };
}

function readDay(line: string, at: number, { today, parseDate }: QuickLineContext): Piece | undefined {
  const sign = matchAt(DATE, line, at);
  if (!sign) return undefined;
  const text = line.slice(at + 1, at + 100);
  const read = readDate(text, today) ?? parseDate?.(text, today);
  if (!read) {
    const length = matchAt(NO_DATE, line, at)?.[0].length ?? 1;
    return { ...placed('date', line, at, length), note: l10n.t('Not a date: write it as {0}', today) };
  }
  const place = { ...placed('date', line, at, 1 + read.length), role: 'aside' } as const;
  const date = untilToday(read.day, today);
  return date
    ? { ...place, meaning: { kind: 'date', date } }
    : { ...place, note: l10n.t('In the future: log it when it is done') };
}

/** A period that is still running ends today, for now; what hasn't begun is no win. */
function untilToday(day: Day | Period, today: Day): Day | Period | undefined {
  if (typeof day === 'string') return day <= today ? day : undefined;
  if (day.from > today) return undefined;
  return day.to > today ? { from: day.from, to: today } : day;
}

function placed(kind: MarkKind, line: string, start: number, length: number): Piece {
  return { kind, role: 'tag', start, end: start + length, words: line.slice(start, start + length) };
}

function namesOf<Thing>(lookup: Lookup<Thing>, nameOf: (thing: Thing) => string): string {
  return lookup.candidates.map(nameOf).join(', ');
}
