/** Claims: wins as a packet shows them, in full or in a line, with their proof. */
import type { AssessedWin } from '../gaps/assess';
import { grouped } from '../gaps/grouped';
import { hasNumber, isFilled, personKey } from '../gaps/proof';
import type { Feedback, Journal, Win } from '../journal/schema';
import { safeAddress } from './escape';
import type { EvidenceList } from './evidence';
import { figureText } from './impact';
import { shortName } from './telling/firstPerson';
import { toldOf, type Teller } from './telling/win';
import { voicesByWin } from './telling/voices';
import type { PacketDecision, PacketEvidence, PacketLine, PacketWin, UnprovenClaim } from './view';

/** Most pieces of evidence that a claim shows; a reader with three minutes opens one. */
const MOST_PROOF = 4;

/** Makes the packet's views of wins, in full or in a line. */
export interface ClaimMaker {
  readonly claimOf: (win: AssessedWin) => PacketWin;
  readonly lineOf: (win: AssessedWin) => PacketLine;
}

/** What is said of wins elsewhere in the journal, and the list that their evidence is cited from. */
export interface ToldOfWins {
  readonly quotes: readonly Feedback[];
  readonly evidence: EvidenceList;
  /** The wins of the period, strongest first. */
  readonly ranked: readonly AssessedWin[];
  /** Why each had to be then, by its id. */
  readonly whyNow: ReadonlyMap<string, string>;
}

/** Looks up projects and confirmers, and numbers evidence as it is cited. */
export function claimMaker(journal: Journal, { quotes, evidence, ranked, whyNow }: ToldOfWins): ClaimMaker {
  const { projects, profile } = journal;
  const nameOf = fullNames(journal);
  const voices = voicesByWin(quotes, ranked, journal);
  const projectNames = new Map(projects.map(({ id, name }) => [id, isFilled(name) ? name : id]));
  const quoted = confirmersByWin(quotes);
  const ranks = new Map(ranked.map((win, index) => [win, index + 1]));
  const lines = new Map<AssessedWin, PacketLine>();
  const lineOf = (win: AssessedWin): PacketLine => {
    const known = lines.get(win);
    if (known) return known;
    const rank = ranks.get(win) ?? ranked.length + 1;
    const proof = evidence.cite(win.win);
    const source = win.win.impact?.source ?? '';
    const sourceHref = safeAddress(source) ?? evidence.addressOfSource(win.win) ?? '';
    const line = packetLine({ ...win, rank, sourceHref }, proof, {
      quoted: quoted.get(win.win.id) ?? [],
      nameOf,
    });
    lines.set(win, line);
    return line;
  };
  const claims = new Map<AssessedWin, PacketWin>();
  const claimOf = (assessed: AssessedWin): PacketWin => {
    const known = claims.get(assessed);
    if (known) return known;
    const { win } = assessed;
    const line = lineOf(assessed);
    const helped = (win.helped ?? []).map(({ who, how = '', outcome = '' }) => ({
      who: nameOf(who),
      how,
      outcome,
    }));
    const teller: Teller = {
      author: shortName(profile.name),
      span: assessed,
      helped,
      proof: line.proof,
      sourceHref: line.sourceHref,
      confirmedBy: line.confirmedBy,
      voice: voices.get(win.id) ?? '',
    };
    const claim: PacketWin = {
      ...line,
      project: win.project === undefined ? '' : (projectNames.get(win.project) ?? win.project),
      reach: win.reach ?? '',
      ambiguity: win.ambiguity ?? '',
      problem: win.problem ?? '',
      action: win.action ?? '',
      decision: decisionOf(win),
      helped,
      counterfactual: win.counterfactual ?? '',
      whyNow: whyNow.get(win.id) ?? '',
      phases: win.phase ?? [],
      facts: (win.facts ?? []).map(({ says }) => says),
      tags: win.tags ?? [],
      told: toldOf(win, teller, 'case'),
      brief: toldOf(win, teller, 'record'),
    };
    claims.set(assessed, claim);
    return claim;
  };
  return { claimOf, lineOf };
}

/** What is known of a win that it doesn't say itself. */
interface Placed {
  readonly rank: number;
  readonly sourceHref: string;
}

function packetLine(
  { win, from, to, isNextLevel, hasSourcedNumber, rank, sourceHref }: AssessedWin & Placed,
  proof: readonly PacketEvidence[],
  { quoted, nameOf }: { readonly quoted: readonly string[]; readonly nameOf: (name: string) => string },
): PacketLine {
  return {
    id: win.id,
    title: isFilled(win.title) ? win.title : win.id,
    from,
    to,
    isSpan: from !== to,
    isNextLevel,
    rank,
    role: win.role ?? '',
    figure: figureText(win.impact),
    sourceHref,
    source: sourceHref === '' ? (win.impact?.source ?? '') : '',
    isSourced: hasSourcedNumber,
    summary: win.impact?.summary ?? '',
    proof: proof.slice(0, MOST_PROOF),
    moreProof: Math.max(0, proof.length - MOST_PROOF),
    isProven: proof.length > 0,
    followUp: win.followUp ?? '',
    confirmedBy: people([...(win.corroborators ?? []), ...quoted].map(nameOf)),
  };
}

/** What a claim lacks: evidence, or the source of its figure; `undefined` for nothing. */
export function unprovenClaim({ win, hasSourcedNumber }: AssessedWin): UnprovenClaim | undefined {
  const missing: UnprovenClaim['missing'][number][] = [];
  if ((win.evidence ?? []).length === 0) missing.push('evidence');
  if (hasNumber(win.impact) && !hasSourcedNumber) missing.push('source');
  return missing.length === 0 ? undefined : { id: win.id, title: win.title, missing };
}

/** Each person once, as first written, without the mark of the quick line. */
export function people(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = personKey(name);
    if (key !== '' && !known.has(key)) known.set(key, personName(name));
  }
  return [...known.values()];
}

/** Finds the one full name that a first name or a handle belongs to: “@tomas” is Tomas Reyes where no other Tomas is named. */
function fullNames({ wins, feedback, mentees }: Journal): (name: string) => string {
  const named = [
    ...wins.flatMap(({ corroborators = [], helped = [] }) => [
      ...corroborators,
      ...helped.map(({ who }) => who),
    ]),
    ...feedback.map(({ from }) => from),
    ...mentees.map(({ who }) => who),
  ];
  const byFirst = grouped(
    people(named).filter((name) => name.includes(' ')),
    (name) => personKey(name.split(' ')[0] ?? ''),
  );
  return (name) => {
    const [only, ...others] = byFirst.get(personKey(name)) ?? [];
    return only !== undefined && others.length === 0 ? only : personName(name);
  };
}

function personName(name: string): string {
  return name.trim().replace(/^@/, '');
}

function confirmersByWin(quotes: readonly Feedback[]): ReadonlyMap<string, readonly string[]> {
  const byWin = new Map<string, string[]>();
  for (const { from, wins = [] } of quotes) {
    for (const id of wins) byWin.set(id, [...(byWin.get(id) ?? []), from]);
  }
  return byWin;
}

function decisionOf({ decision }: Win): PacketDecision | null {
  if (!decision) return null;
  const { options = [], chosen = '', why = '' } = decision;
  if (chosen === '' && why === '' && options.length === 0) return null;
  return { chosen, over: options.filter((option) => option !== chosen), why };
}
