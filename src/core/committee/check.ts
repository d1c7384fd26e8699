import type { Day, Period } from '../days';
import type { AssessedWin } from '../gaps/assess';
import type { Evidenced } from '../gaps/coverage';
import type { Cycle, DimensionReport, ManagerGapReport } from '../gaps/report';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Finding, Severity } from './finding';

/** What a check may look at: everything is worked out once, before the first check. */
export interface CheckInput {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly asOf: Day;
  readonly window: Period;
  readonly cycles: readonly Cycle[];
  /** The wins of the window, strongest first. */
  readonly wins: readonly AssessedWin[];
  /** What each dimension has, in the rubric's order; `reports` says the same in words. */
  readonly evidence: readonly Evidenced[];
  readonly reports: readonly DimensionReport[];
  readonly managerGaps: readonly ManagerGapReport[];
}

/** What the room does with a check; also the order in which findings are listed (docs/domain.md, "Order of findings"). */
export const CHECK_KINDS = ['dimension', 'question', 'objection', 'mistake'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export type Thresholds = Readonly<Record<string, number>>;

/** A finding before its check's name and severity are put on it. */
export interface Found extends Omit<Finding, 'check' | 'severity'> {
  /** Where it differs from the check's. */
  readonly severity?: Severity;
}

/** What it takes to say which wins answer a question. */
export type AnsweringInput = Pick<CheckInput, 'journal' | 'rubric' | 'window' | 'wins'>;

/** What the room asks in any case, whether the check fires or not. */
export interface Asked {
  readonly question: (rubric: Rubric) => string;
  /** The wins that answer it, strongest first. */
  readonly answeredBy: (input: AnsweringInput) => readonly AssessedWin[];
}

/** One question or objection of a calibration committee, as a rule. */
export interface Check<Limits extends Thresholds = Thresholds> {
  readonly id: string;
  readonly kind: CheckKind;
  readonly severity: Severity;
  /** The company whose rubrics alone ask it, as their `company` has it; every rubric asks it without one. */
  readonly company?: 'google' | 'amazon' | 'meta' | 'microsoft';
  /** Only the nine that every room asks (docs/domain.md, "Five questions" and "Four objections") have it. */
  readonly asked?: Asked;
  /** When it fires; a rubric may override each under `checks`. */
  readonly thresholds: Limits;
  readonly find: (input: CheckInput, thresholds: Limits) => readonly Found[];
}

/** Defines a check: the types of its thresholds follow from their defaults. */
export function defineCheck<Limits extends Thresholds>(check: Check<Limits>): Check {
  return check as unknown as Check;
}
