import { join } from 'node:path';

import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';

import type { ImportedRubric } from '../../core/rubric/importers/importLadder';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import { showInformation, showWarning } from '../../host/ui/plain';

/** Says what was imported and what to look at, and offers to save it where rubrics are looked for, as it reads by then. */
export async function offerToSave(
  services: Services,
  document: TextDocument,
  imported: ImportedRubric,
): Promise<void> {
  const save = l10n.t('Save…');
  const { problems } = imported;
  const tell = problems.length === 0 ? showInformation : showWarning;
  if ((await tell(textAbout(imported), save)) !== save) return;
  const [folder = ''] = services.rubrics.places().folders;
  const uri = await window.showSaveDialog({
    defaultUri: Uri.file(join(folder, `${imported.rubric?.id ?? 'imported'}.yaml`)),
    filters: { YAML: ['yaml', 'yml'] },
    saveLabel: l10n.t('Write the rubric here'),
  });
  if (!uri) return;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(document.getText()));
  services.rubrics.forget();
  await window.showTextDocument(uri, { preview: false });
  const choose = l10n.t('Choose rubric');
  const saved = l10n.t('Saved. Your wins are held against it once you choose it.');
  if ((await showInformation(saved, choose)) === choose) await run('promoJournal.chooseRubric');
}

function textAbout({ rubric, problems }: ImportedRubric): string {
  const count = rubric?.dimensions.length ?? 0;
  const imported = count === 1 ? l10n.t('1 dimension imported.') : l10n.t('{0} dimensions imported.', count);
  const [first] = problems;
  if (!first) return imported;
  if (problems.length === 1) return `${imported} ${first.message}`;
  const more = l10n.t('{0} things to look at: the comments in the file name them.', problems.length);
  return `${imported} ${more}`;
}
