import { Disposable, extensions, type Event } from 'vscode';

/** What is used of the Git extension's API, version 1. */
interface GitRepository {
  readonly state: { readonly onDidChange: Event<void> };
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** Calls back whenever a repository's state changes. Nothing where the Git extension is not there, off or not active yet. */
export function onGitChange(listener: () => void): Disposable | undefined {
  const api = gitApi();
  if (!api) return undefined;
  const listening: Disposable[] = [];
  const follow = ({ state }: GitRepository) => listening.push(state.onDidChange(listener));
  api.repositories.forEach(follow);
  listening.push(api.onDidOpenRepository(follow));
  return new Disposable(() => {
    for (const one of listening) one.dispose();
  });
}

function gitApi(): GitApi | undefined {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    return extension?.isActive ? extension.exports.getAPI(1) : undefined;
  } catch {
    // It throws where `git.enabled` is off.
    return undefined;
  }
}
