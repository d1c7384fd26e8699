import { l10n, window, workspace, type Uri } from 'vscode';

import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { reportFailure } from '../../host/messages';
import type { Services } from '../../host/services';
import { showWarning } from '../../host/ui/plain';
import type { PacketOptions } from '../../manifest';
import { journalStateOf, makePacket, type Packet } from './makePacket';
import type { Saved, SaveOptions } from './savePacket';
import { madeFor } from './stamp';

/**
 * Makes a packet for a person: anew in the packet's file that they have before them, for what it was made for, after they
 * saw what their edits and the journal's changes become; else as `generatePacket` does. Throws what that throws.
 */
export async function generateHere(services: Services): Promise<{ readonly uri: Uri }> {
  const document = window.activeTextEditor?.document;
  const made = document?.uri.scheme === 'file' ? madeFor(document.getText()) : undefined;
  if (!document || !made) return generatePacket(services);
  return generate(
    services,
    { ...made, path: document.uri.fsPath },
    (await import('./confirmMerge')).confirmMerge,
  );
}

/**
 * Makes a packet and opens it: in an unsaved Markdown document, or in the file that `path` names. Throws what
 * `makePacket` and `savePacket` throw, and the journal's problem when nothing of it could ever be read.
 */
export async function generatePacket(
  services: Services,
  options: PacketOptions = {},
): Promise<{ readonly uri: Uri }> {
  return generate(services, options, undefined);
}

async function generate(
  services: Services,
  options: PacketOptions,
  confirm: SaveOptions['confirm'],
): Promise<{ readonly uri: Uri }> {
  const packet = await makePacket(services, options);
  const state = journalStateOf(packet.snapshot);
  if (state === 'unreadable') throw unreadable(packet);
  const { uri, outcome, leftOut } = await placed(packet, options, services.storageUri, confirm);
  if (options.show !== false) {
    await window.showTextDocument(uri, { preview: false });
    await services.firstRun.sawPacket();
    if (state === 'stale') void warnOfStaleJournal();
    if (packet.redacted) void tell(services, options);
    void tellOfHeldBack(packet);
    if (outcome === 'written') void tellWhatIsLeftOut(packet, leftOut);
  }
  return { uri };
}

async function tellWhatIsLeftOut(packet: Packet, leftOut: readonly string[]): Promise<void> {
  const { tellDropped, tellLeftOut } = await import('./tellLeftOut');
  await Promise.all([tellDropped(packet), tellLeftOut(leftOut)]);
}

async function tellOfHeldBack({ snapshot }: Packet): Promise<void> {
  await (await import('./heldBack')).tellHeldBack(snapshot.journal);
}

async function tell(services: Services, options: PacketOptions): Promise<void> {
  const { tellOfRedaction } = await import('./browseRedactions');
  await tellOfRedaction(services, options).catch(reportFailure);
}

/** Puts a packet into its file, or into an editor that has none. */
async function placed(
  packet: Packet,
  { path, conflicts = 'refuse' }: PacketOptions,
  storage: Uri,
  confirm: SaveOptions['confirm'],
): Promise<Saved> {
  if (path === undefined) {
    const { uri } = await workspace.openTextDocument({ language: 'markdown', content: packet.markdown });
    return { uri, outcome: 'written', leftOut: [] };
  }
  const { savePacket } = await import('./savePacket');
  const asked = confirm && { confirm, onConflict: 'mark' as const };
  return savePacket(packet, { path, onConflict: conflicts, storage, ...asked });
}

function unreadable({ snapshot }: Packet): CodedError {
  const [problem] = snapshot.problems;
  return new CodedError({ code: problem?.code ?? 'yaml-error', message: problem?.message ?? '' });
}

async function warnOfStaleJournal(): Promise<void> {
  const open = l10n.t('Open journal');
  const text = l10n.t('The journal cannot be read right now, so the packet is made from what it last said.');
  if ((await showWarning(text, open)) === open) await run('promoJournal.openProblem');
}
