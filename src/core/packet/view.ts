/**
 * What a template can reach, and all of it. Strings are as the user wrote them; `renderPacket` makes
 * them inert Markdown before a template sees them. Every key is always there, with `''`, `[]` or `null`
 * for what the journal doesn't say, so that a misspelled key is an error and not a hole. Words are the
 * template's: the view has the journal's own values (`led`, `cross-team`).
 */
import type { Day, Period } from '../days';
import type { EvidenceKind } from '../gaps/proof';
import type { Shift } from '../rubric/model';
import type { Audience } from './audience';
import type { PacketAsked, PacketMentee, PacketPeerQuestions, PacketPeers, PacketTalk } from './colleagues';
import type { PacketMapping } from './mapped';
import type { PacketQuestion } from './questions';
import type { PacketAhead, PacketCycle, PacketRecent } from './time';
import type { PacketHelped, PacketProject, PacketShift } from './work';

/** One piece of evidence, numbered through the packet in order of appearance. */
export interface PacketEvidence {
  readonly number: number;
  readonly kind: EvidenceKind;
  /** What a reader sees: its title, or the reference itself. */
  readonly label: string;
  /** The reference as code, where there is neither title nor address: `checkout@3fa9c21`. */
  readonly code: string;
  /** Address that can be opened; empty where there is none. */
  readonly href: string;
  /** Repository and full reference, for the appendix; empty where the label says it. */
  readonly place: string;
}

export interface PacketDecision {
  readonly chosen: string;
  /** The options that were not chosen. */
  readonly over: readonly string[];
  readonly why: string;
}

/** A win in a line. */
export interface PacketLine {
  readonly id: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly isSpan: boolean;
  readonly isNextLevel: boolean;
  /** Its part: `led`, `drove`, `contributed` or `reviewed`; empty where it is not said. */
  readonly role: string;
  /** The figure with its difference: “checkout p95: 800 → 210 ms (−74 %)”. */
  readonly figure: string;
  /** Where the figure can be looked up: an address, or words. */
  readonly sourceHref: string;
  readonly source: string;
  /** False for a figure that nobody can look up. */
  readonly isSourced: boolean;
  /** What changed, in a sentence. */
  readonly summary: string;
  /** The evidence that a claim shows, what convinces most first. */
  readonly proof: readonly PacketEvidence[];
  /** How much more there is, in the appendix alone. */
  readonly moreProof: number;
  readonly isProven: boolean;
  readonly confirmedBy: readonly string[];
  /** When the result will be known; empty where no day was set. */
  readonly followUp: string;
}

/** A win told in full. */
export interface PacketWin extends PacketLine {
  /** Name of its project, or its id where it has none. */
  readonly project: string;
  readonly reach: string;
  readonly ambiguity: string;
  readonly problem: string;
  readonly action: string;
  readonly decision: PacketDecision | null;
  readonly helped: readonly { readonly who: string; readonly how: string; readonly outcome: string }[];
  readonly counterfactual: string;
  /** Why it had to be then. */
  readonly whyNow: string;
  /** The parts of the life cycle that were run: `design`, `build`, `launch`, `operate`, `follow-up`. */
  readonly phases: readonly string[];
}

/** A peer's words, with their consent. */
export interface PacketQuote {
  readonly from: string;
  readonly role: string;
  readonly level: string;
  readonly team: string;
  readonly date: string;
  readonly quote: string;
  /** Titles of the wins that it is about. */
  readonly about: readonly string[];
}

export interface PacketDimension {
  readonly id: string;
  readonly name: string;
  /**
   * Wins told in full, strongest first: next-level ones, or what there is where there are none. A win is told once: under the first dimension that it names.
   */
  readonly claims: readonly PacketWin[];
  /** Further wins, for a line each. */
  readonly further: readonly PacketLine[];
  /** Wins that show it too and are told under another dimension. */
  readonly elsewhere: readonly { readonly title: string; readonly dimension: string }[];
  /** Counts over all wins that show it, told here or elsewhere. */
  readonly wins: number;
  readonly months: number;
  readonly last: Day;
}

