import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { l10n, Uri, window, workspace } from 'vscode';

import { slugOf } from '../../core/capture/fold';
import { CodedError } from '../../host/codedError';
import type { RubricFile } from '../../host/rubricFiles';
import type { Services } from '../../host/services';
import { openFile } from '../../host/ui/openFile';
import { pickOne } from '../../host/ui/plain';
import type { RubricCopy } from '../../manifest';

/** Writes a rubric as a file of the user's own, with the file's name as its id, and opens it. */
export async function copyRubric(
  services: Services,
  given: RubricCopy | undefined,
): Promise<{ readonly uri: Uri } | undefined> {
  const source = given ? await services.rubrics.find(given.rubric) : await pickSource(services);
  if (!source) {
    if (!given) return undefined;
    const message = l10n.t('There is no rubric “{0}”.', given.rubric);
    throw new CodedError({ code: 'unknown-rubric', message });
  }
  const path = given ? given.path : await pickPath(services);
  if (path === undefined) return undefined;
  if (given && existsSync(path)) {
    throw new CodedError({ code: 'file-exists', message: l10n.t('{0} is there already.', path) });
  }
  const uri = Uri.file(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(renamed(source.text, path)));
  services.rubrics.forget();
  if (!given) await openFile({ path });
  return { uri };
}

async function pickSource(services: Services): Promise<RubricFile | undefined> {
  const items = (await services.rubrics.list()).flatMap(({ file, parsed: { rubric } }) =>
    rubric ? [{ label: rubric.title, description: file.label, file }] : [],
  );
  const picked = await pickOne(items, { title: l10n.t('Which rubric do you start from?') });
  return picked?.file;
}

async function pickPath(services: Services): Promise<string | undefined> {
  const [folder = ''] = services.rubrics.places().folders;
  const uri = await window.showSaveDialog({
    defaultUri: Uri.file(join(folder, 'our-ladder.yaml')),
    filters: { YAML: ['yaml', 'yml'] },
    saveLabel: l10n.t('Write the rubric here'),
  });
  return uri?.fsPath;
}

/** The id is the file's name, so that the journal can name it; everything else stays as it is. */
function renamed(text: string, path: string): string {
  const id = slugOf(basename(path, extname(path))) || 'our-ladder';
  return text.replace(/^id:.*$/m, `id: ${id}`);
}
