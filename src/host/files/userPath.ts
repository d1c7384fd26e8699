import { homedir } from 'node:os';

import { workspace } from 'vscode';

import { absoluteFrom } from './paths';

/** A path as a user gives it: of the first workspace folder, or of the home folder, when it isn't absolute. */
export function absolutePath(path: string): string {
  return absoluteFrom(workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir(), path);
}
