/** Kinds of remote window whose home folder is deleted with their container (values of `vscode.env.remoteName`). */
const CONTAINERS: readonly string[] = ['dev-container', 'attached-container', 'k8s-container', 'codespaces'];

/** Environment variables that such containers set. */
const CONTAINER_VARIABLES = ['CODESPACES', 'REMOTE_CONTAINERS'];

/**
 * True where the next rebuild throws the home folder away: in a dev container, an attached container or a codespace. WSL, SSH and
 * tunnels keep theirs.
 */
export function isHomeThrownAway(
  remoteName: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  return (
    CONTAINERS.includes(remoteName ?? '') || CONTAINER_VARIABLES.some((name) => variables[name] === 'true')
  );
}
