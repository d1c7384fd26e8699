import * as l10n from '@vscode/l10n';

import { addMonths } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { isFilled } from '../../gaps/proof';
import { defineCheck } from '../check';
import { aboutWins } from '../citing';

/** Whom or what a figure counts. */
const PEOPLE = /^(?:hours?|h|people|persons?|engineers?|developers?|teams?|colleagues)\b/i;
/** “4h”, “4hours”. */
const HOURS = /\d[.,]*(?:hours?|h|people|persons?|engineers?|developers?|teams?|colleagues)\b/i;
/** Words after a figure that can tell what it counts. */
const REACH = 3;

/**
 * Objection 2: no impact on the team. In the last months nobody is named who can do something now, and no
 * figure is about people or their time. See docs/domain.md, "Checks".
 */
export const teamImpact = defineCheck({
  id: 'o-team',
  kind: 'objection',
  severity: 'high',
  asked: {
    question: () => l10n.t('Is the team better for it, and who would say so?'),
    answeredBy: ({ wins }) => wins.filter(isAboutOthers),
  },
  thresholds: { months: 6, wins: 1 },
  find: ({ wins, asOf }, thresholds) => {
    const since = addMonths(asOf, -thresholds.months);
    const recent = wins.filter(({ to }) => to > since);
    if (wins.length === 0 || recent.filter(isAboutOthers).length >= thresholds.wins) return [];
    const message = l10n.t('Output shows, a better team does not. Who moved faster, and by how much?');
    return [
      aboutWins(
        message,
        recent.filter(({ helped }) => helped.length > 0),
      ),
    ];
  },
});

function isAboutOthers({ win: { helped = [], impact } }: AssessedWin): boolean {
  if (helped.some(({ outcome }) => isFilled(outcome))) return true;
  const figure = [impact?.after, impact?.unit, impact?.metric].filter((part) => part !== undefined).join(' ');
  return countsPeople(figure) || countsPeople(impact?.summary ?? '');
}

/** True for a figure about people or their time: “saves 4 hours a week”, “used by 3 teams”. */
function countsPeople(text: string): boolean {
  if (HOURS.test(text)) return true;
  const words = text.split(/\s+/);
  return words.some((word, index) => {
    const reach = /\d[.,]*$/.test(word) ? REACH : /\d/.test(word) ? REACH - 1 : 0;
    return words.slice(index + 1, index + 1 + reach).some((next) => PEOPLE.test(next));
  });
}
