/** What the view of a packet is made of; see `view.ts`. */
import type { Day } from '../days';
import type { EvidenceKind } from '../gaps/proof';

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
  /** Its place among the wins of the period: 1 is the strongest. */
  readonly rank: number;
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
  /** Words of the rubric that are no dimension, such as principles that it shows. */
  readonly tags: readonly string[];
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
