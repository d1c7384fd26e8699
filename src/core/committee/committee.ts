/** The mock committee: every check, over one journal, with what the rubric overrides. */
import type { Rubric } from '../rubric/model';
import { CHECK_KINDS, type Check, type CheckInput, type Thresholds } from './check';
import { CHECKS } from './checks';
import type { Finding, Severity } from './finding';

export type { CheckInput } from './check';

const SEVERITIES: readonly string[] = ['high', 'medium', 'low'] satisfies Severity[];

/** Every finding: unmet dimensions first, then questions, objections and mistakes (docs/domain.md, "Order of findings"). */
export function findings(input: CheckInput): Finding[] {
  return CHECK_KINDS.flatMap((kind) => CHECKS.filter((check) => check.kind === kind)).flatMap((check) =>
    findingsOf(check, input),
  );
}

/** The findings of one check. A rubric turns it off, or changes severity and thresholds, under `checks`. */
export function findingsOf(check: Check, input: CheckInput): Finding[] {
  const overrides = input.rubric.checks[check.id] ?? {};
  if (!concerns(check, input.rubric)) return [];
  if (overrides['enabled'] === false) return [];
  const chosen = severityIn(overrides);
  return check.find(input, thresholdsFor(check, overrides)).map(({ severity, ...found }) => ({
    check: check.id,
    severity: chosen ?? severity ?? check.severity,
    ...found,
  }));
}

/** A check of one company is for rubrics of that company, however they spell its name. */
function concerns({ company }: Check, rubric: Rubric): boolean {
  return company === undefined || company === rubric.company?.trim().toLowerCase();
}

type Overrides = Rubric['checks'][string];

function severityIn({ severity }: Overrides): Severity | undefined {
  return typeof severity === 'string' && SEVERITIES.includes(severity) ? (severity as Severity) : undefined;
}

/** The check's thresholds with the rubric's: only numbers, and only for thresholds that the check has. */
function thresholdsFor({ thresholds }: Check, overrides: Overrides): Thresholds {
  return Object.fromEntries(
    Object.entries(thresholds).map(([name, standard]) => {
      const value = overrides[name];
      return [name, typeof value === 'number' && Number.isFinite(value) ? value : standard];
    }),
  );
}
