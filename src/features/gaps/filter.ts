import { l10n } from 'vscode';

import type { DimensionState, GapReport } from '../../core/gaps/report';
import { stateWords } from '../../core/gaps/words';
import { STATE_ORDER } from './rows';
import { pickMany } from '../../host/ui/plain';

/** Asks which states to show, with how many dimensions are in each. All of them, or none, is no filter. Nothing when the user cancelled. */
export async function askForStates(
  report: GapReport,
  chosen: readonly DimensionState[],
): Promise<readonly DimensionState[] | undefined> {
  const items = STATE_ORDER.map((state) => {
    const count = report.dimensions.filter((dimension) => dimension.state === state).length;
    return {
      state,
      label: stateWords(state),
      description: count === 1 ? l10n.t('1 dimension') : l10n.t('{0} dimensions', count),
      picked: chosen.length === 0 || chosen.includes(state),
    };
  });
  const picked = await pickMany(items, {
    title: l10n.t('Show dimensions that are'),
  });
  if (!picked) return undefined;
  return picked.length === items.length ? [] : picked.map(({ state }) => state);
}
