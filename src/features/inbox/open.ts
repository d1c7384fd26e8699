/** Opens what is behind a suggestion: a commit as a read-only text, a file of the repository as it is. */
import { basename, join } from 'node:path';

import { commands, l10n, Uri, window, workspace, type Disposable } from 'vscode';

import { CodedError } from '../../host/codedError';
import type { Services } from '../../host/services';

const SCHEME = 'promo-journal-commit';

/** Most characters of a commit that are shown: a longer one adds a vendored library. */
const MOST = 2_000_000;

/** Opens a commit: its message, what it touched, and the difference. */
export async function showCommit(
  services: Services,
  { repository, sha }: { readonly repository: string; readonly sha: string },
): Promise<void> {
  registerOnce(services);
  const path = `/${repository}/${sha.slice(0, 12)}.diff`;
  const document = await workspace.openTextDocument(
    Uri.from({ scheme: SCHEME, path, query: sha, authority: '' }),
  );
  await window.showTextDocument(document, { preview: true });
}

let registered: Disposable | undefined;

function registerOnce(services: Services): void {
  registered ??= workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => textOf(services, basename(join(uri.path, '..')), uri.query),
  });
}

async function textOf(services: Services, repository: string, sha: string): Promise<string> {
  const { openGit } = await import('../../host/git/git');
  const git = openGit(folderOf(services, repository));
  const args = [
    'show',
    '--stat',
    '--patch',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--end-of-options',
    sha,
  ];
  const shown = await git.run(args);
  if (!shown.ok) throw new CodedError(shown.failure);
  return shown.value.slice(0, MOST);
}

/** Opens a file of a repository; throws a `CodedError` when it is not there any more. */
export async function showFile(
  services: Services,
  { repository, path }: { readonly repository: string; readonly path: string },
): Promise<void> {
  const uri = Uri.file(join(folderOf(services, repository), path));
  try {
    await workspace.fs.stat(uri);
  } catch {
    const message = l10n.t('“{0}” is not there any more.', path);
    throw new CodedError({ code: 'file-gone', message });
  }
  await commands.executeCommand('vscode.open', uri, { preview: true });
}

function folderOf({ suggestions }: Services, repository: string): string {
  const folder = suggestions.folders.get(repository);
  if (folder !== undefined) return folder;
  throw new CodedError({ code: 'file-gone', message: l10n.t('“{0}” is not open any more.', repository) });
}
