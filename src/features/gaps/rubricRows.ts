/** What there is to know about the rubric itself: that it can't be used as it stands, or that it moved on. */
import { l10n } from 'vscode';

import { rubricChanges } from '../../core/rubric/changes';
import type { RubricInForce, RubricTrouble } from '../../host/rubrics';
import type { Row } from '../../host/ui/row';

export function rubricRows({ rubric, trouble }: RubricInForce, noted: string | undefined): Row[] {
  if (trouble) return [troubleRow(trouble, rubric.title)];
  const changes = rubricChanges(rubric, noted);
  if (!changes) return [];
  const label = l10n.t('Rubric changed');
  return [
    {
      id: 'rubric-changed',
      label,
      description: `${changes.from} → ${changes.to}`,
      tooltip: { title: `${rubric.title}: ${changes.from} → ${changes.to}`, lines: changes.what },
      icon: 'info',
      command: { command: 'promoJournal.showRubricChanges', title: label, arguments: [] },
    },
  ];
}

function troubleRow({ reference, message, place, isLastGood }: RubricTrouble, used: string): Row {
  const label = place ? l10n.t('Rubric not usable') : l10n.t('Rubric missing');
  const instead = isLastGood
    ? l10n.t('Its last version that could be read is used.')
    : l10n.t('“{0}” is used instead.', used);
  return {
    id: 'rubric-trouble',
    label,
    description: place ? l10n.t('line {0}', place.line) : reference,
    tooltip: { title: message, lines: [instead] },
    icon: 'warning',
    color: 'list.warningForeground',
    command: place
      ? { command: 'promoJournal.openRubric', title: label, arguments: [place] }
      : { command: 'promoJournal.chooseRubric', title: label, arguments: [] },
    spoken: `${label}. ${message} ${instead}`,
  };
}
