/** What a packet says, before any template: the journal of a period, for one audience. */
import type { Day, Period } from '../days';
import { assessWins, type AssessedWin } from '../gaps/assess';
import { isFilled } from '../gaps/proof';
import { managerGapsOf } from '../gaps/managerGaps';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Audience } from './audience';
import { claimMaker, people, unprovenClaim, type ClaimMaker } from './claim';
import {
  answersOf,
  askedOf,
  askedOfPeers,
  menteesOf,
  peersOf,
  quoteOf,
  talksOf,
  usableFeedback,
} from './colleagues';
import { linker } from '../links/linker';
import type { LinkRules } from '../links/rules';
import { EvidenceList } from './evidence';
import { journalFor } from './journalFor';
import { dimensionSections, mappedTo, unshownIn } from './dimensions';
import { answersToRoom, fiveQuestions, reasonsForNow, rehearsedOf } from './room';
import { aheadOf, cyclesOf, recentOf } from './time';
import {
  decisionsOf,
  helpedIn,
  projectsOf,
  measuredOf,
  outsideProjects,
  resultsOf,
  setbacksOf,
  shiftsByWin,
  shiftsOf,
} from './work';
import { shortName } from './telling/firstPerson';
import { handlesOf, introducedIn } from './telling/head';
import { furtherAnswers, shortAnswers } from './telling/shortAnswers';
import { partsOf, recordParts } from './telling/theCase';
import type { PacketView } from './view';

export interface PacketInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  /** The rubric that the template is written for; the wins are mapped to it. The journal's own where there is none. */
  readonly templateRubric?: Rubric | undefined;
  readonly audience: Audience;
  readonly period: Period;
  readonly asOf: Day;
  /** What the user says of the sites of repositories. */
  readonly links?: LinkRules;
}

/** Wins to read when there is no time for more. */
const MOST_STRONGEST = 3;

/**
 * The view of a packet. Wins that the audience may not see, and what hangs on them, are nowhere in it, in no count and in no
 * quote: it is made of the journal as the audience may know it. Wins of the current level are in `currentLevel` and `recent` alone: they prove nothing about the next. A win without a level is
 * in, behind those that are marked next level.
 */
