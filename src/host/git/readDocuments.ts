import { documentKindOf, metadataPathOf } from '../../core/evidence/documents/kind';
import { lineagesOf, type Lineage } from '../../core/evidence/documents/lineage';
import type { DocumentText } from '../../core/evidence/history';
import { readDocumentSteps, type DocumentQuery } from './documentSteps';
import { readAgreed, readVersions } from './documentVersions';
import type { Git } from './git';
import { readTexts } from './readTexts';

/** Most documents that are read for each way they got into the window. */
const MAX_DOCUMENTS = 150;
/** A commit of more documents than this repairs links or moves a folder, and is left out. */
const MASS = 50;

/**
 * The documents that the user's commits added or changed, those that others added, and those that the user wrote earlier and
 * that changed their status since: each with its head as it reads now, whoever renamed it.
 */
export async function readDocuments(git: Git, query: DocumentQuery): Promise<DocumentText[]> {
  const { identity, signal } = query;
  const lineages = lineagesOf(await readDocumentSteps(git, query));
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
