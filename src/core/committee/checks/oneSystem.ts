import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { grouped } from '../../gaps/grouped';
import { defineCheck } from '../check';
import { aboutWins, percent } from '../citing';

/**
 * Mistake 3: going deep on one system alone. A win that touches two components crossed a boundary and
 * counts for neither. Silent until enough wins name a component. Domain notes, section 6, one-system.
 */
export const oneSystem = defineCheck({
  id: 'one-system',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { share: 0.75, wins: 4 },
  find: ({ wins }, thresholds) => {
    const placed = wins.filter(({ win }) => (win.component ?? []).length > 0);
    if (placed.length < thresholds.wins || placed.length === 0) return [];
    const [component, inside] = largestComponent(placed);
    if (inside.length / placed.length < thresholds.share) return [];
    const message = l10n.t(
      '{0} % sits in {1}. Where did you cross a system boundary?',
      percent(inside.length, placed.length),
      component,
    );
    return [aboutWins(message, inside)];
  },
});

function largestComponent(wins: readonly AssessedWin[]): [component: string, wins: readonly AssessedWin[]] {
  const inside = grouped(wins, ({ win: { component = [] } }) =>
    component.length === 1 ? (component[0] ?? '') : '',
  );
  inside.delete('');
  return [...inside].reduce<[string, readonly AssessedWin[]]>(
    (a, b) => (b[1].length > a[1].length ? b : a),
    ['', []],
  );
}
