import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

import { workspace } from 'vscode';

/** A path as a user gives it: of the first workspace folder, or of the home folder, when it isn't absolute. */
export function absolutePath(path: string): string {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2));
  if (isAbsolute(path)) return path;
  return resolve(workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir(), path);
}
