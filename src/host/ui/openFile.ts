import { Position, Range, Uri, window } from 'vscode';

import type { FilePlace } from '../codedError';

/** Opens a file at a line and column, counted from 1. */
export async function openFile({
  path,
  line = 1,
  column = 1,
}: Pick<FilePlace, 'path'> & Partial<FilePlace>): Promise<void> {
  const at = new Position(line - 1, column - 1);
  await window.showTextDocument(Uri.file(path), { selection: new Range(at, at) });
}
