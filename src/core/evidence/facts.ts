import type { Rubric } from '../rubric/model';
import { changesOf, type Change } from './changes';
import { parseCodeowners, type OwnersOf } from './codeowners';
import { parseDocument, type DesignDocument } from './documents/document';
import { worksOf, type Work } from './grouping';
import type { Commit, FileChange, OtherCommit, RepositoryHistory } from './history';
import { noiseOf, revertedForGood } from './noise';
import { areaOf, kindOf } from './paths';
import { isMachine } from './people';

/** What signals look things up in, computed once for a repository. */
export interface Facts {
  readonly history: RepositoryHistory;
  /** Other people's commits by the files they touched. */
  readonly othersOn: ReadonlyMap<string, readonly OtherCommit[]>;
  readonly peopleByArea: PeopleByArea;
  readonly documents: ReadonlyMap<string, DesignDocument>;
  readonly owners?: OwnersOf;
  /** The user's team, as CODEOWNERS may write it. */
  readonly team?: string;
  readonly works: readonly Work[];
  /** Parts of the repository that nine in ten of the user's changes don't exceed. */
  readonly usualParts: number;
  /** Owners of code that the user changes so often that they likely are among them, under whatever name. */
  readonly ownersAtHome: ReadonlySet<string>;
  /** The user's reverts, which are no work of their own but may be the start of some. */
  readonly reverts: readonly Commit[];
}

export function factsOf(history: RepositoryHistory, team: string | undefined): Facts {
  const reverted = revertedForGood(history.commits, history.reverted);
  const counted = history.commits.map((commit) => ({ commit, noise: noiseOf(commit, reverted) }));
  const kept = counted.filter(({ noise }) => noise === undefined).map(({ commit }) => commit);
  const documents = history.documents.map(parseDocument).filter((document) => document !== undefined);
  const byPath = withFormerPaths(
    new Map(documents.map((document) => [document.path, document])),
    history.commits,
  );
  const changes = changesOf(kept, history.merges);
  const owners = history.codeowners === undefined ? undefined : parseCodeowners(history.codeowners);
  return {
    history,
    othersOn: indexByPath(history.others),
    peopleByArea: peopleByAreaOf(history.others),
    documents: byPath,
    ...(owners ? { owners } : {}),
    ...(team === undefined ? {} : { team }),
    works: worksOf(changes, (change) => mainDocumentOf(change, byPath)?.path),
    usualParts: usualPartsOf(changes),
    ownersAtHome: owners ? ownersAtHomeIn(changes, owners) : new Set(),
    reverts: counted.filter(({ noise }) => noise === 'revert').map(({ commit }) => commit),
  };
}

/**
 * Documents by their current paths and by the paths they were renamed from: proposals are often renamed when accepted.
 */
function withFormerPaths(
  documents: ReadonlyMap<string, DesignDocument>,
  commits: readonly Commit[],
): Map<string, DesignDocument> {
  const byPath = new Map(documents);
  for (const document of documents.values())
    for (const path of document.formerPaths) if (!byPath.has(path)) byPath.set(path, document);
  for (const { path, previousPath } of commits.flatMap(({ files }) => files).reverse()) {
    const document = previousPath === undefined ? undefined : byPath.get(path);
    if (document && previousPath !== undefined && !byPath.has(previousPath))
      byPath.set(previousPath, document);
  }
  return byPath;
}

/** A change is about a document when the document has at least this share of the added lines. */
const DOCUMENT_SHARE = 0.5;

/** The document that the user wrote in a change, where most of the change is documents. */
export function mainDocumentOf(
  { files }: Pick<Change, 'files'>,
  documents: ReadonlyMap<string, DesignDocument>,
): DesignDocument | undefined {
  const written = files.filter(({ path }) => documents.get(path)?.addedBy === 'me');
  const lines = (list: readonly FileChange[]) => list.reduce((sum, { added }) => sum + added, 0);
  const [largest] = [...written].sort((a, b) => b.added - a.added);
  if (!largest || lines(written) < lines(files) * DOCUMENT_SHARE) return undefined;
  return documents.get(largest.path);
}

function indexByPath(others: readonly OtherCommit[]): Map<string, OtherCommit[]> {
  const index = new Map<string, OtherCommit[]>();
  for (const other of others) {
    if (isMachine(other.author)) continue;
    for (const path of other.paths) {
      const list = index.get(path);
      if (list) list.push(other);
      else index.set(path, [other]);
    }
  }
  return index;
}

