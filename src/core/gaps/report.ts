import type { Finding } from '../committee/finding';
import type { Day, Period } from '../days';
import type { NextStep } from './nextStep';

export type DimensionState = 'unjudged' | 'empty' | 'thin' | 'stale' | 'one-burst' | 'covered';
export type GapKind = 'not-done' | 'not-logged' | 'no-proof' | 'stale';

/** Counts of what a dimension has, or needs. */
export interface Coverage {
  /** Next-level wins. */
  readonly entries: number;
  /** Distinct months with one. */
  readonly months: number;
  /** Wins with a document, a pull request or another artefact. */
  readonly artifact: number;
  /** Wins with a number and where it comes from. */
  readonly metric: number;
  /** People named as helped. */
  readonly named: number;
  /** Wins that somebody can confirm. */
  readonly corroborated: number;
}

/** What a dimension lacks, with what to do about it. */
export interface Gap {
  readonly kind: GapKind;
  readonly message: string;
  readonly step: NextStep;
}

export interface DimensionReport {
  readonly id: string;
  readonly name: string;
  readonly state: DimensionState;
  /** The one reason for the state, in words. */
  readonly reason: string;
  /** The arithmetic behind the state, in words. */
  readonly arithmetic: string;
  readonly have: Coverage;
  readonly need: Coverage;
  readonly gaps: readonly Gap[];
  /** Ids of the wins that show it, strongest first. */
  readonly wins: readonly string[];
}

/** Something the manager said is missing, and what has answered it since. */
export interface ManagerGapReport {
  readonly id: string;
  readonly quote: string;
  readonly date: Day;
  /** Who said it; empty where nobody is named. */
  readonly speaker: string;
  readonly status: 'open' | 'answered' | 'agreed';
  /** Ids of the wins that are linked to it, next-level or not. */
  readonly wins: readonly string[];
  /** The day it was said, or the last one of a next-level win that answers it. */
  readonly since: Day;
  /** True for an open one that nothing has answered for too long. */
  readonly isUnanswered: boolean;
  readonly measurable?: boolean;
  readonly due?: Day;
  /** The dimension it is about, as the journal names it. */
  readonly dimension?: string;
}

export interface Cycle extends Period {
  readonly name: string;
}

/** What the next level still lacks, as of one day. */
export interface GapReport {
  /** Id of the rubric. */
  readonly rubric: string;
  readonly asOf: Day;
  readonly window: Period;
  readonly cycles: readonly Cycle[];
  readonly dimensions: readonly DimensionReport[];
  readonly managerGaps: readonly ManagerGapReport[];
  readonly findings: readonly Finding[];
}
