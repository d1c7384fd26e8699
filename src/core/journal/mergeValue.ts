/** Merges single values of two sides that may have a common base. */
import { isSame } from './equal';

export type Side = 'ours' | 'theirs';

/** Two values of one field, of which only one can stay. */
export interface FieldConflict {
  /** Path of the field in its entry: `impact.after`. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** A value on three sides; `undefined` where a side has none. */
export interface Versions {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/**
 * The value that has the changes of both sides: records field by field, lists item by item. Where both changed
 * one value, `choose` says which stays; a value that one side removed and the other changed stays.
 */
export function mergeValue(
  { base, ours, theirs }: Versions,
  field: string,
  choose: (conflict: FieldConflict) => Side,
): unknown {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  if (Array.isArray(ours) && Array.isArray(theirs))
    return mergeLists(Array.isArray(base) ? base : [], ours, theirs);
  if (isRecord(ours) && isRecord(theirs)) {
    const old = isRecord(base) ? base : {};
    return Object.fromEntries(
      [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
        .map((key) => {
          const versions = { base: old[key], ours: ours[key], theirs: theirs[key] };
          return [key, mergeValue(versions, field === '' ? key : `${field}.${key}`, choose)] as const;
        })
        .filter(([, value]) => value !== undefined),
    );
  }
  return choose({ field, ours, theirs }) === 'ours' ? ours : theirs;
}

/** Ours without what they took out, and what they added behind it. */
function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const has = (list: readonly unknown[], item: unknown) => list.some((other) => isSame(other, item));
  return [
    ...ours.filter((item) => has(theirs, item) || !has(base, item)),
    ...theirs.filter((item) => !has(ours, item) && !has(base, item)),
  ];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
