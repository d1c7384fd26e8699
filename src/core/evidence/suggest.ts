import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { describeWork } from './describe';
import { factsOf, workFactsOf, type Facts } from './facts';
import type { RepositoryHistory } from './history';
import { loggedIn } from './logged';
import { consultedSuggestions, reviewSuggestions } from './reviews';
import type { Suggestion } from './suggestion';

export interface SuggestInput {
  readonly histories: readonly RepositoryHistory[];
  readonly rubric: Rubric;
  readonly journal: Journal;
}

const ORDER: Readonly<Record<Suggestion['standing'], number>> = { candidate: 0, 'low-signal': 1, logged: 2 };

/**
 * The user's work as candidate wins, best first: candidates, then what has little signal, then what the
 * journal has. What was dismissed is left out. The same input always gives the same list.
 */
export function suggest({ histories, rubric, journal }: SuggestInput): Suggestion[] {
  const dismissed = new Set(journal.dismissed);
  return histories
    .flatMap((history) => suggestionsOf(factsOf(history, journal.profile.team), rubric))
    .filter(({ id }) => !dismissed.has(id))
    .map((suggestion) => withJournal(suggestion, journal))
    .sort(inOrder);
}

function suggestionsOf(facts: Facts, rubric: Rubric): Suggestion[] {
  const works = facts.works.map((work) => describeWork(workFactsOf(work, facts), facts, rubric));
  return [...works, ...reviewSuggestions(facts, rubric), ...consultedSuggestions(facts, rubric)];
}

function withJournal(suggestion: Suggestion, { wins }: Journal): Suggestion {
  const logged = loggedIn(wins, suggestion);
  switch (logged.state) {
    case 'none':
      return suggestion;
    case 'part':
      return { ...suggestion, why: [...suggestion.why, logged.why] };
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