export function packetView(input: PacketInput): PacketView {
  const { audience, period, asOf, links = {} } = input;
  const known = journalFor(audience, input.journal);
  const { journal, rubric, mapping } = mappedTo(input.templateRubric, known, input.rubric);
  const inPeriod = { from: period.from, to: period.to < asOf ? period.to : asOf };
  const all = assessWins(journal, rubric, inPeriod);
  const wins = all.filter(isClaim);
  const titles = new Map(wins.map(({ win }) => [win.id, win.title]));
  const feedback = usableFeedback(journal, titles, inPeriod);
  const evidence = new EvidenceList(linker(journal.profile, links));
  const maker = claimMaker(journal, {
    quotes: feedback,
    evidence,
    ranked: all,
    whyNow: reasonsForNow(journal, audience, asOf),
  });
  const room = answersToRoom({ journal, rubric, audience, asOf });
  const managerGaps = managerGapsOf(journal, { rubric, asOf, wins: all });
  const answers = audience === 'manager' ? answersOf({ managerGaps }, input.rubric, titles) : [];
  const strongest = wins.slice(0, MOST_STRONGEST);
  const told = toldBy(rubric, wins, maker);
  const parts = partsOf(wins, maker);
  const answering = { parts, rehearsed: room, author: shortName(journal.profile.name), maker };
  const confirmers = people(wins.flatMap((win) => maker.lineOf(win).confirmedBy));
  const about = head(journal, input.rubric, rubric);
  // Before the fields that cite more: evidence of work that is no part of the case is not in its appendix.
  const cited = { evidence: evidence.all(), rest: evidence.rest() };
  return {
    ...about,
    ...told,
    cases: parts.cases.map(maker.claimOf),
    record: recordParts(parts.record, rubric, maker),
    also: parts.also.map(maker.claimOf),
    shortAnswers: shortAnswers(answering),
    furtherAnswers: furtherAnswers(answering).map((answer) => rehearsedOf(answer, titles)),
    handles: handlesOf(journal, audience),
    introduced: introducedIn(journal),
    mapping,
    audience,
    period,
    asOf,
    answers,
    ...cited,
    counts: counts(wins, confirmers),
    questions: fiveQuestions({ journal, wins, rubric, window: inPeriod }, room, maker),
    results: resultsOf(wins, maker),
    projects: projectsOf(wins, journal, maker),
    outsideProjects: outsideProjects(wins, maker),
    shifts: shiftsOf(wins, shiftsByWin(known.wins, input.rubric), maker),
    measured: measuredOf(wins, maker),
    decisions: decisionsOf(wins, maker),
    setbacks: setbacksOf(wins, maker),
    helped: helpedIn(wins, maker),
    cycles: cyclesOf(wins, rubric, inPeriod, maker),
    unshown: unshownIn(rubric, told.dimensions),
    mentees: menteesOf(journal, audience, inPeriod),
    peers: peersOf(feedback, { confirmers, titles }, { journal, rubric, audience }),
    peerQuestions: askedOfPeers(strongest, rubric),
    asked: askedOf(journal, audience, asOf),
    talks: talksOf(journal, audience, asOf),
    quotes: feedback.map((entry) => quoteOf(entry, titles)),
    ahead: aheadOf(all, answers, { day: about.targetDate, level: about.level.to }, asOf),
    rehearsed: room.map((answer) => rehearsedOf(answer, titles)),
    unproven: wins.flatMap((win) => unprovenClaim(win) ?? []),
    currentLevel: all.filter((win) => !isClaim(win)).map(maker.lineOf),
    recent: recentOf(all, journal, { audience, period, asOf }, maker),
  };
}

/** The case by dimension. Made before anything else, because evidence is numbered in the order of its citing. */
function toldBy(
  rubric: Rubric,
  wins: readonly AssessedWin[],
  maker: ClaimMaker,
): Pick<PacketView, 'strongest' | 'dimensions' | 'others'> {
  return {
    strongest: wins.slice(0, MOST_STRONGEST).map(maker.claimOf),
    dimensions: dimensionSections(rubric, wins, maker),
    others: wins
      .slice(MOST_STRONGEST)
      .filter(({ dimensions }) => dimensions.length === 0)
      .map(maker.lineOf),
  };
}

function isClaim({ win }: AssessedWin): boolean {
  return win.level !== 'current';
}

/** The level is that of the journal's own rubric, whatever the template is written for. */
function head(
  { profile }: Journal,
  own: Rubric,
  { id, title, version, company = '', disclaimer = '' }: Rubric,
): Pick<PacketView, 'name' | 'team' | 'manager' | 'level' | 'targetDate' | 'rubric'> {
  return {
    name: profile.name ?? '',
    team: profile.team ?? '',
    manager: profile.manager?.name ?? '',
    level: { from: own.from.label, to: levelName(own, profile.target?.level) },
    targetDate: profile.target?.date ?? '',
    rubric: { id, title, version, company, disclaimer },
  };
}

/** “Senior”, or “Senior (L5)” where the profile or the rubric has a name of its own for it. */
function levelName({ to }: Rubric, target: string | undefined): string {
  const level = isFilled(target) ? target.trim() : to.level;
  return level.toLowerCase() === to.label.toLowerCase() ? to.label : `${to.label} (${level})`;
}

function counts(wins: readonly AssessedWin[], confirmers: readonly string[]): PacketView['counts'] {
  return {
    wins: wins.length,
    nextLevel: wins.filter((win) => win.isNextLevel).length,
    months: new Set(wins.flatMap(({ months }) => months)).size,
    projects: new Set(wins.flatMap(({ win }) => win.project ?? [])).size,
    measured: wins.filter((win) => win.hasSourcedNumber).length,
    confirmers: confirmers.length,
  };
}
