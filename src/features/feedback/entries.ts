/** What feedback can be from and about, and how it gets into the journal. */
import { describeDate } from '../../core/capture/describe';
import type { FeedbackChange } from '../../core/feedback/entries';
import { personKey } from '../../core/gaps/proof';
import { peopleIn, projectsIn } from '../../core/journal/assist/known';
import type { Journal, Win } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { addEntry } from '../../host/ui/addEntry';
import type { Choice } from '../../host/ui/steps';
import type { Written } from '../../manifest';

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

/** Makes a change of the journal's feedback. Where the journal can't be read now, the whole entry waits beside it. */
export async function keep(
  { journal }: Services,
  changeOf: (known: Pick<Journal, 'feedback'>) => FeedbackChange,
): Promise<Written & { readonly isPending: boolean }> {
  const { state, journal: known } = journal.snapshot;
  const change = changeOf(state === 'ready' ? known : { feedback: [] });
  if (change.kind === 'change') {
    const uri = await journal.update('feedback', change.id, change.patch);
    return { id: change.id, uri, isPending: false };
  }
  let { id } = change.entry;
  const written = await addEntry(journal, 'feedback', (parsed) => {
    const newest = changeOf(parsed?.journal ?? known);
    const entry = newest.kind === 'new' ? newest.entry : change.entry;
    ({ id } = entry);
    return entry;
  });
  return { id, uri: written.uri, isPending: written.kind === 'pending' };
}
