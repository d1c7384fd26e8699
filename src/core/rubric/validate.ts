/** Holds a rubric file against its schema, and its content against what the schema can't say. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';

import type { Places, RubricProblem } from './problem';
import type { DimensionChange, ExtendingFile, RubricFile } from './schema';
import { SIGNAL_IDS } from './signals';

type Issue = z.core.$ZodIssue;

/** Real ladders have 4 to 16 dimensions (docs/domain.md, "The form of a rubric"). */
const USUAL_DIMENSIONS = { least: 4, most: 16 };

export interface ValidatedFile<File> {
  /** Without its unknown keys; not there when something else is wrong. */
  readonly file?: File;
  readonly problems: readonly RubricProblem[];
}

export function validateFile<File>(
  schema: z.ZodMiniType<File>,
  value: unknown,
  places: Places,
): ValidatedFile<File> {
  const first = z.safeParse(schema, value);
  if (first.success) return { file: first.data, problems: [] };
  const problems = first.error.issues.flatMap((issue) => problemsOf(issue, value, places));
  const second = z.safeParse(schema, withoutUnknownKeys(value, first.error.issues));
  return second.success ? { file: second.data, problems } : { problems };
}

/** What one file says itself: a whole rubric, or where it differs from its base. */
export type OwnContent = Pick<ExtendingFile, 'process' | 'aliases'> & {
  readonly dimensions?: readonly Pick<DimensionChange, 'id' | 'signals'>[] | undefined;
};

/**
 * What the schema can't say: ids that repeat, signals and aliases that lead nowhere, an unusual size. Only
 * what the file says itself has a place in it; `whole` is the rubric that it makes.
 */
export function contentProblems(own: OwnContent, whole: RubricFile, places: Places): RubricProblem[] {
  return [
    ...repeatedIds(own, places),
    ...unknownSignals(own, places),
    ...lostAliases(own, whole, places),
    ...withoutCycle(own, places),
    ...unusualSize(whole, places),
  ];
}

function repeatedIds({ dimensions = [] }: OwnContent, places: Places): RubricProblem[] {
  const seen = new Set<string>();
  return dimensions.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = l10n.t('“{0}” is the id of two dimensions.', id);
    return [places.problemAt('duplicate-dimension', 'error', message, ['dimensions', index, 'id'])];
  });
}

function unknownSignals({ dimensions = [] }: OwnContent, places: Places): RubricProblem[] {
  return dimensions.flatMap(({ signals = [] }, dimension) =>
    signals.flatMap((signal, index) => {
      if (SIGNAL_IDS.has(signal)) return [];
      const message = l10n.t('There is no signal “{0}”. Known are: {1}.', signal, [...SIGNAL_IDS].join(', '));
      const path = ['dimensions', dimension, 'signals', index];
      return [places.problemAt('unknown-signal', 'error', message, path)];
    }),
  );
}

function lostAliases({ aliases = {} }: OwnContent, whole: RubricFile, places: Places): RubricProblem[] {
  const known = new Set([...whole.dimensions.map(({ id }) => id), ...Object.keys(whole.aliases ?? {})]);
  return Object.entries(aliases).flatMap(([old, id]) => {
    if (known.has(id)) return [];
    const message = l10n.t('“{0}” stands for “{1}”, and there is no such dimension.', old, id);
    return [places.problemAt('unknown-alias', 'warning', message, ['aliases', old])];
  });
}

function withoutCycle({ process }: OwnContent, places: Places): RubricProblem[] {
  if (process?.cycleMonths !== 0) return [];
  const message = l10n.t('A cycle of 0 months: the last twelve months count as one cycle.');
  return [places.problemAt('no-cycle', 'warning', message, ['process', 'cycleMonths'])];
}

function unusualSize({ dimensions }: RubricFile, places: Places): RubricProblem[] {
  const count = dimensions.length;
  if (count >= USUAL_DIMENSIONS.least && count <= USUAL_DIMENSIONS.most) return [];
  if (count === 0) {
    const message = l10n.t('A rubric without a dimension has nothing to hold wins against.');
    return [places.problemAt('unusual-size', 'error', message, ['dimensions'])];
  }
  const message =
    count === 1
      ? l10n.t('1 dimension: rubrics that work have 4 to 16.')
      : l10n.t('{0} dimensions: rubrics that work have 4 to 16.', count);
  return [places.problemAt('unusual-size', 'warning', message, ['dimensions'])];
}

function problemsOf(issue: Issue, value: unknown, places: Places): RubricProblem[] {
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = l10n.t('“{0}” is not a field of a rubric. It is not used.', key);
      return places.problemAtKey('unknown-key', 'warning', message, issue.path, key);
    });
  }
  const missing = valueAt(value, issue.path) === undefined;
  if (field === 'seeds' && (missing || issue.code === 'too_small')) {
    const message = l10n.t('“seeds” is missing: which of the five shifts is this dimension about?');
    return [places.problemAt('missing-seeds', 'error', message, issue.path)];
  }
  return missing
    ? [places.problemAt('missing-field', 'error', l10n.t('“{0}” is missing.', field), issue.path)]
    : [places.problemAt('invalid-value', 'error', wrongValueText(issue, field), issue.path)];
}

function wrongValueText(issue: Issue, field: string): string {
  if (issue.code === 'invalid_value') {
    return l10n.t('“{0}” is one of: {1}.', field, issue.values.map(String).join(', '));
  }
  if (issue.code === 'invalid_format') {
    return l10n.t('“{0}” has small letters, digits and hyphens only.', field);
  }
  return l10n.t('“{0}” does not fit here.', field);
}

function withoutUnknownKeys(value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = valueAt(copy, issue.path);
    if (isContainer(parent)) for (const key of issue.keys) Reflect.deleteProperty(parent, key);
  }
  return copy;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), root);
}

function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
