import { documentKindOf, metadataPathOf } from '../../core/evidence/documents/kind';
import { lineagesOf, type Lineage, type Step } from '../../core/evidence/documents/lineage';
import type { Commit, DocumentText, FileChange } from '../../core/evidence/history';
import type { Identity } from '../../core/evidence/identities';
import type { OtherDraft } from './collect';
import { readAgreed, readVersions } from './documentVersions';
import type { Git } from './git';
import { readChanges } from './readChanges';
import type { Files } from './readFiles';
import { readTexts } from './readTexts';

/** Most documents that are read for each way they got into the window. */
const MAX_DOCUMENTS = 150;
/** A commit of more documents than this repairs links or moves a folder, and is left out. */
const MASS = 50;

/** What is asked about the documents of a window. */
interface DocumentQuery {
  readonly commits: readonly Commit[];
  readonly others: readonly OtherDraft[];
  /** What other people's commits did to files. */
  readonly paths: Files;
  /** Hashes of the window's commits, newest first. */
  readonly order: readonly string[];
  readonly identity: Identity;
  readonly signal: AbortSignal | undefined;
}

/**
 * The documents that the user's commits added or changed, those that others added, and those that the user wrote earlier and
 * that changed their status since: each with its head as it reads now, whoever renamed it.
 */
export async function readDocuments(git: Git, query: DocumentQuery): Promise<DocumentText[]> {
  const { identity, signal } = query;
  const lineages = lineagesOf(await stepsOf(git, query));
  const own = newestFirst(lineages.filter(({ touches }) => touches.some(({ mine }) => mine)));
  const foreign = newestFirst(
    lineages.filter(({ path, addedBy, touches }) => addedBy === 'other' && isForeign(path, touches)),
  );
  const written = own.filter(({ addedBy }) => addedBy === 'me');
  const [texts, versions, agreed] = await Promise.all([
    readTexts(git, namesOfAll([...own, ...foreign]), signal),
    readVersions(git, written, signal),
    readAgreed(git, earlierOf(lineages), identity, signal),
  ]);
  const agreedTexts = await readTexts(git, namesOfAll(agreed.map(({ lineage }) => lineage)), signal);
  const earlier = new Set(agreed.map(({ lineage }) => lineage));
  return [
    ...own
      .filter((lineage) => !earlier.has(lineage))
      .flatMap((lineage) => {
        const document = documentOf(lineage, texts);
        const changed = versions.get(lineage);
        const writtenOn = lineage.touches[0]?.day;
        if (!document) return [];
        return changed && writtenOn ? { ...document, writtenOn, versions: changed } : document;
      }),
    ...agreed.flatMap(({ lineage, ...found }) => {
      const document = documentOf(lineage, agreedTexts);
      return document ? { ...document, addedBy: 'me' as const, ...found } : [];
    }),
    ...foreign.flatMap((lineage) => documentOf(lineage, texts) ?? []),
  ];
}

function isForeign(path: string, touches: Lineage['touches']): boolean {
  return documentKindOf(path) !== undefined && !touches.some(({ mine }) => mine);
}

/** Documents that were there before the window, and that somebody changed in it for their own sake. */
function earlierOf(lineages: readonly Lineage[]): Lineage[] {
  const counts = new Map<string, number>();
  for (const { sha } of lineages.flatMap(({ touches }) => touches))
    counts.set(sha, (counts.get(sha) ?? 0) + 1);
  return lineages.filter(
    ({ path, addedBy, touches }) =>
      addedBy === 'unknown' &&
      documentKindOf(path) !== undefined &&
      touches.some(({ sha }) => (counts.get(sha) ?? 0) <= MASS),
  );
}

function newestFirst(lineages: readonly Lineage[]): Lineage[] {
  return lineages.toReversed().slice(0, MAX_DOCUMENTS);
}

function namesOfAll(lineages: readonly Lineage[]): string[] {
  return [...new Set(lineages.flatMap(namesOf))];
}

/** Where its text may be: as it is now, or as it was last touched where it is gone. */
function namesOf({ path, touches }: Lineage): string[] {
  const last = touches.findLast(({ mine }) => mine) ?? touches.at(-1);
  const metadata = metadataPathOf(path);
  return [
    `HEAD:${path}`,
    ...(last ? [`${last.sha}:${last.path}`] : []),
    ...(metadata === undefined ? [] : [`HEAD:${metadata}`]),
  ];
}

function documentOf(lineage: Lineage, texts: ReadonlyMap<string, string>): DocumentText | undefined {
  const { path, addedBy, formerPaths } = lineage;
  const text = namesOf(lineage)
    .slice(0, 2)
    .map((name) => texts.get(name))
    .find((each) => each !== undefined);
  const metadata = texts.get(`HEAD:${metadataPathOf(path) ?? ''}`);
  if (text === undefined) return undefined;
  return {
    path,
    text,
    addedBy,
    ...(metadata === undefined ? {} : { metadata }),
    ...(formerPaths.length === 0 ? {} : { formerPaths }),
  };
}

/** Other people's commits that may have renamed documents: a project numbers one proposal at a time. */
const MAX_MOVES = 400;

const PROSE = /\.(?:md|mdx|markdown|rst|adoc|qmd)$/i;
const METADATA = /(?:^|\/)kep\.yaml$/;

/** What each commit of a window did to files that can be documents, oldest first. */
async function stepsOf(git: Git, { commits, others, paths, order, signal }: DocumentQuery): Promise<Step[]> {
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
