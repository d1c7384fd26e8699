/** What a packet says, before any template: the journal of a period, for one audience. */
import { rehearsedAnswers } from '../committee/rehearsal';
import type { Day, Period } from '../days';
import { assessWins, type AssessedWin } from '../gaps/assess';
import { isFilled } from '../gaps/proof';
import type { GapReport } from '../gaps/report';
import type { Feedback, Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { maySee, type Audience } from './audience';
import { claimMaker, people, unprovenClaim, type ClaimMaker } from './claim';
import { EvidenceList } from './evidence';
import { dimensionSections } from './sections';
import { reasonsForNow } from './whyNow';
import type { PacketAnswer, PacketQuote, PacketRehearsed, PacketView } from './view';

export interface PacketInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly report: Pick<GapReport, 'managerGaps'>;
  readonly audience: Audience;
  readonly period: Period;
  readonly asOf: Day;
}

/** Wins to read when there is no time for more. */
const MOST_STRONGEST = 3;

/**
 * The view of a packet. Wins that the audience may not see are nowhere in it, in no count and in no
 * quote. Wins of the current level are left out: they prove nothing about the next. A win without a level is
 * in, behind those that are marked next level.
 */
export function packetView({ journal, rubric, report, audience, period, asOf }: PacketInput): PacketView {
  const visible: Journal = { ...journal, wins: journal.wins.filter((win) => maySee(audience, win)) };
  const until = period.to < asOf ? period.to : asOf;
  const wins = assessWins(visible, rubric, { from: period.from, to: until }).filter(isClaim);
  const titles = new Map(wins.map(({ win }) => [win.id, win.title]));
  const feedback = usableFeedback(visible, titles, { from: period.from, to: until });
  const evidence = new EvidenceList();
  const { claimOf, lineOf } = claimMaker(visible, {
    quotes: feedback,
    evidence,
    whyNow: reasonsForNow(journal, audience, asOf),
  });
  return {
    ...head(journal, rubric),
    audience,
    period,
    asOf,
    strongest: wins.slice(0, MOST_STRONGEST).map(claimOf),
    dimensions: dimensionSections(rubric, wins, { claimOf, lineOf }),
    others: wins
      .slice(MOST_STRONGEST)
      .filter(({ dimensions }) => dimensions.length === 0)
      .map(lineOf),
    counts: counts(wins, lineOf),
    quotes: feedback.map((entry) => quoteOf(entry, titles)),
    answers: audience === 'manager' ? answersOf(report, titles) : [],
    rehearsed: rehearsedOf({ journal, rubric, audience, asOf }, titles),
    evidence: evidence.all(),
    unproven: wins.flatMap((win) => unprovenClaim(win) ?? []),
  };
}

function isClaim({ win }: AssessedWin): boolean {
  return win.level !== 'current';
}

function head(
  { profile }: Journal,
  rubric: Rubric,
): Pick<PacketView, 'name' | 'team' | 'manager' | 'level' | 'targetDate' | 'rubric'> {
  const { id, title, version, company = '', disclaimer = '' } = rubric;
  return {
    name: profile.name ?? '',
    team: profile.team ?? '',
    manager: profile.manager?.name ?? '',
    level: { from: rubric.from.label, to: levelName(rubric, profile.target?.level) },
    targetDate: profile.target?.date ?? '',
    rubric: { id, title, version, company, disclaimer },
  };
}

/** “Senior”, or “Senior (L5)” where the profile or the rubric has a name of its own for it. */
function levelName({ to }: Rubric, target: string | undefined): string {
  const level = isFilled(target) ? target.trim() : to.level;
  return level.toLowerCase() === to.label.toLowerCase() ? to.label : `${to.label} (${level})`;
}

function counts(wins: readonly AssessedWin[], lineOf: ClaimMaker['lineOf']): PacketView['counts'] {
  return {
    wins: wins.length,
    nextLevel: wins.filter((win) => win.isNextLevel).length,
    months: new Set(wins.flatMap(({ months }) => months)).size,
    projects: new Set(wins.flatMap(({ win }) => win.project ?? [])).size,
    measured: wins.filter((win) => win.hasSourcedNumber).length,
    confirmers: people(wins.flatMap((win) => lineOf(win).confirmedBy)).length,
  };
}

/** Words that may be quoted: consent given, said in the period, and about nothing that the packet doesn't show. */
function usableFeedback(
  { feedback }: Journal,
  titles: ReadonlyMap<string, string>,
  period: Period,
): Feedback[] {
  return feedback.filter(
    ({ quote, consent, date, wins = [] }) =>
      consent === 'given' &&
      isFilled(quote) &&
      (date === undefined || (period.from <= date && date <= period.to)) &&
      wins.every((id) => titles.has(id)),
  );
}

function quoteOf(
  { from, role = '', level = '', team = '', date = '', quote = '', wins = [] }: Feedback,
  titles: ReadonlyMap<string, string>,
): PacketQuote {
  return { from, role, level, team, date, quote, about: titlesOf(wins, titles) };
}

function answersOf(
  { managerGaps }: Pick<GapReport, 'managerGaps'>,
  titles: ReadonlyMap<string, string>,
): PacketAnswer[] {
  return managerGaps.map(({ quote, date, status, wins }) => {
    return { quote, date, status, wins: titlesOf(wins, titles) };
  });
}

/**
 * Answers for the room. Questions that only this journal raises may quote the manager or a peer: they are the
 * manager's alone. One that rests on a win that the audience may not see is left out
 * whole: its words may tell of it.
 */
function rehearsedOf(
  { journal, rubric, audience, asOf }: Pick<PacketInput, 'journal' | 'rubric' | 'audience' | 'asOf'>,
  titles: ReadonlyMap<string, string>,
): PacketRehearsed[] {
  if (audience !== 'committee' && audience !== 'manager') return [];
  const hidden = new Set(journal.wins.filter((win) => !maySee(audience, win)).map(({ id }) => id));
  return rehearsedAnswers(journal, rubric, asOf)
    .filter(({ isAlwaysAsked }) => isAlwaysAsked || audience === 'manager')
    .filter(({ wins }) => !wins.some((id) => hidden.has(id)))
    .map(({ question, answer, wins }) => ({ question, answer, wins: titlesOf(wins, titles) }));
}

function titlesOf(ids: readonly string[], titles: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => titles.get(id) ?? []);
}
