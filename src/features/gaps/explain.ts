import { l10n } from 'vscode';

import { staleAfterDays } from '../../core/gaps/coverage';
import { needWords, stateRule, stateWords, type NeedWords } from '../../core/gaps/words';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import type { RowElement } from '../../host/ui/rowTree';
import { showModal } from '../../host/ui/plain';
import type { DimensionRow } from '../../manifest';
import { contrastWords } from './dimensionRows';

/** Shows the rule behind a dimension's state, the arithmetic, and what the rubric means by it. */
export async function explain(
  services: Services,
  given: DimensionRow | undefined,
  selection: readonly RowElement[],
): Promise<void> {
  const id = given?.row.dimensionId ?? selection[0]?.row.dimensionId;
  const [report, rubric] = await Promise.all([services.gaps.report(), services.rubrics.current()]);
  const dimension = report.dimensions.find((one) => one.id === id);
  const meaning = rubric.dimensions.find((one) => one.id === id);
  if (!dimension || !meaning) return;
  const { name, state, reason, have, need } = dimension;
  const { from, to } = report.window;
  const showMonths = { title: l10n.t('Show months') };
  const chosen = await showModal(
    'information',
    l10n.t('{0}: {1}', name, `${stateWords(state)}, ${reason}`),
    [
      stateRule(state, staleAfterDays(rubric)),
      [l10n.t('Counted from {0} to {1}:', from, to), ...needWords(have, need).map(marked)].join('\n'),
      ...contrastWords(meaning, rubric),
      ...listed(l10n.t('Convinces:'), meaning.goodEvidence),
      ...listed(l10n.t('Does not convince:'), meaning.weakEvidence),
    ].join('\n\n'),
    showMonths,
  );
  if (chosen === showMonths) await run('promoJournal.showHeatMap');
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map(bullet)].join('\n')];
}

/** A need, with a mark that shows whether it is met. */
function marked({ words, isMet }: NeedWords): string {
  return `${isMet ? '✓' : '✗'} ${words}`;
}

function bullet(line: string): string {
  return `• ${line}`;
}
