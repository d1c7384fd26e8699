import { documentKindOf, mayBeDocument } from '../../core/evidence/documents/kind';
import type { Commit, DocumentText, OtherCommit } from '../../core/evidence/history';
import type { Git } from './git';
import { readTexts } from './readTexts';

/** Documents read of one kind of commit: enough for the most diligent writer. */
const MAX_DOCUMENTS = 150;

interface Candidate {
  readonly path: string;
  readonly sha: string;
  readonly addedBy: DocumentText['addedBy'];
}

/** The documents that the user's commits added or changed, and those that others added, with their heads. */
export async function readDocuments(
  git: Git,
  commits: readonly Commit[],
  others: readonly OtherCommit[],
  signal?: AbortSignal,
): Promise<DocumentText[]> {
  const candidates = [...ownCandidates(commits), ...foreignCandidates(others, commits)];
  const names = candidates.flatMap(({ path, sha }) => [
    `HEAD:${path}`,
    `${sha}:${path}`,
    ...metadataOf(path),
  ]);
  const texts = await readTexts(git, [...new Set(names)], signal);
  return candidates.flatMap(({ path, sha, addedBy }) => {
    const text = texts.get(`HEAD:${path}`) ?? texts.get(`${sha}:${path}`);
    const metadata = metadataOf(path).map((name) => texts.get(name))[0];
    return text === undefined
      ? []
      : [{ path, text, addedBy, ...(metadata === undefined ? {} : { metadata }) }];
  });
}

/** Newest first, each path once. Who added it in the window added it; otherwise nobody here can say. */
function ownCandidates(commits: readonly Commit[]): Candidate[] {
  const byPath = new Map<string, Candidate>();
  for (const { sha, files } of commits) {
    for (const { path, previousPath, status, added } of files) {
      if (status === 'deleted' || !mayBeDocument(path, added)) continue;
      const before = (byPath.get(path) ?? byPath.get(previousPath ?? path))?.addedBy;
      if (previousPath) byPath.delete(previousPath);
      byPath.set(path, { path, sha, addedBy: before ?? (status === 'added' ? 'me' : 'unknown') });
    }
  }
  return [...byPath.values()].reverse().slice(0, MAX_DOCUMENTS);
}

function foreignCandidates(others: readonly OtherCommit[], commits: readonly Commit[]): Candidate[] {
  const own = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)));
  const byPath = new Map<string, Candidate>();
  for (const { sha, paths } of others) {
    for (const path of paths) {
      if (!own.has(path) && documentKindOf(path)) byPath.set(path, { path, sha, addedBy: 'other' });
    }
  }
  return [...byPath.values()].reverse().slice(0, MAX_DOCUMENTS);
}

function metadataOf(path: string): string[] {
  return /^keps\/.*\/README\.md$/.test(path) ? [`HEAD:${path.replace(/README\.md$/, 'kep.yaml')}`] : [];
}
