import { WorkspaceEdit, workspace, type TextDocument } from 'vscode';

import { failure, success } from '../../core/result';
import { readText } from '../files/fileText';
import { rangeOf } from '../ui/rangeOf';
import type { JournalText } from './journalText';

/**
 * The journal in an editor with unsaved changes. Changes go through the editor, as one step that
 * undo takes back, and are saved with the user's own. VS Code itself refuses the save when the file
 * changed on the disk meanwhile; the entry then waits in `pending/`.
 */
export function editorText(document: TextDocument): JournalText {
  return {
    read: () => Promise.resolve(success(document.getText())),
    change: async (change, { before }) => {
      const changed = change(document.getText());
      if (!changed.ok) return changed;
      const { edit, value } = changed.value;
      const version = document.version;
      const onDisk = await readText(document.uri.fsPath);
      if (onDisk.ok && onDisk.value !== undefined) await before?.(onDisk.value);
      if (document.version !== version) return failure('file-failed', 'The editor changed meanwhile.');
      const edits = new WorkspaceEdit();
      edits.replace(document.uri, rangeOf(document, edit.offset, edit.offset + edit.length), edit.text);
      const isDone = (await workspace.applyEdit(edits)) && (await document.save());
      return isDone ? success(value) : failure('file-failed', 'The editor could not save the journal.');
    },
  };
}
