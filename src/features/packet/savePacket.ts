import { FileSystemError, l10n, Uri, workspace } from 'vscode';

import { CodedError } from '../../host/codedError';
import { absolutePath } from '../../host/files/userPath';
import type { Packet } from './makePacket';
import { authorshipOf, stamped } from './stamp';

/**
 * Writes a packet to a file. A file that is there is replaced only if it is a packet of ours that nobody
 * has edited since; else throws `file-exists`, and the file stays as it is.
 */
export async function savePacket({ markdown, template }: Packet, path: string): Promise<Uri> {
  const uri = Uri.file(absolutePath(path));
  const text = stamped(markdown, template.id);
  const there = await textOf(uri);
  if (there === text) return uri;
  if (there !== undefined) refuseToReplace(there, uri.fsPath);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function refuseToReplace(text: string, path: string): void {
  switch (authorshipOf(text)) {
    case 'ours':
      return;
    case 'edited':
      throw new CodedError({
        code: 'file-exists',
        message: l10n.t('“{0}” was edited by hand, so it was left as it is.', path),
      });
    case 'foreign':
      throw new CodedError({
        code: 'file-exists',
        message: l10n.t('“{0}” is there already and no packet, so it was left as it is.', path),
      });
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
