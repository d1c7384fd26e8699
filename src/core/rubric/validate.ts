/** Holds a rubric file against its schema, and its content against what the schema can't say. */
import * as l10n from '@vscode/l10n';
import type * as z from 'zod/mini';

import type { Places } from './places';
import type { RubricProblem } from './problem';
import { checkedAgainst, mistakesOf, wrongValueText, type Issue } from '../schemaMistakes';
import type { DimensionChange, ExtendingFile, RubricFile } from './schema';
import { SIGNAL_IDS } from './signals';

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
  const { value: file, issues } = checkedAgainst(schema, value);
  const problems = issues.flatMap((issue) => problemsOf(issue, value, places));
  return file === undefined ? { problems } : { file, problems };
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
  return mistakesOf(issue, value).map(({ code, path, key }) => {
    const field = String(path.at(-1) ?? '');
    if (code === 'unknown-key') {
      const message = l10n.t('“{0}” is not a field of a rubric. It is not used.', key);
      return places.problemAtKey(code, 'warning', message, path, key);
    }
    if (field === 'seeds' && (code === 'missing-field' || issue.code === 'too_small')) {
      const message = l10n.t('“seeds” is missing: which of the five shifts is this dimension about?');
      return places.problemAt('missing-seeds', 'error', message, path);
    }
    const message = code === 'missing-field' ? l10n.t('“{0}” is missing.', field) : invalidText(issue, field);
    return places.problemAt(code, 'error', message, path);
  });
}

function invalidText(issue: Issue, field: string): string {
  return issue.code === 'invalid_format'
    ? l10n.t('“{0}” has small letters, digits and hyphens only.', field)
    : wrongValueText(issue, field);
}
