/** Looks up what evidence names: documents and files in open folders, commits in their repositories. */
import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';

import { workspace, type TextDocument, type WorkspaceFolder } from 'vscode';

import { evidenceIn, missingEvidence, type AssistProblem } from '../../core/journal/assist/problems';
import type { ReadableJournal } from '../../core/journal/reading';
import type { Evidence } from '../../core/journal/schema';
import { Commits } from '../../host/git/commits';
import { evidenceFile } from '../../host/files/paths';
import { readSettings } from '../../host/settings';

/** What was looked up is remembered until `forget`. */
export class EvidenceLookup {
  readonly #files = new Map<string, Promise<boolean>>();
  readonly #commits = new Commits();
  #repositories: Promise<string[]> | undefined;

  /** Looks everything up anew from now on. */
  forget(): void {
    this.#files.clear();
    this.#commits.forget();
    this.#repositories = undefined;
  }

  /**
   * Evidence of a journal that is gone. What lies in a repository that isn't open is not looked for; in
   * a folder that is not trusted nothing is.
   */
  async missing(document: TextDocument, parsed: ReadableJournal): Promise<AssistProblem[]> {
    if (!workspace.isTrusted) return [];
    const all = await Promise.all(
      evidenceIn(parsed).map(async (one) => {
        const roots = await this.#rootsOf(one.evidence.repo, document);
        const [first] = roots;
        if (first === undefined || (await this.#isThere(one.evidence, roots))) return [];
        return missingEvidence(parsed, one, basename(first));
      }),
    );
    return all.flat();
  }

  /** The file that a path of evidence means, if it is in an open folder. */
  async find(path: string, repo: string | undefined, document: TextDocument): Promise<string | undefined> {
    for (const root of await this.#rootsOf(repo, document)) {
      const file = evidenceFile(root, path);
      if (file !== undefined && (await this.#isFile(file))) return file;
    }
    return undefined;
  }

  async #isThere(evidence: Evidence, roots: readonly string[]): Promise<boolean> {
    if ('commit' in evidence) return this.#commits.isKnown(evidence.commit, roots);
    const path = 'doc' in evidence ? evidence.doc : 'file' in evidence ? evidence.file : undefined;
    const files = path === undefined ? [] : roots.flatMap((root) => evidenceFile(root, path) ?? []);
    if (files.length === 0) return true;
    return (await Promise.all(files.map((file) => this.#isFile(file)))).includes(true);
  }

  #isFile(file: string): Promise<boolean> {
    const known = this.#files.get(file);
    if (known) return known;
    const found = stat(file).then(
      () => true,
      () => false,
    );
    this.#files.set(file, found);
    return found;
  }

  /** Folders of the repository that evidence names; without a name, the folder that the journal itself is in. */
  async #rootsOf(repo: string | undefined, document: TextDocument): Promise<string[]> {
    if (repo === undefined) return pathsOf([workspace.getWorkspaceFolder(document.uri)]);
    const roots = [...pathsOf(workspace.workspaceFolders ?? []), ...(await this.#allRepositories())];
    return [...new Set(roots)].filter((root) => basename(root) === repo);
  }

  #allRepositories(): Promise<string[]> {
    return (this.#repositories ??= workspace.isTrusted ? findAll() : Promise.resolve([]));
  }
}

async function findAll(): Promise<string[]> {
  const { findRepositories } = await import('../../host/git/findRepositories');
  const further = readSettings().repositories.filter((path) => isAbsolute(path));
  return findRepositories([...pathsOf(workspace.workspaceFolders ?? []), ...further]);
}

function pathsOf(folders: readonly (WorkspaceFolder | undefined)[]): string[] {
  return folders.flatMap((folder) => (folder?.uri.scheme === 'file' ? folder.uri.fsPath : []));
}
