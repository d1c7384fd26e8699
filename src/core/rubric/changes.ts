/** What changed in a rubric since a journal took note of it. */
import type { Rubric } from './model';

export interface RubricChanges {
  readonly from: string;
  readonly to: string;
  /** What the author wrote down about the versions in between, newest first; nothing is guessed. */
  readonly what: readonly string[];
  /** Old ids of dimensions that are another one now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** What is new since `version`; nothing while the rubric is that version, or none was noted. */
export function rubricChanges(
  { version, changes, aliases }: Rubric,
  noted: string | undefined,
): RubricChanges | undefined {
  if (noted === undefined || noted === version) return undefined;
  return {
    from: noted,
    to: version,
    what: changes
      .filter((change) => compareVersions(change.version, noted) > 0)
      .filter((change) => compareVersions(change.version, version) <= 0)
      .toSorted((a, b) => compareVersions(b.version, a.version))
      .flatMap(({ what }) => what),
    renamed: Object.entries(aliases).map(([from, to]) => ({ from, to })),
  };
}

/** Compares number by number; what is no number counts as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let index = 0; index < length; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
