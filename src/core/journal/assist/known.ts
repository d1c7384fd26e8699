/** What a journal and its rubric know by name: what completion offers and references point to. */
import type { Day } from '../../days';
import type { Rubric } from '../../rubric/model';
import type { Journal } from '../schema';

/** What assistance is given from. While the text is broken, the journal is what it last was. */
export interface Known {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly today: Day;
}

/** Everybody whom the journal names, each once, those named most often first. */
export function peopleIn({ wins, feedback, mentees, conversations, profile }: Journal): string[] {
  return byFrequency([
    ...wins.flatMap(({ corroborators = [], helped = [] }) => [
      ...corroborators,
      ...helped.map(({ who }) => who),
    ]),
    ...feedback.map(({ from }) => from),
    ...mentees.map(({ who }) => who),
    ...conversations.flatMap((conversation) => conversation.with ?? []),
    ...(profile.manager ? [profile.manager.name] : []),
  ]);
}

/** Ids of the projects, those with an entry first, then those that wins alone name. */
export function projectsIn({ projects, wins }: Journal): string[] {
  return [
    ...new Set([
      ...projects.map(({ id }) => id),
      ...byFrequency(wins.flatMap(({ project }) => project ?? [])),
    ]),
  ];
}

/** Names of the repositories that evidence is in. */
export function repositoriesIn({ wins }: Journal): string[] {
  return byFrequency(wins.flatMap(({ evidence = [] }) => evidence.flatMap(({ repo }) => repo ?? [])));
}

/** The systems and areas that wins touched. */
export function componentsIn({ wins }: Journal): string[] {
  return byFrequency(wins.flatMap(({ component = [] }) => component));
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
