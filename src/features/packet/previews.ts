import { l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';

import type { Services } from '../../host/services';
import { preparePanel } from '../../host/ui/webviewPage';
import type { Commands } from '../../manifest';
import { readChoice, type PreviewChoice } from '../../webview/messages';
import { audienceOf } from './makePacket';
import { Preview } from './preview';

/** The one preview: opened beside, used again, restored after a reload. */
export class Previews implements Disposable {
  #preview: Preview | undefined;

  constructor(
    private readonly services: Services,
    private readonly type: string,
  ) {}

  /** Shows the packet beside the editor. Throws `unknown-template` or `unknown-audience`. */
  async open(choice: Parameters<Commands['promoJournal.previewPacket']>[0] = {}): Promise<void> {
    audienceOf(choice.audience);
    if (choice.template !== undefined) await this.services.templates.find(choice.template);
    await this.services.firstRun.sawPacket();
    if (this.#preview) this.#preview.reveal(choice);
    else this.#adopt(this.#newPanel(), choice);
  }

  /** Fills a panel that VS Code kept over a reload. */
  restore(panel: WebviewPanel, state: unknown): void {
    if (this.#preview) panel.dispose();
    else this.#adopt(panel, readChoice(state));
  }

  dispose(): void {
    this.#preview?.dispose();
  }

  #newPanel(): WebviewPanel {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return window.createWebviewPanel(this.type, l10n.t('Packet preview'), place);
  }

  #adopt(panel: WebviewPanel, choice: PreviewChoice): void {
    preparePanel(panel, this.services.extensionUri);
    const preview = new Preview(this.services, panel, choice);
    this.#preview = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#preview === preview) this.#preview = undefined;
    });
  }
}
