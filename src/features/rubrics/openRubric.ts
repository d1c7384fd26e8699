import { Position, Range, Uri, window } from 'vscode';

/** Opens a rubric file, at a line counted from 1. */
export async function openRubric(path: string, line = 1): Promise<void> {
  const at = new Position(line - 1, 0);
  await window.showTextDocument(Uri.file(path), { selection: new Range(at, at) });
}
