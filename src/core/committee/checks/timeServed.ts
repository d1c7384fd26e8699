import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { defineCheck } from '../check';
import { aboutWins, namedWins } from '../citing';

const YEARS = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)\\+?\\s+years';

/**
 * Phrases that claim time: “been on the team for four years”, “6 years of experience”, “senior in tenure”. “Data kept
 * for seven years” does not match.
 */
const TENURE = new RegExp(
  [
    `\\b(?:been|worked|working|served|stayed|here)\\b[^.!?\\n]{0,40}\\b(?:for|over|since)\\s+(?:the (?:last|past)\\s+)?${YEARS}`,
    `\\b(?:for|after|with|over)\\s+${YEARS}\\s+(?:as an? |on (?:the|this|my) (?:team|project)|at the company|in (?:the|this|my) (?:role|job|team|company))`,
    `\\b${YEARS}\\s+of\\s+(?:experience|service|tenure)`,
    '\\b(?:senior|longest)\\b[^.!?\\n]{0,20}\\b(?:in tenure|by tenure|serving)',
  ].join('|'),
  'i',
);

/** A cheap test that every such phrase passes. */
const TIME = /years|tenure|serving/i;

/** Mistake 2: a win claims time served instead of an achievement. See docs/domain.md, "Checks". */
export const timeServed = defineCheck({
  id: 'time-served',
  kind: 'mistake',
  severity: 'low',
  thresholds: { wins: 1 },
  find: ({ wins, rubric }, thresholds) => {
    const claiming = wins.filter(claimsTime);
    if (claiming.length === 0 || claiming.length < thresholds.wins) return [];
    const message = l10n.t(
      '{0}: time served is not a claim. What did you do there that is {1}?',
      namedWins(claiming),
      rubric.to.label,
    );
    return [aboutWins(message, claiming)];
  },
});

function claimsTime({ win: { title, action, impact, counterfactual } }: AssessedWin): boolean {
  return [title, action, impact?.summary, counterfactual].some(
    (text) => text !== undefined && TIME.test(text) && TENURE.test(text),
  );
}
