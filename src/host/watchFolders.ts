import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

/**
 * Calls back when a file of some name is created, changed or deleted in one of the folders, which may not exist yet.
 */
export function watchFolders(folders: Iterable<string>, name: string, changed: () => void): Disposable {
  return Disposable.from(
    ...[...folders].flatMap((folder) => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.file(folder), name));
      return [
        watcher,
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete(changed),
      ];
    }),
  );
}
