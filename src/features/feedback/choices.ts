/** What feedback can be from and about, to choose from. */
import { describeDate } from '../../core/capture/describe';
import { personKey } from '../../core/gaps/proof';
import { peopleIn, projectsIn } from '../../core/journal/assist/known';
import type { Journal, Win } from '../../core/journal/schema';
import type { Choice } from '../../host/ui/steps';

/** Everybody the journal names; first those of some wins, who saw the work. */
export function peopleChoices(journal: Journal, first: readonly Win[] = []): Choice[] {
  const ofWins = first.flatMap(({ corroborators = [], helped = [] }) => [
    ...corroborators,
    ...helped.map(({ who }) => who),
  ]);
  const manager = journal.profile.manager?.name ?? '';
  const names = new Map(
    [...ofWins, ...peopleIn(journal)].toReversed().map((name) => [personKey(name), name.replace(/^@/, '')]),
  );
  names.delete(personKey(manager));
  return [...names.values()].toReversed().map((name) => ({ value: name, label: name }));
}

/** Wins, newest first. */
export function winChoices(wins: readonly Win[]): Choice[] {
  return wins
    .map(({ id, title, date }) => ({ value: id, label: title, description: describeDate(date) }))
    .toReversed();
}

/** Projects by their names. */
export function projectChoices(journal: Journal): Choice[] {
  return projectsIn(journal).map((id) => {
    const name = journal.projects.find((project) => project.id === id)?.name;
    return { value: id, label: name ?? id, ...(name !== undefined && { description: id }) };
  });
}
