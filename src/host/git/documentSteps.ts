import { documentKindOf } from '../../core/evidence/documents/kind';
import type { Step } from '../../core/evidence/documents/lineage';
import type { Commit, FileChange } from '../../core/evidence/history';
import type { Identity } from '../../core/evidence/identities';
import type { OtherDraft } from './collect';
import type { Git } from './git';
import { readChanges } from './readChanges';
import type { Files } from './readFiles';

/** Other people's commits that may have renamed documents: a project numbers one proposal at a time. */
const MAX_MOVES = 400;

const PROSE = /\.(?:md|mdx|markdown|rst|adoc|qmd)$/i;
const METADATA = /(?:^|\/)kep\.yaml$/;

/** What is asked about the documents of a window. */
export interface DocumentQuery {
  readonly commits: readonly Commit[];
  readonly others: readonly OtherDraft[];
  /** What other people's commits did to files. */
  readonly paths: Files;
  /** Hashes of the window's commits, newest first. */
  readonly order: readonly string[];
  readonly identity: Identity;
  readonly signal: AbortSignal | undefined;
}

/** What each commit of a window did to files that can be documents, oldest first. */
export async function readDocumentSteps(
  git: Git,
  { commits, others, paths, order, signal }: DocumentQuery,
): Promise<Step[]> {
  const moves = await readMoves(git, others, paths, signal);
  const steps = new Map<string, Step>();
  for (const { sha, day } of others) {
    const files = (moves.get(sha) ?? paths.get(sha) ?? []).filter(isProse);
    if (files.length > 0) steps.set(sha, { sha, day, mine: false, files });
  }
  for (const { sha, day, files } of commits) {
    const prose = files.filter(isProse);
    if (prose.length > 0) steps.set(sha, { sha, day, mine: true, files: prose });
  }
  const ordered = order.toReversed().flatMap((sha) => steps.get(sha) ?? []);
  const listed = new Set(order);
  // What git's walk does not list, such as a squash that stands for a branch, comes where its day puts it.
  const rest = [...steps.values()].filter(({ sha }) => !listed.has(sha));
  return rest.length === 0
    ? ordered
    : [...ordered, ...rest].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function isProse({ path }: FileChange): boolean {
  return PROSE.test(path) || METADATA.test(path);
}

/** Files of other people's commits, with renames, where prose went and a document came. */
async function readMoves(
  git: Git,
  others: DocumentQuery['others'],
  paths: Files,
  signal: AbortSignal | undefined,
): Promise<Files> {
  const moving = others.filter(({ sha }) => {
    const files = paths.get(sha) ?? [];
    return (
      files.some(({ path, status }) => status === 'deleted' && PROSE.test(path)) &&
      files.some(({ path, status }) => status === 'added' && documentKindOf(path) !== undefined)
    );
  });
  const moves: Files = new Map();
  const shas = moving.slice(0, MAX_MOVES).map(({ sha }) => sha);
  // Without them the documents are only known by their new names.
  await readChanges(git, shas, (sha, files) => void moves.set(sha, files), { counts: true, signal });
  return moves;
}
