import type { Journal } from '../journal/schema';
import { linker } from '../links/linker';
import type { LinkRules } from '../links/rules';
import type { Rubric } from '../rubric/model';
import { AS_FOUND, mergeFound, splitWorks, type Arrangement } from './arrangement';
import { describeWork } from './describe';
import { dismissedIn, loggedIn } from './inJournal';
import { factsOf, workFactsOf, type Facts } from './facts';
import type { RepositoryHistory } from './history';
import { agreedSuggestions, consultedSuggestions, reviewSuggestions } from './reviews';
import type { Suggestion } from './suggestion';
import { evidenceOf } from './winFrom';

interface SuggestInput {
  readonly histories: readonly RepositoryHistory[];
  readonly rubric: Rubric;
  readonly journal: Journal;
  /** What the user joined and parted by hand. */
  readonly arrangement?: Arrangement;
  /** What the user says of the sites of repositories. */
  readonly links?: LinkRules;
}

const ORDER: Readonly<Record<Suggestion['standing'], number>> = { candidate: 0, 'low-signal': 1, logged: 2 };

/**
 * The user's work as candidate wins, best first: candidates, then what has little signal, then what the
 * journal has. What was dismissed is left out. The same input always gives the same list.
 */
export function suggest({
  histories,
  rubric,
  journal,
  arrangement = AS_FOUND,
  links = {},
}: SuggestInput): Suggestion[] {
  const isDismissed = dismissedIn(journal);
  const all = histories.flatMap((history) =>
    suggestionsOf(factsOf(history, journal.profile.team), rubric, arrangement).map((one) =>
      withLinks(one, history, links),
    ),
  );
  const found = withLeanYear(all)
    .filter((suggestion) => !isDismissed(suggestion))
    .map((suggestion) => withJournal(suggestion, journal));
  return mergeFound(found, arrangement.merged).sort(inOrder);
}

function suggestionsOf(facts: Facts, rubric: Rubric, { split }: Arrangement): Suggestion[] {
  const works = splitWorks(facts.works, facts.history.repository, split);
  const described = works.map((work) => describeWork(workFactsOf(work, facts), { ...facts, works }, rubric));
  return [
    ...withOwnIds(described),
    ...reviewSuggestions(facts, rubric),
    ...consultedSuggestions(facts, rubric),
    ...agreedSuggestions(facts, rubric),
  ];
}

function withLinks(one: Suggestion, { page }: RepositoryHistory, rules: LinkRules): Suggestion {
  if (page === undefined) return { ...one, links: [] };
  const addressOf = linker({ repositories: [{ name: one.repository, url: page }] }, rules);
  const evidence = evidenceOf(one);
  return { ...one, page, links: evidence.flatMap((item) => addressOf(item, evidence) ?? []) };
}

/**
 * Makes ids unique: parts of one document's work would share its id, so all but the first get the id of their earliest
 * change.
 */
function withOwnIds(suggestions: readonly Suggestion[]): Suggestion[] {
  const taken = new Set<string>();
  return suggestions.map((one) => {
    const id = taken.has(one.id) ? (one.changes[0]?.id ?? one.id) : one.id;
    taken.add(id);
    return { ...one, id };
  });
}

function withJournal(suggestion: Suggestion, { wins }: Journal): Suggestion {
  const logged = loggedIn(wins, suggestion);
  switch (logged.state) {
    case 'none':
      return suggestion;
    case 'part':
      return { ...suggestion, why: [...suggestion.why, logged.why], partOf: logged.partOf };
    case 'all':
      return { ...suggestion, standing: 'logged', why: [logged.why, ...suggestion.why] };
  }
}

/** Best first; of equals the newest, then by id, so that the order never depends on chance. */
function inOrder(a: Suggestion, b: Suggestion): number {
  return (
    ORDER[a.standing] - ORDER[b.standing] ||
    b.score - a.score ||
    (a.to < b.to ? 1 : a.to > b.to ? -1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Suggestions that a person expects of a year at least. */
const LEAST = 10;
/** A higher score than a place with many other people can give alone (see `ranking.ts`). */
const LEAST_SCORE = 2;

/**
 * Makes the best low-signal suggestions candidates until there are ten: fixes and clean-ups may be all that git shows
 * of somebody. Where little was found at all, whatever has a text, a ticket or an effect is one. Computed over everything that was found, so that a user's decision on one suggestion never moves
 * others.
 */
export function withLeanYear(found: readonly Suggestion[]): Suggestion[] {
  const isLean = found.length <= LEAST;
  const missing = LEAST - found.filter(({ standing }) => standing === 'candidate').length;
  const best = found
    .filter(
      ({ standing, score, tells }) => standing === 'low-signal' && (score > LEAST_SCORE || (isLean && tells)),
    )
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, missing));
  const lifted = new Set(best);
  return found.map((one) => (lifted.has(one) ? { ...one, standing: 'candidate' } : one));
}
