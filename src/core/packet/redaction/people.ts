/** How people are called: by their whole names, and by parts of them. */
import * as l10n from '@vscode/l10n';

import type { Wanted } from './words';

/** First and last names that begin sentences as words of the language; alone they stay. */
const ALSO_WORDS =
  /^(?:April|Art|August|Bill|Chase|Dean|Drew|Frank|Grace|Grant|Hope|Jack|June|Long|Manager|Mark|Max|May|Page|Pat|Price|Rich|Rob|Rose|Sue|Will|Young|Engineer|Team|Lead|Dr|Mr|Mrs|Ms|Van|Von|Der|Den|De|La)$/;

/**
 * What to look for where people are named: the whole name in any case, and its parts as they are written, so that “Ben”
 * goes and “ben” in another word stays. The manager is told from colleagues.
 */
export function wordsForPeople(people: readonly string[], manager: string | undefined): Wanted[] {
  const called = (name: string): string => (name === manager ? l10n.t('my manager') : l10n.t('a colleague'));
  const whole = people.map((name) => ({ text: name.trim().replace(/^@/, ''), to: called(name) }));
  const parts = whole.flatMap(({ text, to }) =>
    text
      .split(/[\s.]+/u)
      .filter((part) => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part) && !ALSO_WORDS.test(part))
      .map((part) => ({ text: part, to, isExact: true })),
  );
  return [...whole, ...parts];
}
