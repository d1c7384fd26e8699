/** What a search for wins can be narrowed to, and a search that is narrowed further. */
import type { Rubric } from '../rubric/model';
import { peopleIn, projectsIn } from './assist/known';
import { EMPTY_JOURNAL } from './empty';
import type { Win } from './schema';
import { piecesOf } from './search';
import { lastDay } from './winDate';

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
