import { env, Uri } from 'vscode';

import type { JournalSnapshot } from '../core/journal/snapshot';
import { homeJournal } from './journal/journalPaths';

/** Kinds of remote window whose home folder is deleted with their container (values of `vscode.env.remoteName`). */
const CONTAINERS: readonly string[] = ['dev-container', 'attached-container', 'k8s-container', 'codespaces'];

/** Environment variables that such containers set. */
const CONTAINER_VARIABLES = ['CODESPACES', 'REMOTE_CONTAINERS'];

/**
 * True where the next rebuild throws the home folder away: in a dev container, an attached container or a codespace. WSL, SSH and
 * tunnels keep theirs.
 */
export function isHomeThrownAway(): boolean {
  return (
    CONTAINERS.includes(env.remoteName ?? '') ||
    CONTAINER_VARIABLES.some((name) => process.env[name] === 'true')
  );
}

/** True for a journal that the next rebuild of a container throws away with its home folder. */
export function isInThrownAwayHome({ state, uri }: JournalSnapshot): boolean {
  return state === 'ready' && Uri.parse(uri).fsPath === homeJournal() && isHomeThrownAway();
}