/** Evidence in the appendix, with the wins that rest on it. */
export interface ListedEvidence extends PacketEvidence {
  readonly supports: readonly string[];
  /** True when several do. */
  readonly isShared: boolean;
}

/** What the manager said is missing, and the wins that answer it. */
export interface PacketAnswer {
  readonly quote: string;
  readonly date: Day;
  /** Who said it; empty where nobody is named. */
  readonly speaker: string;
  /** `open`, `answered` or `agreed`. */
  readonly status: string;
  /** When it is looked at again; empty where no day was set. */
  readonly due: string;
  /** Name of the dimension it is about, in the journal's rubric; empty where none was named. */
  readonly dimension: string;
  readonly isMeasurable: boolean;
  readonly wins: readonly string[];
}

/** What the room will ask, with the answer that was rehearsed. */
export interface PacketRehearsed {
  readonly question: string;
  readonly answer: string;
  /** Titles of the wins that it rests on. */
  readonly wins: readonly string[];
}

/** A claim that lacks something a reader will ask for. */
export interface UnprovenClaim {
  readonly id: string;
  readonly title: string;
  readonly missing: readonly ('evidence' | 'source')[];
}

export interface PacketView {
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  readonly level: { readonly from: string; readonly to: string };
  readonly targetDate: string;
  readonly rubric: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly company: string;
    readonly disclaimer: string;
  };
  /** Not null where the template is written for another rubric than the journal's. */
  readonly mapping: PacketMapping | null;
  readonly audience: Audience;
  readonly period: Period;
  readonly asOf: Day;
  readonly counts: {
    readonly wins: number;
    readonly nextLevel: number;
    /** Distinct months with a win. */
    readonly months: number;
    readonly projects: number;
    /** Wins with a figure that can be looked up. */
    readonly measured: number;
    /** People who can confirm something. */
    readonly confirmers: number;
  };
  /** What to read when there is no time for more. */
  readonly strongest: readonly PacketWin[];
  /** Every dimension of the rubric with something to show, in its order. */
  readonly dimensions: readonly PacketDimension[];
  /** Names of the core dimensions of the rubric with nothing to show. */
  readonly unshown: readonly string[];
  /** Wins that show no dimension of the rubric. */
  readonly others: readonly PacketLine[];
  /** The five questions of every room, with the wins that answer them. */
  readonly questions: readonly PacketQuestion[];
  /** The strongest win of each piece of work, five at most. */
  readonly results: readonly PacketWin[];
  readonly projects: readonly PacketProject[];
  /** Wins that name no project. */
  readonly outsideProjects: readonly PacketLine[];
  /** The same wins by the five shifts, which every rubric's dimensions are about. */
  readonly shifts: Readonly<Record<Shift, PacketShift>>;
  /** The strongest wins with a figure that can be looked up. */
  readonly measured: readonly PacketLine[];
  /** The strongest wins with a decision and its reason. */
  readonly decisions: readonly PacketWin[];
  /** The strongest wins that something going wrong made necessary. */
  readonly setbacks: readonly PacketWin[];
  readonly helped: readonly PacketHelped[];
  readonly cycles: readonly PacketCycle[];
  readonly mentees: readonly PacketMentee[];
  readonly peers: PacketPeers;
  readonly peerQuestions: PacketPeerQuestions;
  /** For the manager alone: who has not answered yet. */
  readonly asked: readonly PacketAsked[];
  /** For the manager alone. */
  readonly talks: readonly PacketTalk[];
  readonly quotes: readonly PacketQuote[];
  /** For the manager alone. */
  readonly answers: readonly PacketAnswer[];
  /** What is due after the day of writing, the nearest first. */
  readonly ahead: readonly PacketAhead[];
  /** For who decides: the committee, and the manager who speaks there. */
  readonly rehearsed: readonly PacketRehearsed[];
  readonly evidence: readonly ListedEvidence[];
  readonly unproven: readonly UnprovenClaim[];
  /** Work of the current level: no part of a case. */
  readonly currentLevel: readonly PacketLine[];
  /** What was done since the last talk, work of the current level as well. */
  readonly recent: PacketRecent;
}
