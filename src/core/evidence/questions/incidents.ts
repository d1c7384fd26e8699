import * as l10n from '@vscode/l10n';
import { busiestQuarter, quarterOf, type QuestionKind } from './question';

const URGENT =
  /\b(?:hot-?fix(?:es)?|reverts?|roll(?:s|ed|ing)?[ -]?backs?|outages?|incidents?|sev-?[0-3]|emergency)\b/i;
/** From this many urgent changes in a quarter on, the question is asked. */
const MIN_URGENT = 2;

/** Was there an incident behind the urgent changes? A postmortem of the same quarter tells it already. */
export const incidents: QuestionKind = {
  id: 'incidents',
  shift: 'scope',
  ask({ histories, documents }) {
    const told = new Set(
      documents.filter(({ document }) => document.kind === 'postmortem').map(({ day }) => quarterOf(day)),
    );
    const urgent = histories
      .flatMap(({ commits }) => commits)
      .filter(({ subject, day }) => URGENT.test(subject) && !told.has(quarterOf(day)));
    const quarter = busiestQuarter(urgent);
    if (!quarter || quarter.items.length < MIN_URGENT) return undefined;
    return {
      about: quarter.name,
      text: l10n.t(
        'You landed {0} urgent changes in {1}: was there an incident that you led?',
        quarter.items.length,
        quarter.name,
      ),
      facts: quarter.items.map(({ day, subject }) => `${day} · ${subject}`),
    };
  },
};
