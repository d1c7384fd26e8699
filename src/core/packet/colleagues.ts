/** The people around the work: who grew, who speaks for it and with what words, whom to ask, and what the manager said. */
import { describeDimension } from '../capture/describe';
import { isGenericQuote } from '../committee/quotes';
import type { Day, Period } from '../days';
import { barQuestionsFor, peerQuestions } from '../feedback/request';
import type { AssessedWin } from '../gaps/assess';
import { isFilled, personKey } from '../gaps/proof';
import type { GapReport } from '../gaps/report';
import type { Feedback, Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Audience } from './audience';
import type {
  PacketAnswer,
  PacketAsked,
  PacketMentee,
  PacketPeerQuestions,
  PacketPeers,
  PacketQuote,
  PacketTalk,
} from './view';

const MOST_QUOTES = 2;

/** Mentees up to a day. Peers and recruiters read none: it is about somebody else. */
export function menteesOf({ mentees }: Journal, audience: Audience, { from, to }: Period): PacketMentee[] {
  if (audience === 'peer' || audience === 'recruiter') return [];
  return mentees
    .filter(({ since }) => since === undefined || since <= to)
    .map(({ who, since = '', sessions = [], outcome = '' }) => {
      const days = sessions.map(({ date }) => date).filter((date) => from <= date && date <= to);
      return {
        who: who.trim().replace(/^@/, ''),
        since,
        sessions: days.length,
        last: days.toSorted().at(-1) ?? '',
        outcome,
      };
    });
}

/** Talks with the manager up to a day, the newest first. For the manager alone. */
export function talksOf({ conversations, profile }: Journal, audience: Audience, asOf: Day): PacketTalk[] {
  if (audience !== 'manager') return [];
  return conversations
    .filter(({ date }) => date <= asOf)
    .map(({ date, with: who = profile.manager?.name ?? '', kind = '', gaps = [] }) => {
      return { date, who, kind, gaps: gaps.length };
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Peers who were asked up to a day and have not answered, the longest wait first. For the manager alone. */
export function askedOf({ feedback }: Journal, audience: Audience, asOf: Day): PacketAsked[] {
  if (audience !== 'manager') return [];
  return feedback
    .flatMap(({ from, quote, requests = [] }) => {
      const waiting = requests.filter(({ asked, answered }) => answered === undefined && asked <= asOf);
      const [first] = isFilled(quote) ? [] : waiting;
      return first ? [{ who: from, asked: first.asked }] : [];
    })
    .toSorted((a, b) => (a.asked < b.asked ? -1 : 1));
}

/** Who speaks for the work, of those who could. */
export function peersOf(
  feedback: readonly Feedback[],
  { confirmers, titles }: { readonly confirmers: readonly string[]; readonly titles: Titles },
  {
    journal,
    rubric,
    audience,
  }: { readonly journal: Journal; readonly rubric: Rubric; readonly audience: Audience },
): PacketPeers {
  const heard = new Set(feedback.map(({ from }) => personKey(from)));
  const own = journal.profile.team;
  const isOutside = ({ team }: Feedback) => isFilled(team) && team !== own;
  const telling = feedback
    .filter((entry) => !isGenericQuote(entry, journal))
    .toSorted(
      (a, b) => Number(isOutside(b)) - Number(isOutside(a)) || (b.date ?? '').localeCompare(a.date ?? ''),
    );
  return {
    quoted: heard.size,
    strongest: telling.slice(0, MOST_QUOTES).map((entry) => quoteOf(entry, titles)),
    wanted: rubric.process.peerReviews.min,
    silent: audience === 'manager' ? confirmers.filter((name) => !heard.has(personKey(name))) : [],
  };
}

/** What a peer is asked about the strongest wins. */
export function askedOfPeers(strongest: readonly AssessedWin[], rubric: Rubric): PacketPeerQuestions {
  const shown = new Set(strongest.flatMap(({ dimensions }) => dimensions));
  return { always: peerQuestions(rubric), bar: barQuestionsFor(shown, rubric) };
}

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
  rubric: Rubric,
  titles: Titles,
): PacketAnswer[] {
  return managerGaps.map(({ quote, date, speaker, status, wins, due = '', dimension = '', measurable }) => ({
    quote,
    date,
    speaker,
    status,
    due,
    dimension: describeDimension(dimension, rubric),
    isMeasurable: measurable === true,
    wins: titlesOf(wins, titles),
  }));
}

export function titlesOf(ids: readonly string[], titles: Titles): string[] {
  return ids.flatMap((id) => titles.get(id) ?? []);
}
