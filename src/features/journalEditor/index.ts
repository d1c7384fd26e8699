import { Disposable, EventEmitter, extensions, languages, workspace, type TextDocument } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import type { Editor } from './editor';
import { registerProviders } from './providers';
import { journalSelector } from './selector';
import { YAML_SETTINGS } from './yamlExtension';

/** The journal file in an editor. Nothing is loaded or read before a journal is open there. */
export function register(services: Services): Disposable {
  const lensesChanged = new EventEmitter<void>();
  let loading: Promise<Editor> | undefined;
  const load = (): Promise<Editor> =>
    (loading ??= import('./editor').then((module) => new module.Editor(services)));
  let selector = journalSelector(services.journal.location);
  let providers = registerProviders(selector, load, lensesChanged.event);

  const withJournal = (document: TextDocument, use: (editor: Editor) => void): void => {
    if (languages.match(selector, document) > 0) void load().then(use);
  };
  const look = (document: TextDocument): void =>
    withJournal(document, ({ diagnostics }) => diagnostics.followed.schedule(document));
  const lookAnew = (document: TextDocument): void =>
    withJournal(document, ({ diagnostics }) => {
      diagnostics.lookup.forget();
      diagnostics.followed.schedule(document);
    });
  const lookAtAll = (): void => {
    lensesChanged.fire();
    workspace.textDocuments.forEach(look);
  };
  const followLocation = (): void => {
    providers.dispose();
    selector = journalSelector(services.journal.location);
    providers = registerProviders(selector, load, lensesChanged.event);
    lookAtAll();
  };
  workspace.textDocuments.forEach(look);

  return Disposable.from(
    lensesChanged,
    new Disposable(() => {
      providers.dispose();
      void loading?.then(({ diagnostics }) => diagnostics.followed.dispose());
    }),
    workspace.onDidOpenTextDocument(lookAnew),
    workspace.onDidSaveTextDocument(lookAnew),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidCloseTextDocument((document) =>
      withJournal(document, ({ diagnostics }) => diagnostics.followed.clear(document)),
    ),
    workspace.onDidGrantWorkspaceTrust(lookAtAll),
    services.journal.onDidChange(lookAtAll),
    services.rubrics.onDidChange(lookAtAll),
    extensions.onDidChange(lookAtAll),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('promoJournal.location')) followLocation();
      else if (change.affectsConfiguration('promoJournal') || change.affectsConfiguration(YAML_SETTINGS))
        lookAtAll();
    }),
    handle('promoJournal.turnOffHint', async (hint) => (await import('./actions')).turnOffHint(hint)),
  );
}
