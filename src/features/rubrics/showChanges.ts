import { l10n, QuickPickItemKind } from 'vscode';

import { rubricChanges } from '../../core/rubric/changes';
import type { Services } from '../../host/services';
import { type PickItem, pickOne } from '../../host/ui/plain';
import { movedWins, moveOf, textAfter } from './plan';

type Item = PickItem & { readonly withWins?: boolean };

/** Shows what changed in the rubric since the journal took note of it, and takes note when the user says so. */
export async function showChanges({ journal, rubrics }: Services): Promise<void> {
  const { profile, wins } = (await journal.load()).journal;
  const rubric = await rubrics.current();
  const changes = rubricChanges(rubric, profile.rubricVersion);
  if (!changes) return;
  const move = moveOf(wins, rubric, rubric);
  const moved = movedWins(move);
  const described = changes.what.length > 0 ? changes.what : [l10n.t('Nobody wrote down what changed.')];
  const items: Item[] = [
    { icon: 'check', label: l10n.t('Noted'), withWins: false },
    ...(moved.length > 0
      ? [
          {
            icon: 'check',
            label: l10n.t('Noted, and write the new names in {0} wins', moved.length),
            withWins: true,
          },
        ]
      : []),
    { label: l10n.t('What changed'), kind: QuickPickItemKind.Separator },
    ...described.map((label) => ({ label })),
    ...changes.renamed.map(({ from, to }) => ({ label: `${from} → ${to}`, description: l10n.t('new name') })),
  ];
  const picked = await pickOne(items, {
    title: l10n.t('{0}: from {1} to {2}', rubric.title, changes.from, changes.to),
    placeHolder: l10n.t('Your wins count under their old names as well'),
  });
  if (picked?.withWins === undefined) return;
  const before = await journal.text();
  const noted = { rubricVersion: changes.to };
  await journal.replace(before, textAfter(before, noted, picked.withWins ? moved : []));
}