/** One piece of work with the values that signals and ranking use most, computed once. */
export interface WorkFacts {
  readonly work: Work;
  readonly changes: readonly Change[];
  readonly commits: readonly Commit[];
  readonly files: readonly FileChange[];
  readonly documents: readonly DesignDocument[];
  readonly reach: Reach;
  readonly from: string;
  readonly to: string;
}

export function workFactsOf(work: Work, { documents, peopleByArea }: Facts): WorkFacts {
  const commits = work.changes.flatMap((change) => change.commits);
  const files = work.changes.flatMap((change) => change.files);
  const paths = [...new Set(files.map(({ path }) => path))];
  const days = commits.map(({ day }) => day).sort();
  return {
    work,
    changes: work.changes,
    commits,
    files,
    documents: [
      ...new Set(paths.map((path) => documents.get(path)).filter((document) => document !== undefined)),
    ],
    reach: reachOf(files, peopleByArea),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

/** Ids of the dimensions that a signal suggests. */
export function dimensionsOf(rubric: Rubric, signal: string): string[] {
  return rubric.dimensions.filter(({ signals }) => signals.includes(signal)).map(({ id }) => id);
}

/** How many other people work where a piece of work was done. */
interface Reach {
  /** The part of the repository with most other people, among those that the work touched. */
  readonly area: string | undefined;
  readonly people: number;
  /** The number of people in the busiest part of the repository. */
  readonly most: number;
}

/** The other people who worked in each part of a repository; what lies at its root is the part `''`. */
type PeopleByArea = ReadonlyMap<string, ReadonlySet<string>>;

export function peopleByAreaOf(others: readonly OtherCommit[]): PeopleByArea {
  const byArea = new Map<string, Set<string>>();
  for (const { author, paths } of others) {
    if (isMachine(author)) continue;
    for (const area of new Set(paths.map(areaKey)))
      byArea.set(area, (byArea.get(area) ?? new Set()).add(author.email));
  }
  return byArea;
}

/** The reach of changes to files that are code. */
export function reachOf(files: readonly FileChange[], people: PeopleByArea): Reach {
  const sizeOf = (area: string) => people.get(area)?.size ?? 0;
  const areas = new Set(
    files.filter(({ path }) => kindOf(path) === 'source').map(({ path }) => areaKey(path)),
  );
  const [busiest] = [...areas].sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    area: busiest === '' ? undefined : busiest,
    people: busiest === undefined ? 0 : sizeOf(busiest),
    most: Math.max(0, ...[...people.values()].map(({ size }) => size)),
  };
}

/** Fewer changed lines than this in a part only follow from a change elsewhere. */
const FEW_LINES = 5;

/** The parts of the repository whose code a change is about: top folders, or those below where the top one only holds others. */
export function partsOf(files: readonly FileChange[]): string[] {
  const lines = new Map<string, number>();
  for (const { path, added, removed } of files.filter((file) => kindOf(file.path) === 'source')) {
    const part = areaOf(path);
    if (part !== undefined) lines.set(part, (lines.get(part) ?? 0) + added + removed);
  }
  return [...lines].filter(([, count]) => count >= FEW_LINES).map(([part]) => part);
}

/** Share of the user's changes, and the fewest of them, from which on an owner's code is where the user is at home. */
const HOME_SHARE = 0.1;
const HOME_CHANGES = 3;

function ownersAtHomeIn(changes: readonly Change[], owners: OwnersOf): Set<string> {
  const counts = new Map<string, number>();
  for (const { files } of changes)
    for (const owner of new Set(files.flatMap(({ path }) => owners(path))))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const least = Math.max(HOME_CHANGES, changes.length * HOME_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([owner]) => owner));
}

const USUAL = 0.9;

/** Of fewer changes than this none is usual. */
const FEW_CHANGES = 10;
/** A change of fewer files of code can't tell how many parts are usual. */
const FEW_FILES = 3;

/** In a repository of many packages, or of layers, a usual change touches several. */
function usualPartsOf(changes: readonly Change[]): number {
  const isWide = ({ files }: Change) =>
    files.filter(({ path }) => kindOf(path) === 'source').length >= FEW_FILES;
  const wide = changes.filter(isWide);
  if (wide.length < FEW_CHANGES) return 0;
  const counts = wide.map(({ files }) => partsOf(files).length).sort((a, b) => a - b);
  return counts[Math.floor((counts.length - 1) * USUAL)] ?? 0;
}

function areaKey(path: string): string {
  return areaOf(path) ?? '';
}
