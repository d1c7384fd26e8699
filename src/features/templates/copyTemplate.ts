import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { l10n, Uri, window, workspace } from 'vscode';

import { slugOf } from '../../core/capture/fold';
import { parseTemplate } from '../../core/packet/template';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import type { Services } from '../../host/services';
import type { TemplateSource } from '../../host/templates';
import { openFile } from '../../host/ui/openFile';
import { pickOne, showInformation } from '../../host/ui/plain';
import type { TemplateCopy } from '../../manifest';

/** Name of a copy where nobody says another. */
const NEW_NAME = 'our-packet';

/**
 * Writes a template as a file of the user's own, with the file's name as its id; called without arguments, opens it with its
 * preview beside. Throws `unknown-template`, or `file-exists`.
 */
export async function copyTemplate(
  services: Services,
  given: TemplateCopy | undefined,
): Promise<{ readonly uri: Uri } | undefined> {
  const source = given ? await services.templates.find(given.template) : await pickSource(services);
  if (!source) return undefined;
  const path = given ? given.path : await pickPath(services);
  if (path === undefined) return undefined;
  if (given && existsSync(path)) {
    throw new CodedError({ code: 'file-exists', message: l10n.t('{0} is there already.', path) });
  }
  const uri = Uri.file(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(renamed(source.text, path)));
  if (!given) {
    await openFile({ path });
    const isFound = services.templates.isTemplate({ uri });
    await (isFound ? run('promoJournal.previewTemplate', uri) : tellOfPlaces(services));
  }
  return { uri };
}

async function pickSource({ templates }: Services): Promise<TemplateSource | undefined> {
  const items = (await templates.list()).flatMap((source) => {
    const { template } = parseTemplate(source.text);
    if (!template) return [];
    const { title, description = '' } = template.meta;
    return [{ label: title, description: source.isBuiltIn ? '' : source.path, detail: description, source }];
  });
  const title = l10n.t('Which template do you start from?');
  const picked = await pickOne(items, { title, matchOnDetail: true });
  return picked?.source;
}

async function pickPath({ templates }: Services): Promise<string | undefined> {
  const [folder = ''] = templates.places().folders;
  const uri = await window.showSaveDialog({
    defaultUri: Uri.file(join(folder, `${NEW_NAME}.hbs`)),
    filters: { Handlebars: ['hbs'] },
    saveLabel: l10n.t('Write the template here'),
  });
  return uri?.fsPath;
}

/** A template in another folder is a file like any other. */
async function tellOfPlaces({ templates }: Services): Promise<void> {
  const [folder = ''] = templates.places().folders;
  await showInformation(
    l10n.t(
      'Packets use templates in {0}, in “.promo/templates” of the open repository, and in the folders of the setting “promoJournal.templates”.',
      folder,
    ),
  );
}

/** The id is the file's name; everything else stays as it is. */
function renamed(text: string, path: string): string {
  const id = slugOf(basename(path, extname(path))) || NEW_NAME;
  return text.replace(/^id:.*$/m, `id: ${id}`);
}
