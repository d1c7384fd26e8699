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
export function editorText(document: TextDocument, onDisk: JournalText): JournalText {
  return {
    onDisk,
    read: () => Promise.resolve(success(document.getText())),
    change: async (change, { before, onReplaced }) => {
      const changed = change(document.getText());
      if (!changed.ok) return changed;
      const { edit, value } = changed.value;
      const version = document.version;
      const file = await readText(document.uri.fsPath);
      const was = file.ok ? file.value : undefined;
      if (was !== undefined) await before?.(was);
      if (document.version !== version) return failure('file-failed', 'The editor changed meanwhile.');
      const edits = new WorkspaceEdit();
      edits.replace(document.uri, rangeOf(document, edit.offset, edit.offset + edit.length), edit.text);
      const isDone = (await workspace.applyEdit(edits)) && (await document.save());
      if (!isDone) return failure('file-failed', 'The editor could not save the journal.');
      onReplaced?.(undefined, was);
      return success(value);
    },
  };
}
