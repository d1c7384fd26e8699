import type { Evidence, Win } from '../journal/schema';
import type { Suggestion } from './suggestion';

/** Commits that a win names beside a pull request or a document, which prove the rest. */
const COMMITS_BESIDE_A_LINK = 3;
/** Commits that a win names when they are all its proof; half of them keep the suggestion recognised as logged. */
const COMMITS_ALONE = 12;
/** Digits of a hash: unique in any repository of today. */
const HASH_DIGITS = 12;

/** The win that one suggestion, or several as one piece of work, would be. It says nothing that was not found. */
export function winFrom(suggestions: readonly [Suggestion, ...Suggestion[]]): Omit<Win, 'id'> {
  const [best] = suggestions;
  const from = suggestions.map((one) => one.from).reduce((a, b) => (a < b ? a : b));
  const to = suggestions.map((one) => one.to).reduce((a, b) => (a > b ? a : b));
  const dimensions = [...new Set(suggestions.flatMap((one) => one.dimensions.map(({ id }) => id)))];
  return {
    date: from === to ? to : { from, to },
    title: best.title,
    ...(dimensions.length > 0 ? { dimensions } : {}),
    evidence: suggestions.flatMap(evidenceOf),
    origin: best.kind === 'commits' ? 'git' : 'doc',
  };
}

/** What proves a suggestion, the most telling first. */
function evidenceOf({ repository: repo, docs, pr, tickets, commits }: Suggestion): Evidence[] {
  const links: Evidence[] = [
    ...docs.map((doc) => ({ doc, repo })),
    ...(pr === undefined ? [] : [{ pr, repo }]),
  ];
  const most =
    links.length > 0 ? COMMITS_BESIDE_A_LINK : Math.max(COMMITS_ALONE, Math.ceil(commits.length / 2));
  const named = commits.slice(-most).map((sha) => ({ commit: sha.slice(0, HASH_DIGITS), repo }));
  return [...links, ...tickets.map((ticket) => ({ ticket })), ...named];
}
