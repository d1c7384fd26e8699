import { l10n, window } from 'vscode';

import type { Services } from '../../host/services';
import type { RowElement } from '../../host/ui/rowTree';
import type { DimensionRow } from '../../manifest';
import { stateText } from './rows';

/** Shows the arithmetic behind a dimension's state, and what the rubric means by it. */
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
  await window.showInformationMessage(
    l10n.t('{0}: {1}', dimension.name, `${stateText(dimension.state)}, ${dimension.reason}`),
    {
      modal: true,
      detail: [
        dimension.arithmetic,
        l10n.t('{0}: {1}', rubric.from.label, meaning.mid),
        l10n.t('{0}: {1}', rubric.to.label, meaning.senior),
        `${l10n.t('Good evidence:')}\n${meaning.goodEvidence.map((line) => `• ${line}`).join('\n')}`,
      ].join('\n\n'),
    },
  );
}
