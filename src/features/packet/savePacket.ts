import { l10n, Uri, workspace } from 'vscode';

import { CodedError, valueOf } from '../../host/codedError';
import { replaceText } from '../../host/files/durableFile';
import { absolutePath } from '../../host/files/userPath';
import { log } from '../../host/log';
import { Bases } from './bases';
import type { Packet } from './makePacket';
import { mergedFile, type OnConflict } from './mergedFile';

export interface SaveOptions {
  readonly path: string;
  readonly onConflict: OnConflict;
  /** The folder of the extension's own that keeps what was generated. */
  readonly basesFolder: string;
}

/**
 * Writes a packet to a file, for good. What the user has edited in an earlier packet there stays, and the journal's changes come
 * to it; where both have changed the same, throws `packet-conflict`, or marks the journal's words below the user's, as
 * `onConflict` says. Throws `file-exists` for a file that is no packet, `packet-unsaved` for one with unsaved edits in an
 * editor, and the codes of files. What throws leaves the file as it is.
 */
export async function savePacket(
  { markdown, template }: Packet,
  { path, onConflict, basesFolder }: SaveOptions,
): Promise<Uri> {
  const uri = Uri.file(absolutePath(path));
  refuseUnsaved(uri);
  const bases = new Bases(basesFolder);
  const known = await bases.of(uri.fsPath);
  await bases.keep(uri.fsPath, markdown);
  const packet = { markdown, template: template.id, onConflict };
  const { leftOut } = valueOf(await replaceText(uri.fsPath, (there) => mergedFile(there, packet, known)));
  await bases.keepOnly(uri.fsPath, markdown);
  if (leftOut.length > 0) log().info(`Left out, as it was taken out by hand: ${leftOut.join(' | ')}`);
  return uri;
}

/** An editor would hold another text than the file, and one of the two would be lost. */
function refuseUnsaved(uri: Uri): void {
  const isUnsaved = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (!isUnsaved) return;
  const message = l10n.t('“{0}” has unsaved changes. Save it first.', uri.fsPath);
  throw new CodedError({ code: 'packet-unsaved', message });
}
