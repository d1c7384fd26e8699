import type { Coverage } from '../gaps/report';

/** The five shifts of the senior bar (docs/domain.md, "Five shifts"), which every rubric's dimensions map to. */
export const SHIFTS = ['scope', 'ambiguity', 'multiplier', 'techlead', 'influence'] as const;
export type Shift = (typeof SHIFTS)[number];

export interface Dimension {
  readonly id: string;
  readonly name: string;
  /** Its name where there is little room; the name itself where the file has none. */
  readonly shortName: string;
  /** The shifts it stands for, the primary one first. */
  readonly seeds: readonly Shift[];
  /** False for a supporting dimension, which is never a gap on its own. */
  readonly core: boolean;
  readonly summary: string;
  readonly mid: string;
  readonly senior: string;
  readonly goodEvidence: readonly string[];
  readonly weakEvidence: readonly string[];
  /** Ids of the signals that suggest it. */
  readonly signals: readonly string[];
  readonly needs: Coverage;
  readonly questions: {
    readonly self: readonly string[];
    readonly manager: readonly string[];
    readonly peer: readonly string[];
  };
}

/** The bar that wins are held against. */
export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly from: { readonly level: string; readonly label: string };
  readonly to: { readonly level: string; readonly label: string };
  readonly company?: string;
  readonly disclaimer?: string;
  readonly sources: readonly {
    readonly title: string;
    readonly url?: string;
    readonly grade: 'official' | 'first-hand' | 'secondary';
    readonly note?: string;
  }[];
  readonly process: {
    readonly decider: 'committee' | 'panel' | 'manager-calibration';
    readonly cycleMonths: number;
    readonly minCycles: number;
    readonly minMonths: number;
    readonly peerReviews: { readonly min: number; readonly good: number };
    readonly packet: readonly string[];
  };
  readonly dimensions: readonly Dimension[];
  readonly checks: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  readonly aliases: Readonly<Record<string, string>>;
  /** Words of the company that are no dimension, such as principles that a story may show; never counted. */
  readonly tags: readonly string[];
  /** What each version changed, as far as its author wrote it down. */
  readonly changes: readonly { readonly version: string; readonly what: readonly string[] }[];
  /** The other rubrics that are known, in whose words a journal may name dimensions; none in a rubric's own file. */
  readonly others: readonly Rubric[];
}
