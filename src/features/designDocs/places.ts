/** Where a design document can go in the open folders. */
import { isAbsolute } from 'node:path';

import { l10n, RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';

import { placesFor } from '../../core/evidence/documents/newDocument';
import { CodedError } from '../../host/codedError';

/** Files that a folder is asked for: more documents than that show no other convention. */
const MOST_FILES = 5000;
const PROSE = '**/*.{md,mdx,markdown,qmd}';

/** A place for a document: its address, its path inside its folder, and how many documents are beside it. */
export interface Place {
  readonly uri: Uri;
  readonly path: string;
  readonly folder: WorkspaceFolder;
  readonly beside: number;
}

/** Places for a document of this title in all open folders, those with most documents first. */
export async function findPlaces(title: string, today: string): Promise<Place[]> {
  const found = await Promise.all(openFolders().map((folder) => placesIn(folder, title, today)));
  return found.flat().toSorted((a, b) => b.beside - a.beside);
}

async function placesIn(folder: WorkspaceFolder, title: string, today: string): Promise<Place[]> {
  const uris = await workspace.findFiles(
    new RelativePattern(folder, PROSE),
    '**/node_modules/**',
    MOST_FILES,
  );
  const paths = uris.map((uri) => uri.path.slice(folder.uri.path.length + 1));
  return placesFor(title, paths, today).map(({ path, beside }) => ({
    uri: Uri.joinPath(folder.uri, path),
    path,
    folder,
    beside,
  }));
}

/** The address of a path: absolute, or inside the first open folder. */
export function addressOf(path: string): Uri {
  const [folder] = openFolders();
  return isAbsolute(path) || !folder ? Uri.file(path) : Uri.joinPath(folder.uri, path);
}

/** The folders that a document may go into; throws where there is none, or where they are not trusted. */
function openFolders(): readonly WorkspaceFolder[] {
  const folders = workspace.workspaceFolders ?? [];
  if (!workspace.isTrusted)
    throw new CodedError({
      code: 'untrusted-workspace',
      message: l10n.t('This folder is not trusted, so no document is written in it.'),
    });
  if (folders.length === 0)
    throw new CodedError({
      code: 'no-open-folder',
      message: l10n.t('Open the repository that the document is for.'),
    });
  return folders;
}
