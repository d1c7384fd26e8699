import * as l10n from '@vscode/l10n';
import { busiestQuarter, type QuestionKind } from './question';

/** From this many documents in a quarter on, the question is asked. */
const MIN_DOCUMENTS = 3;

/** Did a document change somebody's plan? */
export const plans: QuestionKind = {
  id: 'plans',
  shift: 'influence',
  ask({ documents }) {
    const quarter = busiestQuarter(documents.filter(({ document }) => document.kind !== 'postmortem'));
    if (!quarter || quarter.items.length < MIN_DOCUMENTS) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        'You wrote {0} design documents in {1}: did one change another team’s plan?',
        quarter.items.length,
        quarter.name,
      ),
      facts: quarter.items.map(({ day, document }) => `${day} · ${document.title}`),
    };
  },
};
