/** Claims: wins as a packet shows them, in full or in a line, with their proof. */
import type { AssessedWin } from '../gaps/assess';
import { hasNumber, isFilled, personKey } from '../gaps/proof';
import type { Feedback, Journal, Win } from '../journal/schema';
import { safeAddress } from './escape';
import type { EvidenceList } from './evidence';
import { figureText } from './impact';
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
export function claimMaker(
  { projects }: Journal,
  { quotes, evidence, ranked, whyNow }: ToldOfWins,
): ClaimMaker {
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
    const line = packetLine({ ...win, rank, sourceHref }, proof, quoted.get(win.win.id) ?? []);
    lines.set(win, line);
    return line;
  };
  const claims = new Map<AssessedWin, PacketWin>();
  const claimOf = (assessed: AssessedWin): PacketWin => {
    const known = claims.get(assessed);
    if (known) return known;
    const { win } = assessed;
    const claim: PacketWin = {
      ...lineOf(assessed),
      project: win.project === undefined ? '' : (projectNames.get(win.project) ?? win.project),
      reach: win.reach ?? '',
      ambiguity: win.ambiguity ?? '',
      problem: win.problem ?? '',
      action: win.action ?? '',
      decision: decisionOf(win),
      helped: (win.helped ?? []).map(({ who, how = '', outcome = '' }) => ({
        who: personName(who),
        how,
        outcome,
      })),
      counterfactual: win.counterfactual ?? '',
      whyNow: whyNow.get(win.id) ?? '',
      phases: win.phase ?? [],
      facts: (win.facts ?? []).map(({ says }) => says),
      tags: win.tags ?? [],
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
  quoted: readonly string[],
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
    confirmedBy: people([...(win.corroborators ?? []), ...quoted]),
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
