import {
  Disposable,
  l10n,
  languages,
  window,
  type DocumentSelector,
  type TextDocument,
  type Uri,
} from 'vscode';

import { CodedError } from '../../host/codedError';
import { handle, run, setContext } from '../../host/commands';
import type { Services } from '../../host/services';
import type { TemplateService } from '../../host/templates';
import { followDocuments } from '../../host/ui/followedDiagnostics';

const SELECTOR: DocumentSelector = { scheme: 'file', pattern: '**/*.hbs' };

/** The editor's title hands over the file: that is a person, too. */
const isCalledByCode = (): boolean => false;

/** Packet templates of the user's own: copying one, writing it with help, and seeing what becomes of it. */
export function register(services: Services): Disposable {
  const { templates } = services;
  let folders: readonly string[] = [];
  /** Lets the editor's title have a button on templates. */
  const showFolders = (): void => {
    const now = templates.places().folders;
    if (now.join('\n') !== folders.join('\n')) folders = now;
    setContext('promoJournal.templateFolders', folders);
  };
  const followed = followDocuments(
    (document) => {
      const isTemplate = templates.isTemplate(document);
      if (isTemplate) showFolders();
      return isTemplate;
    },
    async () => (await import('./assist')).templateDiagnostics(services),
  );
  const inTemplates =
    <Given extends readonly unknown[], Found>(answer: (document: TextDocument, ...given: Given) => Found) =>
    (document: TextDocument, ...given: Given): Found | undefined =>
      templates.isTemplate(document) ? answer(document, ...given) : undefined;

  return Disposable.from(
    followed,
    templates.onDidChange(followed.lookAtAll),
    services.rubrics.onDidChange(followed.lookAtAll),
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: inTemplates(async (document, position) =>
          (await import('./assist')).templateCompletions(document, position, services),
        ),
      },
      '{',
      '#',
      '.',
      '@',
      '"',
    ),
    languages.registerHoverProvider(SELECTOR, {
      provideHover: inTemplates(async (document, position) =>
        (await import('./assist')).templateHover(document, position),
      ),
    }),
    languages.registerCodeActionsProvider(SELECTOR, {
      provideCodeActions: inTemplates(async (document, range) =>
        (await import('./assist')).templateActions(document, range, services),
      ),
    }),
    handle('promoJournal.copyTemplate', async (copy) =>
      (await import('./copyTemplate')).copyTemplate(services, copy),
    ),
    handle('promoJournal.previewTemplate', (uri) => previewTemplate(templates, uri), isCalledByCode),
  );
}

/** Previews the packet of a template, or of the one in the active editor. Throws `unknown-template`. */
async function previewTemplate(templates: TemplateService, given: Uri | undefined): Promise<void> {
  const uri = given ?? window.activeTextEditor?.document.uri;
  const template = uri && (await templates.list()).find(({ path }) => path === uri.fsPath);
  if (!template) {
    const message = l10n.t('The file in front is no packet template of yours.');
    throw new CodedError({ code: 'unknown-template', message });
  }
  await run('promoJournal.previewPacket', { template: template.id });
}
