/** Finds wins by words and filters: `cache dimension:scope person:ana from:2026-01 lacks:proof`. */
import { describeDate, describeDimensions, describeEvidence, describeImpact } from '../capture/describe';
import { fold } from '../capture/fold';
import type { Day } from '../days';
import { hasNumber, isFilled } from '../gaps/proof';
import type { Rubric } from '../rubric/model';
import { dimensionResolver } from '../rubric/resolve';
import type { Win } from './schema';
import { lastDay } from './winDate';
import { peopleIn, projectsIn } from './assist/known';
import { EMPTY_JOURNAL } from './empty';

/** What a win can be asked to lack. */
export const LACKS = ['proof', 'number', 'result', 'level', 'dimension', 'confirmation', 'project'] as const;
export type Lack = (typeof LACKS)[number];

/** A search as it was meant. Everything in it has to hold; of several values of one filter, each. */
export interface WinQuery {
  readonly words: readonly string[];
  readonly dimensions: readonly string[];
  readonly projects: readonly string[];
  readonly people: readonly string[];
  readonly lacks: readonly Lack[];
  /** Days, months or years: `2026`, `2026-03`, `2026-03-14`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

type Filter = 'dimension' | 'project' | 'person' | 'lacks' | 'from' | 'to';

const PIECE = /(?:(dimension|project|person|lacks|from|to):)?(?:"([^"]*)"?|(\S+))/giu;
const DAY_OR_LONGER = /^\d{4}(?:-\d{2}){0,2}$/;

/** What was typed, word by word: what stands in quotes is one, with the filter before it. */
export function piecesOf(text: string): string[] {
  return [...text.matchAll(PIECE)].map(([piece]) => piece);
}

/** Reads what was typed. A filter that has no value yet, or one that makes no sense, lets everything through. */
export function parseQuery(text: string): WinQuery {
  const found = [...text.matchAll(PIECE)].map(([, filter, quoted, plain]) => ({
    filter: filter?.toLowerCase() as Filter | undefined,
    value: fold(quoted ?? plain ?? '').trim(),
  }));
  const isEmptyFilter = (word: string): boolean => /^(?:dimension|project|person|lacks|from|to):$/.test(word);
  const valuesOf = (wanted: Filter | undefined): string[] =>
    found.flatMap(({ filter, value }) => (filter === wanted && value !== '' ? [value] : []));
  const dayOf = (wanted: 'from' | 'to'): string | undefined =>
    valuesOf(wanted).findLast((value) => DAY_OR_LONGER.test(value));
  return {
    words: valuesOf(undefined).filter((word) => !isEmptyFilter(word)),
    dimensions: valuesOf('dimension'),
    projects: valuesOf('project'),
    people: valuesOf('person'),
    lacks: valuesOf('lacks').flatMap((value) => LACKS.find((lack) => lack.startsWith(value)) ?? []),
    from: dayOf('from'),
    to: dayOf('to'),
  };
}

/** Makes a search over `wins`: what they say is put in order once, so that each key typed costs a look alone. */
export function winSearch(wins: readonly Win[], rubric: Rubric): (text: string) => readonly Win[] {
  const indexed = wins.map((win) => ({ win, text: textOf(win, rubric) }));
  return (typed) => {
    const query = parseQuery(typed);
    return indexed.filter(({ win, text }) => matches(win, text, query, rubric)).map(({ win }) => win);
  };
}

function matches(win: Win, text: string, query: WinQuery, rubric: Rubric): boolean {
  const dimensions = dimensionNames(win, rubric).map(fold);
  const people = peopleOf(win).map(fold);
  return (
    query.words.every((word) => text.includes(word)) &&
    query.dimensions.every((wanted) => dimensions.some((name) => name.includes(wanted))) &&
    query.projects.every((wanted) => fold(win.project ?? '').includes(wanted)) &&
    query.people.every((wanted) => people.some((name) => name.includes(wanted.replace(/^@/, '')))) &&
    query.lacks.every((lack) => isLacking(win, lack)) &&
    isWithin(win.date, query)
  );
}

/** A win of several days counts when any of them lies in the period. */
function isWithin(date: Win['date'], { from, to }: WinQuery): boolean {
  const first: Day = typeof date === 'string' ? date : date.from;
  const last = lastDay(date);
  return (
    (from === undefined || last.slice(0, from.length) >= from) &&
    (to === undefined || first.slice(0, to.length) <= to)
  );
}

function isLacking(win: Win, lack: Lack): boolean {
  const { evidence = [], impact, dimensions = [], corroborators = [] } = win;
  const lacking: Readonly<Record<Lack, boolean>> = {
    proof: evidence.length === 0 && !isFilled(impact?.source),
    number: !hasNumber(impact),
    result: impact === undefined || Object.keys(impact).length === 0,
    level: win.level === undefined,
    dimension: dimensions.length === 0,
    confirmation: corroborators.length === 0,
    project: win.project === undefined,
  };
  return lacking[lack];
}

function peopleOf({ corroborators = [], helped = [] }: Win): string[] {
  return [...corroborators, ...helped.map(({ who }) => who)];
}

function dimensionNames(win: Win, rubric: Rubric): string[] {
  const { dimensions = [] } = win;
  const ids = dimensions.flatMap((name) => dimensionResolver(rubric)(name) ?? []);
  return [...dimensions, ...ids, ...describeDimensions(win, rubric)];
}

function textOf(win: Win, rubric: Rubric): string {
  const { decision, impact, evidence = [], helped = [], component = [], tags = [] } = win;
  const parts = [
    win.title,
    win.problem,
    win.action,
    win.project,
    win.counterfactual,
    win.notes,
    impact?.summary,
    impact && describeImpact(impact),
    decision?.chosen,
    decision?.why,
    describeDate(win.date),
    ...component,
    ...tags,
    ...peopleOf(win),
    ...helped.flatMap(({ how, outcome }) => [how, outcome]),
    ...dimensionNames(win, rubric),
    ...evidence.map(describeEvidence),
  ];
  return fold(parts.filter(Boolean).join('\n'));
}

export type SearchFilter = 'dimension' | 'project' | 'person' | 'period';

/** A value that a filter can have. */
export interface FilterChoice {
  readonly label: string;
  /** What it adds to the search. */
  readonly filter: string;
}

/** The values that a filter can have, for these wins. */
export function filtersFor(filter: SearchFilter, wins: readonly Win[], rubric: Rubric): FilterChoice[] {
  const journal = { ...EMPTY_JOURNAL, wins };
  switch (filter) {
    case 'dimension':
      return rubric.dimensions.map(({ id, name }) => ({ label: name, filter: `dimension:${id}` }));
    case 'project':
      return projectsIn(journal).map((id) => ({ label: id, filter: `project:${quoted(id)}` }));
    case 'person':
      return peopleIn(journal).map((name) => ({ label: name, filter: `person:${quoted(name)}` }));
    case 'period':
      return yearsOf(wins).map((year) => ({ label: year, filter: `from:${year} to:${year}` }));
  }
}

/** The search with a filter more; one that it has already stays once, and a period takes the place of another. */
export function withFilter(query: string, filter: string): string {
  const isPeriod = filter.startsWith('from:');
  const kept = piecesOf(query).filter((piece) => !(isPeriod && /^(?:from|to):/i.test(piece)));
  const added = piecesOf(filter).filter((piece) => !kept.includes(piece));
  return [...kept.map(closed), ...added].join(' ');
}

/** A value in quotes where it needs them. A search knows no quotes in quotes, so then the longest part is looked for. */
function quoted(name: string): string {
  const [longest = ''] = name.split('"').toSorted((a, b) => b.length - a.length);
  return /\s/.test(longest) ? `"${longest.trim()}"` : longest;
}

/** Quotes that are still being typed would swallow what comes behind them. */
function closed(piece: string): string {
  return /^(?:\w+:)?"[^"]*$/.test(piece) ? `${piece}"` : piece;
}

function yearsOf(wins: readonly Win[]): string[] {
  const years = wins.map(({ date }) => lastDay(date).slice(0, 4));
  return [...new Set(years)].toSorted().toReversed();
}
