/** Builds a rubric that extends another one: its own fields win, dimensions are matched by id. */
import * as l10n from '@vscode/l10n';

import { present } from './defaults';
import type { DimensionChange, DimensionFile, ExtendingFile, RubricFile } from './schema';
import { assertNever } from '../result';
import type { Places } from './places';
import type { RubricProblem } from './problem';

/** What a rubric that `extends` another one starts from. */
export type Base =
  | { readonly kind: 'found'; readonly file: RubricFile }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly message: string; readonly line: number }
  | { readonly kind: 'cyclic'; readonly labels: readonly string[] };

/** What a change of a dimension lacks, or changes in vain, by its place in the file. */
export interface ExtendingProblem {
  readonly code: 'missing-field' | 'missing-seeds' | 'unknown-dimension';
  readonly index: number;
}

export interface Extended {
  readonly file: RubricFile;
  readonly problems: readonly ExtendingProblem[];
}

/**
 * The whole rubric. Dimensions keep the base's order, new ones follow; lists and texts of a dimension are
 * replaced, `needs` and `questions` key by key. A new dimension without a name or shifts is left out, as a problem.
 */
export function extendRubric(base: RubricFile, own: ExtendingFile): Extended {
  const { dimensions: changes = [], extends: _, title, from, to, sources, process, checks, ...rest } = own;
  const { dimensions, problems } = changed(base.dimensions, changes);
  const file: RubricFile = {
    ...base,
    ...present(rest),
    ...present({ title, from, to }),
    dimensions,
    sources: [...(base.sources ?? []), ...(sources ?? [])],
    process: {
      ...base.process,
      ...present(process ?? {}),
      peerReviews: { ...base.process?.peerReviews, ...present(process?.peerReviews ?? {}) },
    },
    checks: mergedChecks(base.checks ?? {}, checks ?? {}),
    aliases: { ...base.aliases, ...own.aliases },
    // What the base changed is told by its own version, which this one does not have.
    changes: own.changes,
    version: own.version,
  };
  return { file, problems };
}

function changed(
  base: readonly DimensionFile[],
  changes: readonly DimensionChange[],
): { dimensions: DimensionFile[]; problems: ExtendingProblem[] } {
  const dimensions = new Map(base.map((dimension) => [dimension.id, dimension]));
  const problems: ExtendingProblem[] = [];
  for (const [index, change] of changes.entries()) {
    const before = dimensions.get(change.id);
    if (change.remove) {
      if (!dimensions.delete(change.id)) problems.push({ code: 'unknown-dimension', index });
      continue;
    }
    const { remove: _, name = before?.name, seeds = before?.seeds, needs, questions, ...others } = change;
    if (name === undefined) problems.push({ code: 'missing-field', index });
    else if (seeds === undefined) problems.push({ code: 'missing-seeds', index });
    else {
      dimensions.set(change.id, {
        ...before,
        // A short name goes with the name that it is short for.
        ...(change.name !== undefined && { shortName: undefined }),
        ...present(others),
        name,
        seeds,
        needs: { ...before?.needs, ...present(needs ?? {}) },
        questions: { ...before?.questions, ...present(questions ?? {}) },
      });
    }
  }
  return { dimensions: [...dimensions.values()], problems };
}

type Checks = NonNullable<RubricFile['checks']>;

function mergedChecks(base: Checks, own: Checks): Checks {
  const ids = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...ids].map((id) => [id, { ...base[id], ...own[id] }]));
}

/** Why the rubric it names can't be used; nothing when it can. */
export function baseProblem(reference: string, base: Base, places: Places): RubricProblem | undefined {
  const at = (code: RubricProblem['code'], message: string) =>
    places.problemAt(code, 'error', message, ['extends']);
  switch (base.kind) {
    case 'found':
      return undefined;
    case 'unknown':
      return at('unknown-base', l10n.t('There is no rubric “{0}” to extend.', reference));
    case 'broken':
      return at(
        'broken-base',
        l10n.t('“{0}” can’t be used, because of its line {1}: {2}', reference, base.line, base.message),
      );
    case 'cyclic':
      return at(
        'cyclic-extends',
        l10n.t('These rubrics extend each other in a circle: {0}.', base.labels.join(' → ')),
      );
    default:
      return assertNever(base);
  }
}

/** What its changes of dimensions lack. */
export function extendingProblems(
  problems: readonly ExtendingProblem[],
  { dimensions = [], extends: base }: ExtendingFile,
  places: Places,
): RubricProblem[] {
  return problems.map(({ code, index }) => {
    const id = dimensions[index]?.id ?? '';
    const severity = code === 'unknown-dimension' ? 'warning' : 'error';
    return places.problemAt(code, severity, lackText(code, id, base), ['dimensions', index, 'id']);
  });
}

function lackText(code: ExtendingProblem['code'], id: string, base: string): string {
  switch (code) {
    case 'missing-field':
      return l10n.t('“{0}” is not in {1}, so it is new and has a “name”.', id, base);
    case 'missing-seeds':
      return l10n.t(
        '“{0}” is not in {1}, so it is new and says in “seeds” which shifts it is about.',
        id,
        base,
      );
    case 'unknown-dimension':
      return l10n.t('“{0}” is not in {1}: nothing is taken out.', id, base);
    default:
      return assertNever(code);
  }
}
