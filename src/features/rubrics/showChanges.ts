import { l10n, QuickPickItemKind } from 'vscode';

import { notedVersion, rubricChanges } from '../../core/rubric/changes';
import type { Services } from '../../host/services';
import { type PickItem, pickOne } from '../../host/ui/plain';

type Item = PickItem & { readonly isNoted?: boolean };

/** Shows what changed in the rubric since the journal took note of it, and takes note when the user says so. */
export async function showChanges({ journal, rubrics }: Services): Promise<void> {
  const { profile } = (await journal.load()).journal;
  const rubric = await rubrics.current();
  const changes = rubricChanges(rubric, profile);
  if (!changes) return;
  const described = changes.what.length > 0 ? changes.what : [l10n.t('Nobody wrote down what changed.')];
  const items: Item[] = [
    { icon: 'check', label: l10n.t('Noted'), isNoted: true },
    { label: l10n.t('What changed'), kind: QuickPickItemKind.Separator },
    ...described.map((label) => ({ label })),
    ...changes.renamed.map(({ from, to }) => ({ label: `${from} → ${to}`, description: l10n.t('new name') })),
  ];
  const picked = await pickOne(items, {
    title: l10n.t('{0}: from {1} to {2}', rubric.title, changes.from, changes.to),
    placeHolder: l10n.t('Your wins count under their old names as well'),
  });
  if (picked?.isNoted)
    await journal.updateProfile({ rubricVersion: notedVersion(rubric, profile.rubricVersion) });
}
