import * as l10n from '@vscode/l10n';
import { distinctPeople, isMachine, isSamePerson, type Person } from '../people';
import type { Commit } from '../history';
import { listed } from '../sentences';
import type { Signal } from './signal';

/** Another person wrote it with the user: no bot, agent or other name of the user (docs/domain.md, "Signals"). */
export const coAuthored: Signal = {
  id: 'co-authored',
  shifts: ['multiplier'],
  find: ({ commits }, { history }) => {
    const names = coAuthorsOf(commits, new Set(history.aliases));
    if (names.length === 0) return undefined;
    return { strength: 'medium', why: l10n.t('Written together with {0}', listed(names)) };
  },
};

/** Names of the people who wrote commits together with the user, each once. */
export function coAuthorsOf(commits: readonly Commit[], aliases: ReadonlySet<string>): string[] {
  const people = commits.flatMap(({ author, trailers }) => [
    author,
    ...trailers.filter(({ key }) => key === 'co-authored-by').map(({ person }) => person),
  ]);
  const me = commits.find(({ author }) => isAlias(author, aliases))?.author;
  const others = people.filter(
    (person) => !isMachine(person) && !isAlias(person, aliases) && !(me && isSamePerson(person, me)),
  );
  return distinctPeople(others).map(({ name }) => name);
}

/** True for somebody who goes by one of the user's names, addresses or accounts. */
export function isAlias({ name, email }: Person, aliases: ReadonlySet<string>): boolean {
  const account = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email)?.[1];
  return [name, email, account ?? ''].some((alias) => alias !== '' && aliases.has(alias.toLowerCase()));
}
