import * as l10n from '@vscode/l10n';

import { addMonths, daysBetween } from '../../days';
import { defineCheck, type CheckInput } from '../check';
import { askingPeers, namedWins, nextLevelOf } from '../citing';
import { daysAsked } from '../peers';

/**
 * Mistake 7: peers asked at the last minute. Every request is of the last days before the packet: the
 * profile's target date while that is ahead, else the day of asking. See docs/domain.md, "Checks".
 */
export const peersLate = defineCheck({
  id: 'peers-late',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { days: 21, requests: 2 },
  find: (input, thresholds) => {
    const asked = daysAsked(input);
    const [first] = asked;
    if (first === undefined || asked.length < thresholds.requests) return [];
    if (daysBetween(first, packetDay(input)) > thresholds.days) return [];
    const older = olderUnconfirmed(input);
    const late = l10n.t(
      'All {0} requests to peers came within {1} days of the packet.',
      asked.length,
      thresholds.days,
    );
    return [
      askingPeers(
        older.length === 0
          ? late
          : `${late} ${l10n.t('Ask about the older work now: {0}.', namedWins(older))}`,
        older,
      ),
    ];
  },
});

function packetDay({ journal, asOf }: CheckInput): string {
  const target = journal.profile.target?.date;
  return target !== undefined && target > asOf ? target : asOf;
}

/** Next-level wins that are more than three months old and confirmed by nobody; memories of them fade first. */
function olderUnconfirmed({ wins, asOf }: CheckInput): ReturnType<typeof nextLevelOf> {
  const recent = addMonths(asOf, -3);
  return nextLevelOf(wins).filter(({ to, isCorroborated }) => to < recent && !isCorroborated);
}
