import * as l10n from '@vscode/l10n';

import { addMonths } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { isFilled } from '../../gaps/proof';
import { defineCheck } from '../check';
import { aboutWins } from '../citing';

/** A figure about people or their time: “saves 4 hours a week”, “used by 3 teams”. */
const PEOPLE_FIGURE =
  /\d[\d.,]*\s*(?:\S+\s+){0,2}(?:hours?|h|people|persons?|engineers?|developers?|teams?|colleagues)\b/i;

/**
 * Objection 2: no impact on the team. In the last months nobody is named who can do something now, and no
 * figure is about people or their time. Domain notes, section 6, o-team.
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
  return PEOPLE_FIGURE.test(figure) || PEOPLE_FIGURE.test(impact?.summary ?? '');
}
