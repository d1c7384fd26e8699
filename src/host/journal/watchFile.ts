import { basename, dirname } from 'node:path';

import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

/**
 * Calls `changed` when a file is written, created or deleted. VS Code stops watching a file whose folder is created
 * later or again, so the folder is watched too.
 */
export function watchFile(path: string, changed: () => void): Disposable {
  const folder = dirname(path);
  let ofFile = watch(path, changed, changed);
  const ofFolder = watch(
    folder,
    () => {
      ofFile.dispose();
      ofFile = watch(path, changed, changed);
      changed();
    },
    changed,
  );
  return new Disposable(() => {
    ofFile.dispose();
    ofFolder.dispose();
  });
}

function watch(path: string, created: () => void, changed: () => void): Disposable {
  const pattern = new RelativePattern(Uri.file(dirname(path)), basename(path));
  const watcher = workspace.createFileSystemWatcher(pattern);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
