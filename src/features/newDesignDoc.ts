import { dirname } from 'node:path/posix';
import { isAbsolute } from 'node:path';

import { l10n, RelativePattern, Uri, window, workspace, type WorkspaceFolder } from 'vscode';

import { placesFor } from '../core/evidence/documents/newDocument';
import { projectsIn } from '../core/journal/assist/known';
import type { Evidence } from '../core/journal/schema';
import { projectEntry } from '../core/projects/entry';
import { CodedError } from '../host/codedError';
import type { Services } from '../host/services';
import { addEntry, ensureLocation } from '../host/ui/addEntry';
import { pickOne, showDone } from '../host/ui/plain';
import { askInSteps } from '../host/ui/steps';
import type { NewDesignDoc, Written } from '../manifest';

/** Where a document goes, and what it belongs to. */
interface Begun {
  readonly title: string;
  readonly uri: Uri;
  readonly project: string | undefined;
}

/**
 * Begins a design document: a file with its headings where it was given or chosen, and its place in the journal as
 * what there is to read about its project. Never over a file that is there.
 */
export async function newDesignDoc(
  services: Services,
  given: NewDesignDoc | undefined,
): Promise<Written | undefined> {
  await services.journal.load();
  const begun = given ? await placed(services, given) : await ask(services);
  if (!begun || (!given && !(await ensureLocation(services.journal)))) return undefined;
  await writeDocument(services, begun);
  const { id, isPending } = await keepInProject(services, begun);
  if (!given) {
    await window.showTextDocument(begun.uri, { preview: false });
    if (!isPending) showDone(l10n.t('Begun, and noted in your journal as evidence'));
  }
  return { id, uri: begun.uri };
}

async function placed({ clock }: Services, { title, path, project }: NewDesignDoc): Promise<Begun> {
  if (title.trim() === '')
    throw new CodedError({ code: 'empty-title', message: l10n.t('A document needs a title.') });
  const [first] = await findPlaces(title, clock.today());
  const uri = path === undefined ? first?.uri : addressOf(path);
  if (uri) return { title, uri, project };
  throw new CodedError({ code: 'file-exists', message: l10n.t('There is such a document already.') });
}

async function ask({ journal, clock }: Services): Promise<Begun | undefined> {
  // Asks for a title first, but says right away when there is nowhere to write.
  await findPlaces('', clock.today());
  const name = l10n.t('New design document');
  const known = journal.snapshot.journal;
  const titled = await askInSteps(name, [
    {
      kind: 'text',
      key: 'title',
      prompt: l10n.t('Which problem or decision is it about?'),
      placeholder: l10n.t('Regional replicas instead of the session cache'),
      isRequired: true,
    },
    {
      kind: 'one',
      key: 'project',
      prompt: l10n.t('Which project does it belong to?'),
      choices: projectsIn(known).map((id) => ({
        value: id,
        label: known.projects.find((project) => project.id === id)?.name ?? id,
      })),
    },
  ]);
  const title = titled?.one('title');
  if (!titled || title === undefined) return undefined;
  const uri = await choosePlace(await findPlaces(title, clock.today()));
  return uri && { title, uri, project: titled.one('project') };
}

async function choosePlace(places: readonly Place[]): Promise<Uri | undefined> {
  const items = places.map(({ uri, path, folder, beside }) => ({
    label: path,
    description: [
      beside > 0 ? l10n.t('documents there: {0}', beside) : l10n.t('a usual place'),
      ...((workspace.workspaceFolders?.length ?? 0) > 1 ? [folder.name] : []),
    ].join(' · '),
    uri,
  }));
  const elsewhere = { icon: 'folder-opened', label: l10n.t('Choose…'), description: '', uri: undefined };
  const picked = await pickOne([...items, elsewhere], {
    title: l10n.t('New design document'),
    placeHolder: l10n.t('Where should it be?'),
    ignoreFocusOut: true,
  });
  if (picked !== elsewhere) return picked?.uri;
  const [first] = places;
  return window.showSaveDialog({
    ...(first && { defaultUri: first.uri }),
    saveLabel: l10n.t('Begin here'),
    filters: { Markdown: ['md'] },
  });
}

async function writeDocument({ extensionUri, clock }: Services, { title, uri }: Begun): Promise<void> {
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new CodedError({
      code: 'file-exists',
      message: l10n.t('{0} is there already. Nothing was written.', uri.fsPath),
    });
  const source = Uri.joinPath(extensionUri, 'templates', 'documents', 'design.md');
  const template = new TextDecoder().decode(await workspace.fs.readFile(source));
  const values: Record<string, string> = { title: title.replaceAll(/\s+/g, ' ').trim(), day: clock.today() };
  const text = template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  await workspace.fs.createDirectory(uri.with({ path: dirname(uri.path) }));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Notes the document as what there is to read about its project; a project of its own where it has none. */
async function keepInProject(
  { journal }: Services,
  { title, uri, project }: Begun,
): Promise<{ readonly id: string; readonly isPending: boolean }> {
  const { state, journal: known } = journal.snapshot;
  const evidence = evidenceOf(uri, title);
  const there = state === 'ready' ? known.projects.find(({ id }) => id === project) : undefined;
  if (there) {
    await journal.update('projects', there.id, { evidence: [...(there.evidence ?? []), evidence] });
    return { id: there.id, isPending: false };
  }
  const written = await addEntry(journal, 'projects', (parsed) =>
    projectEntry(
      {
        ...(project !== undefined && { id: project }),
        name: project ?? title,
        status: 'idea',
        evidence: [evidence],
      },
      parsed?.journal ?? known,
    ),
  );
  return { id: written.entry.id, isPending: written.kind === 'pending' };
}

function evidenceOf(uri: Uri, title: string): Evidence {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder
    ? { doc: workspace.asRelativePath(uri, false), repo: folder.name, title }
    : { doc: uri.fsPath, title };
}

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
async function findPlaces(title: string, today: string): Promise<Place[]> {
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
