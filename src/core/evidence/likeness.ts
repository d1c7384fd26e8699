/** Which suggestions another one likely belongs with, for the user to choose from. */
import { daysBetween } from '../days';
import type { Suggestion } from './suggestion';
import { topicWordsOf } from './words';

/** From this many days apart, closeness in time does not count; grouping uses the same pause. */
const NEAR_DAYS = 42;

/** The others, those first that have most in common with it: tickets, documents, words, area, people, time. */
export function likeliestFirst(one: Suggestion, others: readonly Suggestion[]): Suggestion[] {
  return others
    .map((other) => ({ other, likeness: likenessOf(one, other) }))
    .sort((a, b) => b.likeness - a.likeness || b.other.score - a.other.score)
    .map(({ other }) => other);
}

function likenessOf(one: Suggestion, other: Suggestion): number {
  const words = shared([...topicWordsOf(one.title)], [...topicWordsOf(other.title)]);
  const isSameArea = one.repository === other.repository && one.area !== undefined && one.area === other.area;
  return (
    8 * shared(one.tickets, other.tickets) +
    8 * shared(one.docs, other.docs) +
    3 * words +
    (isSameArea ? 3 : 0) +
    shared(one.people, other.people) +
    Math.max(0, 2 - (2 * gapBetween(one, other)) / NEAR_DAYS)
  );
}

function shared(some: readonly string[], others: readonly string[]): number {
  return some.filter((item) => others.includes(item)).length;
}

function gapBetween(a: Suggestion, b: Suggestion): number {
  if (a.from > b.to) return daysBetween(b.to, a.from);
  return b.from > a.to ? daysBetween(a.to, b.from) : 0;
}
