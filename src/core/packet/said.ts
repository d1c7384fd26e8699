/** What people said that a packet may tell: peers with their consent, the manager, and the user to the room. */
import { rehearsedAnswers, type RehearsedAnswer } from '../committee/rehearsal';
import type { Day, Period } from '../days';
import { isFilled } from '../gaps/proof';
import type { GapReport } from '../gaps/report';
import type { Feedback, Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Audience } from './audience';
import type { PacketAnswer, PacketQuote, PacketRehearsed } from './view';

/** Titles of the wins that a packet tells, by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** Words that may be quoted: consent given, said in the period, and about nothing that the packet doesn't show. */
export function usableFeedback({ feedback }: Journal, titles: Titles, period: Period): Feedback[] {
  return feedback.filter(
    ({ quote, consent, date, wins = [] }) =>
      consent === 'given' &&
      isFilled(quote) &&
      (date === undefined || (period.from <= date && date <= period.to)) &&
      wins.every((id) => titles.has(id)),
  );
}

export function quoteOf(
  { from, role = '', level = '', team = '', date = '', quote = '', wins = [] }: Feedback,
  titles: Titles,
): PacketQuote {
  return { from, role, level, team, date, quote, about: titlesOf(wins, titles) };
}

/** What the manager said is missing, as the packet tells it. */
export function answersOf(
  { managerGaps }: Pick<GapReport, 'managerGaps'>,
  { dimensions }: Rubric,
  titles: Titles,
): PacketAnswer[] {
  const names = new Map(dimensions.map(({ id, name }) => [id, name]));
  return managerGaps.map(({ quote, date, speaker, status, wins, due = '', dimension = '', measurable }) => ({
    quote,
    date,
    speaker,
    status,
    due,
    dimension: names.get(dimension) ?? dimension,
    isMeasurable: measurable === true,
    wins: titlesOf(wins, titles),
  }));
}

/** Whose answers, to whom, as of when. */
export interface RoomInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly audience: Audience;
  readonly asOf: Day;
}

/**
 * Answers for the room. Questions that only this journal raises may quote the manager or a peer: they are the
 * manager's alone.
 */
export function answersToRoom({ journal, rubric, audience, asOf }: RoomInput): RehearsedAnswer[] {
  if (audience !== 'committee' && audience !== 'manager') return [];
  return rehearsedAnswers(journal, rubric, asOf).filter(
    ({ isAlwaysAsked }) => isAlwaysAsked || audience === 'manager',
  );
}

export function rehearsedOf({ question, answer, wins }: RehearsedAnswer, titles: Titles): PacketRehearsed {
  return { question, answer, wins: titlesOf(wins, titles) };
}

export function titlesOf(ids: readonly string[], titles: Titles): string[] {
  return ids.flatMap((id) => titles.get(id) ?? []);
}
