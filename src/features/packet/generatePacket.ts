import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';

import { CodedError } from '../../host/codedError';
import { run } from '../../host/commands';
import { reportFailure } from '../../host/messages';
import type { PacketOptions } from '../../manifest';
import { journalStateOf } from './journalState';
import { makePacket, type Packet, type PacketServices } from './makePacket';

/**
 * Makes a packet and opens it: in an unsaved Markdown document, or in the file that `path` names. Throws what
 * `makePacket` and `savePacket` throw, and the journal's problem when nothing of it could ever be read.
 */
export async function generatePacket(
  services: PacketServices,
  options: PacketOptions = {},
): Promise<{ readonly uri: Uri }> {
  const packet = await makePacket(services, options);
  const state = journalStateOf(packet.snapshot);
  if (state === 'unreadable') throw unreadable(packet);
  const document = await documentOf(packet, options, services.storageUri);
  if (options.show !== false) {
    await window.showTextDocument(document, { preview: false });
    if (state === 'stale') void warnOfStaleJournal();
    if (packet.redacted) void tell(services, options);
  }
  return { uri: document.uri };
}

async function tell(services: PacketServices, options: PacketOptions): Promise<void> {
  const { tellOfRedaction } = await import('./browseRedactions');
  await tellOfRedaction(services, options).catch(reportFailure);
}

async function documentOf(
  packet: Packet,
  { path, conflicts = 'refuse' }: PacketOptions,
  storage: Uri,
): Promise<TextDocument> {
  if (path === undefined) {
    return workspace.openTextDocument({ language: 'markdown', content: packet.markdown });
  }
  const { savePacket } = await import('./savePacket');
  const basesFolder = Uri.joinPath(storage, 'packets').fsPath;
  return workspace.openTextDocument(await savePacket(packet, { path, onConflict: conflicts, basesFolder }));
}

function unreadable({ snapshot }: Packet): CodedError {
  const [problem] = snapshot.problems;
  return new CodedError({ code: problem?.code ?? 'yaml-error', message: problem?.message ?? '' });
}

async function warnOfStaleJournal(): Promise<void> {
  const open = l10n.t('Open journal');
  const text = l10n.t('The journal cannot be read right now, so the packet is made from what it last said.');
  if ((await window.showWarningMessage(text, open)) === open) await run('promoJournal.openProblem');
}
