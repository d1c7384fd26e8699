import * as l10n from '@vscode/l10n';

import type { Shift } from '../rubric/model';
import { assertNever } from '../result';

/** What kind of project shows a shift of the bar, and what to ask to find one. */
export interface ProjectKind {
  readonly project: string;
  readonly question: string;
}

/** The project to look for, by shift (docs/domain.md, "Projects worth doing" and "Five shifts"). */
export function projectFor(shift: Shift): ProjectKind {
  switch (shift) {
    case 'scope':
      return {
        project: l10n.t('a system that needs somebody from design to operation, or its end'),
        question: l10n.t('Which system or problem here needs somebody to answer for it to the end?'),
      };
    case 'ambiguity':
      return {
        project: l10n.t('a problem that everybody mentions and nobody has written down'),
        question: l10n.t('Which problem here does everybody mention, and nobody has written down?'),
      };
    case 'multiplier':
      return {
        project: l10n.t('something that slows several people down every week'),
        question: l10n.t('What slows several people here down every week?'),
      };
    case 'techlead':
      return {
        project: l10n.t('a decision that is put off, or made differently each time'),
        question: l10n.t('Which technical decision do we put off, or make differently each time?'),
      };
    case 'influence':
      return {
        project: l10n.t('a change that is stuck until another team or role agrees'),
        question: l10n.t('Which change is stuck because another team or role does not agree yet?'),
      };
    default:
      return assertNever(shift);
  }
}
