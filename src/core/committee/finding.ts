import type { NextStep } from '../gaps/nextStep';

export type Severity = 'high' | 'medium' | 'low';

/** A check that fired: what the room would ask, and about which wins. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Ids of the wins it is about. */
  readonly wins: readonly string[];
  readonly step: NextStep;
}
