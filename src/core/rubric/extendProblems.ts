/** What can be wrong with a rubric because it extends another one, at its line. */
import * as l10n from '@vscode/l10n';

import { assertNever } from '../result';
import type { Base, ExtendingProblem } from './extend';
import type { Places } from './places';
import type { RubricProblem } from './problem';
import type { ExtendingFile } from './schema';

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
    const path = ['dimensions', index, 'id'];
    switch (code) {
      case 'missing-field':
        return places.problemAt(
          code,
          'error',
          l10n.t('“{0}” is not in {1}, so it is new and has a “name”.', id, base),
          path,
        );
      case 'missing-seeds':
        return places.problemAt(
          code,
          'error',
          l10n.t('“{0}” is not in {1}, so it is new and says in “seeds” which shifts it is about.', id, base),
          path,
        );
      case 'unknown-dimension':
        return places.problemAt(
          code,
          'warning',
          l10n.t('“{0}” is not in {1}: nothing is taken out.', id, base),
          path,
        );
      default:
        return assertNever(code);
    }
  });
}
