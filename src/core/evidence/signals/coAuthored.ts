import * as l10n from '@vscode/l10n';
import { distinctPeople, isMachine, isSamePerson, looseName, type Person } from '../people';
import type { Change } from '../changes';
import type { Commit } from '../history';
import { listed } from '../sentences';
import type { Signal } from './signal';

/**
 * A trailer that says less than that somebody wrote along: hosts add one where a suggestion of a reviewer is applied, and to a squash
 * for whoever pushed anything to its branch.
 */
const APPLIED =
  /^(?:apply (?:suggestions?|[^ ]+ suggestions?)\b|update \S+$|(?:code )?review\b|(?:address|apply) (?:.{0,20} )?(?:review|comments?|feedback)\b|suggestions? from\b)/i;
/** A person on so many squashes of one piece of work did more than suggest a line. */
const MIN_SQUASHES = 2;

/** Another person wrote it with the user: no bot, agent or other name of the user (docs/domain.md, "Signals"). */
export const coAuthored: Signal = {
  id: 'co-authored',
  shifts: ['multiplier'],
  find: ({ changes }, { history }) => {
    const aliases = new Set(history.aliases);
    const named = changes.map((change) => ({ change, people: coAuthorsOf(change.commits, aliases) }));
    const times = (person: Person) =>
      named.filter(({ people }) => people.some((each) => isSamePerson(each, person))).length;
    const sure = named.flatMap(({ change, people }) =>
      people.filter((person) => isByHand(change, person) || times(person) >= MIN_SQUASHES),
    );
    const names = distinctPeople(sure).map(({ name }) => name);
    if (names.length === 0) return undefined;
    const commits = named.filter(({ people }) => people.length > 0).flatMap(({ change }) => change.commits);
    const signed = commits.filter((commit) => coAuthorsOf([commit], aliases).length > 0).length;
    return {
      strength: 'medium',
      why:
        signed === 1
          ? l10n.t('One of its commits names {0} as co-author', listed(names))
          : l10n.t('{0} of its commits name {1} as co-author', signed, listed(names)),
    };
  },
};

/** True where a commit that is no squash names the person, and is no applied suggestion. */
function isByHand({ commits }: Change, person: Person): boolean {
  return commits.some(
    ({ subject, trailers, author }) =>
      !/\(#\d+\)$/.test(subject.trimEnd()) &&
      !APPLIED.test(subject) &&
      (isSamePerson(author, person) || trailers.some((trailer) => isSamePerson(trailer.person, person))),
  );
}

/** The people who wrote commits together with the user, each once. */
export function coAuthorsOf(commits: readonly Commit[], aliases: ReadonlySet<string>): Person[] {
  const people = commits.flatMap(({ author, trailers }) => [
    author,
    ...trailers.filter(({ key }) => key === 'co-authored-by').map(({ person }) => person),
  ]);
  const me = commits.flatMap(({ author }) => (isAlias(author, aliases) ? [author] : []));
  const isMe = (person: Person) => isAlias(person, aliases) || me.some((mine) => isSamePerson(mine, person));
  return distinctPeople(people.filter((person) => !isMachine(person) && !isMe(person)));
}

/** True for somebody who goes by one of the user's names, addresses or accounts. */
export function isAlias({ name, email }: Person, aliases: ReadonlySet<string>): boolean {
  const account = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email)?.[1];
  return [name, looseName(name), email, account ?? ''].some(
    (alias) => alias !== '' && aliases.has(alias.toLowerCase()),
  );
}
