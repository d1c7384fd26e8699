import type { QuickPickItem } from 'vscode';

import { lastDay } from '../../core/journal/winDate';
import { peopleIn, projectsIn } from '../../core/journal/assist/known';
import { EMPTY_JOURNAL } from '../../core/journal/empty';
import type { Win } from '../../core/journal/schema';
import type { Rubric } from '../../core/rubric/model';

export type SearchFilter = 'dimension' | 'project' | 'person' | 'period' | 'lacks';

interface FilterItem extends QuickPickItem {
  /** What it adds to the search. */
  readonly filter: string;
}

/** The values that a filter can have, for these wins. */
export function filtersFor(
  filter: Exclude<SearchFilter, 'lacks'>,
  wins: readonly Win[],
  rubric: Rubric,
): FilterItem[] {
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
  const others = filter.startsWith('from:') ? query.replace(/\b(?:from|to):\S*\s*/g, '') : query;
  const rest = others.trim();
  return rest.includes(filter) ? rest : [rest, filter].filter(Boolean).join(' ');
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}

function yearsOf(wins: readonly Win[]): string[] {
  const years = wins.map(({ date }) => lastDay(date).slice(0, 4));
  return [...new Set(years)].toSorted().toReversed();
}
