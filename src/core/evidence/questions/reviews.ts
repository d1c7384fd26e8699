import * as l10n from '@vscode/l10n';
import { foldName, isMachine } from '../people';
import { counted, listed } from '../sentences';
import { busiestQuarter, type QuestionKind } from './question';

/** From this many people and commits in the user's files in one quarter on, the question is asked. */
const MIN_PEOPLE = 3;
const MIN_COMMITS = 10;

/** Whose work did the user review? Asked only where git carries no reviews: a squash merge drops them. */
export const reviews: QuestionKind = {
  id: 'reviews',
  shift: 'multiplier',
  ask({ histories }) {
    const others = histories.flatMap((history) => history.others).filter(({ author }) => !isMachine(author));
    if (others.some(({ trailers }) => trailers.length > 0)) return undefined;
    const quarter = busiestQuarter(others.filter(({ paths }) => paths.length > 0));
    const people = countsOf(quarter?.items.map(({ author }) => author.name) ?? []);
    if (!quarter || people.length < MIN_PEOPLE || quarter.items.length < MIN_COMMITS) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        '{0} changed files that you work on in {1}: whose plan did your review change?',
        listed(people.map(({ name }) => name)),
        quarter.name,
      ),
      facts: people.map(({ name, count }) => `${name} · ${counted(count, 'commit')}`),
    };
  },
};

/** Names with how often each stands there, the most frequent first. */
function countsOf(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const known = counts.get(foldName(name));
    if (known) known.count += 1;
    else counts.set(foldName(name), { name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
