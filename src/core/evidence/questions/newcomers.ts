import * as l10n from '@vscode/l10n';
import { addDays } from '../../days';
import type { OtherCommit, RepositoryHistory } from '../history';
import { foldName, isMachine } from '../people';
import { quarterOf, type QuestionKind } from './question';

/** Somebody with no commit in so many days from the window's start is new to these files. */
const UNSEEN_DAYS = 90;
/** From this many commits in the user's files on, a newcomer counts. */
const MIN_COMMITS = 5;

/** Did the user help somebody who began to work in their files? */
export const newcomers: QuestionKind = {
  id: 'newcomers',
  shift: 'multiplier',
  ask({ histories }) {
    const [most] = histories.flatMap(newcomersIn).sort((a, b) => b.length - a.length);
    const first = most?.[0];
    if (!first) return undefined;
    const { name } = first.author;
    return {
      about: foldName(name).replaceAll(' ', '-'),
      text: l10n.t(
        '{0} began to work in your files in {1}: did you help them find their way?',
        name,
        quarterOf(first.day),
      ),
      facts: most.map(({ day, subject }) => `${day} · ${subject}`),
    };
  },
};

/** The commits of each newcomer in files that the user works on, oldest first. */
function newcomersIn({ others, window }: RepositoryHistory): OtherCommit[][] {
  const byPerson = new Map<string, OtherCommit[]>();
  for (const other of others) {
    if (other.paths.length === 0 || isMachine(other.author)) continue;
    const key = foldName(other.author.name);
    byPerson.set(key, [...(byPerson.get(key) ?? []), other]);
  }
  const earliest = addDays(window.from, UNSEEN_DAYS);
  return [...byPerson.values()].filter(
    (commits) => commits.length >= MIN_COMMITS && commits.every(({ day }) => day >= earliest),
  );
}
