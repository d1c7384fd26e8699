/** What changed in a rubric since a journal took note of it. */
import type { Profile } from '../journal/schema';
import type { Rubric } from './model';

export interface RubricChanges {
  readonly from: string;
  readonly to: string;
  /** What the author wrote down about the versions in between, newest first; nothing is guessed. */
  readonly what: readonly string[];
  /** Old ids of dimensions that are another one now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** The version of a rubric that names none, and of a journal that chose a rubric and notes none. */
export const FIRST_VERSION = '1.0.0';

/**
 * What a journal that looked at a rubric notes as its version: nothing where that is the first one, so that
 * choosing a rubric changes one line. What it says already stays as it is written.
 */
export function notedVersion({ version }: Rubric, noted: string | undefined): string | undefined {
  if (version === (noted ?? FIRST_VERSION)) return noted;
  return version === FIRST_VERSION ? undefined : version;
}

/** What is new since the version that the profile notes; nothing while the rubric is that version, or none was chosen. */
export function rubricChanges(
  { version, changes, aliases }: Rubric,
  { rubric, rubricVersion }: Pick<Profile, 'rubric' | 'rubricVersion'>,
): RubricChanges | undefined {
  const noted = rubricVersion ?? (rubric === undefined ? undefined : FIRST_VERSION);
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
