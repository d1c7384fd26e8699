import { basename, dirname } from 'node:path';

import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

/**
 * Calls back when a file of some name is created, changed or deleted in one of the folders, which may not exist yet.
 */
export function watchFolders(folders: Iterable<string>, name: string, changed: () => void): Disposable {
  return Disposable.from(...[...folders].map((folder) => watchNames(folder, name, changed, changed)));
}

/**
 * Calls `changed` when a file is written, created or deleted. VS Code stops watching a file whose folder is created
 * later or again, so the folder is watched too.
 */
export function watchFile(path: string, changed: () => void): Disposable {
  const folder = dirname(path);
  let ofFile = watchPath(path, changed, changed);
  const ofFolder = watchPath(
    folder,
    () => {
      ofFile.dispose();
      ofFile = watchPath(path, changed, changed);
      changed();
    },
    changed,
  );
  return new Disposable(() => {
    ofFile.dispose();
    ofFolder.dispose();
  });
}

function watchPath(path: string, created: () => void, changed: () => void): Disposable {
  return watchNames(dirname(path), basename(path), created, changed);
}

function watchNames(folder: string, name: string, created: () => void, changed: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.file(folder), name));
  return Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
