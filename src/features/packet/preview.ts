import { commands, Disposable, env, l10n, Uri, ViewColumn, workspace, type WebviewPanel } from 'vscode';

import type { HeatMap } from '../../core/gaps/heatMap';
import { unjudgedIn } from '../../core/gaps/unjudged';
import { heatMapTable } from '../../core/html/heatMapTable';
import { chosenPeriod } from '../../core/packet/chosenPeriod';
import { safeAddress } from '../../core/packet/escape';
import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { log } from '../../host/log';
import { reportFailure } from '../../host/messages';
import type { Services } from '../../host/services';
import { openMonth, shownHeatMap } from '../../host/ui/shownHeatMap';
import { readFromPage, type FromPage, type PreviewChoice, type ToPage } from '../../webview/messages';
import { checkBeforeSharing } from './checkBeforeSharing';
import { richTextOf, sectionText } from './copies';
import { exportPacket } from './exportPacket';
import { generatePacket } from './generatePacket';
import { makePacket, type Packet, type PacketFor } from './makePacket';
import { offered } from './offered';
import { pageHtml } from './page';
import { shownPacket } from './shownPacket';

/** Changes that come together, as one edit's do, are shown together. */
const PAUSE_MS = 40;

/** One panel: what it shows, and what is pressed in it. */
export class Preview implements Disposable {
  readonly #listeners: Disposable;
  #choice: PreviewChoice;
  #packet: Packet | undefined;
  /** The heat map that the page shows, while it is unfolded. */
  #months: HeatMap | undefined;
  #areMonthsShown = false;
  /** Counts renderings, so that the late result of an earlier one is dropped. */
  #round = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly services: Services,
    private readonly panel: WebviewPanel,
    choice: PreviewChoice,
  ) {
    this.#choice = choice;
    const follow = () => this.#showSoon();
    this.#listeners = Disposable.from(
      panel,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      services.journal.onDidChange(follow),
      services.gaps.onDidChange(follow),
      services.templates.onDidChange(follow),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('promoJournal')) follow();
      }),
    );
    panel.webview.html = pageHtml(panel, services.extensionUri);
  }

  /** Brings the panel to the front, with another template or audience where one is chosen. */
  reveal(choice: PreviewChoice): void {
    this.#choice = changedChoice(this.#choice, choice);
    this.panel.reveal(undefined, true);
    this.#showSoon();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#round++;
    this.#listeners.dispose();
  }

  /** A hidden page is gone, and asks anew when it comes back. */
  #showSoon(): void {
    if (!this.panel.visible || this.#pause !== undefined) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      void this.#show();
    }, PAUSE_MS);
  }

  /** What can be chosen comes first: where no packet can be made, another choice may help. */
  async #show(): Promise<void> {
    const round = ++this.#round;
    for (const next of [() => this.#choices(), () => this.#newPacket(), () => this.#heatMap()]) {
      const message = await next().catch(failed);
      if (round !== this.#round) return;
      if (message) await this.#post(message);
    }
  }

  async #choices(): Promise<ToPage> {
    return { kind: 'choices', choices: await offered(this.services, this.#choice) };
  }

  async #newPacket(): Promise<ToPage> {
    this.#packet = await makePacket(this.services, await this.#wanted());
    return { kind: 'packet', packet: shownPacket(this.#packet), choice: this.#choice };
  }

  /** The choice as it is now: a cycle ends while the panel is open. */
  async #wanted(): Promise<PacketFor> {
    const { period, ...choice } = this.#choice;
    const { process } = await this.services.rubrics.current();
    return { ...choice, ...chosenPeriod(period, this.services.clock.today(), process.cycleMonths) };
  }

  async #heatMap(): Promise<ToPage | undefined> {
    if (!this.#areMonthsShown) return undefined;
    const { heatMap } = await this.services.gaps.overview();
    this.#months = heatMap;
    return { kind: 'months', html: heatMapTable(shownHeatMap(heatMap), true) };
  }

  #receive(value: unknown): void {
    const message = readFromPage(value);
    if (message) void this.#act(message).catch(reportFailure);
    else log().warn('The preview sent a message that is none of ours.');
  }

  async #act(message: FromPage): Promise<unknown> {
    switch (message.kind) {
      case 'ready':
        return this.#show();
      case 'choose':
        this.#choice = changedChoice(this.#choice, message.choice);
        return this.#show();
      case 'showMonths':
        this.#areMonthsShown = message.isShown;
        return message.isShown ? this.#show() : undefined;
      case 'openMonth':
        await this.#focusBeside();
        return openMonth(this.services, this.#months, message);
      case 'copyMarkdown':
        return this.#copy(this.#packet, ({ markdown }) => markdown);
      case 'copySection':
        return this.#copy(this.#packet, (packet) => sectionText(packet, message));
      case 'copyRichText':
        return this.#giveRichText(this.#packet);
      case 'exportPacket':
        return this.#export(this.#packet);
      case 'openMarkdown':
        await this.#focusBeside();
        return generatePacket(this.services, await this.#wanted());
      case 'showRedactions':
        return (await import('./browseRedactions')).browseRedactions(this.services, await this.#wanted());
      case 'openWin':
        await this.#focusBeside();
        return run('promoJournal.openJournal', { id: message.id });
      case 'openProblem':
        await this.#focusBeside();
        return run('promoJournal.openProblem');
      case 'logWin':
        return run('promoJournal.logWin');
      case 'judgeLevels':
        return this.#judge(this.#packet);
      case 'openLink':
        return openLink(message.href);
    }
  }

  /** Copies a text of the packet, unless something in it should stay on this machine. */
  async #copy(packet: Packet | undefined, textOf: (packet: Packet) => string | undefined): Promise<void> {
    if (!packet) return;
    const text = textOf(packet);
    if (text === undefined) return;
    await checkBeforeSharing(text, packet.snapshot, 'ask');
    await env.clipboard.writeText(text);
    await this.#post({ kind: 'copied' });
  }

  /** Lets the page copy the packet: only a page can put HTML on the clipboard. */
  async #giveRichText(packet: Packet | undefined): Promise<void> {
    try {
      if (packet) await this.#post({ kind: 'richText', ...(await richTextOf(packet)) });
    } catch (error) {
      await this.#post({ kind: 'copyRefused' });
      throw error;
    }
  }

  /** Asks for the levels that the packet lacks. */
  async #judge(packet: Packet | undefined): Promise<void> {
    if (!packet) return;
    const wins = unjudgedIn(packet.snapshot.journal.wins, packet.view.period);
    await run('promoJournal.judgeLevels', { ask: wins.map(({ id }) => id) });
  }

  /** Exports what is shown. */
  async #export(packet: Packet | undefined): Promise<void> {
    if (packet)
      await exportPacket(this.services, { ...(await this.#wanted()), template: packet.template.id });
  }

  /** What opens now opens in another column, and leaves the preview in sight. */
  async #focusBeside(): Promise<void> {
    const isFirst = this.panel.viewColumn === ViewColumn.One;
    await commands.executeCommand(`workbench.action.focus${isFirst ? 'Second' : 'First'}EditorGroup`);
  }

  async #post(message: ToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}

function failed(error: unknown): ToPage {
  log().error(error instanceof Error ? error : String(error));
  const message =
    error instanceof CodedError ? error.message : l10n.t('The packet could not be made. The log says why.');
  return { kind: 'failed', message };
}

/**
 * A choice with another in its place. A template brings its own audience, unless one is chosen with it; and who reads a
 * packet whole is chosen anew for every reader.
 */
function changedChoice(choice: PreviewChoice, { template, ...rest }: PreviewChoice): PreviewChoice {
  const { audience, redact, ...kept } = choice;
  const isSameReader = template === undefined && rest.audience === undefined;
  return {
    ...kept,
    ...(template === undefined ? audience !== undefined && { audience } : { template }),
    ...((redact === true || (isSameReader && redact !== undefined)) && { redact }),
    ...rest,
  };
}

/** Opens an address of the packet outside, if it is one that a packet may have. */
async function openLink(href: string): Promise<void> {
  const address = safeAddress(href);
  if (address !== undefined) await env.openExternal(Uri.parse(address, true));
}
