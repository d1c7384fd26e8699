import type { Day } from '../../core/days';
import { authorsOf, hasOtherStatus } from '../../core/evidence/documents/document';
import { metadataPathOf } from '../../core/evidence/documents/kind';
import type { Lineage } from '../../core/evidence/documents/lineage';
import { isNamed } from '../../core/evidence/documents/people';
import type { DocumentVersion } from '../../core/evidence/history';
import { aliasesOf, whyMine, type Identity } from '../../core/evidence/identities';
import type { Git } from './git';
import { readFirst } from './readFirst';
import { readTexts } from './readTexts';

/** Changes of one document that are read: its status changes with few of them. */
const MAX_TOUCHES = 60;
/** Documents of which git is asked who wrote them first; each walks the whole history. */
const MAX_FOLLOWED = 40;

/** A document that the user wrote before the window, and whose status changed in it. */
export interface AgreedDocument {
  readonly lineage: Lineage;
  /** Not known where git cannot follow it to its beginning. */
  readonly writtenOn?: Day;
  readonly versions: readonly DocumentVersion[];
}

/** One place at which a document can be read. */
interface Place {
  readonly revision: string;
  readonly path: string;
  readonly day: Day;
}

/** How each document read at its changes, for those only whose status is not what it was at first. */
export async function readVersions(
  git: Git,
  lineages: readonly Lineage[],
  signal: AbortSignal | undefined,
): Promise<Map<Lineage, DocumentVersion[]>> {
  const ends = await readPlaces(
    git,
    lineages,
    (lineage) => [firstPlace(lineage), lastPlace(lineage)],
    signal,
  );
  const changed = lineages.filter((lineage) => isOther(ends.get(lineage) ?? []));
  const places = (lineage: Lineage) => [firstPlace(lineage), ...touchesOf(lineage)];
  return readPlaces(git, changed, places, signal);
}

/** Documents that were there before and have a new status, if the user wrote them first. */
export async function readAgreed(
  git: Git,
  lineages: readonly Lineage[],
  identity: Identity,
  signal: AbortSignal | undefined,
): Promise<AgreedDocument[]> {
  const versions = await readVersions(git, lineages, signal);
  const aliases = new Set(aliasesOf(identity));
  const agreed: AgreedDocument[] = [];
  let followed = 0;
  for (const [lineage, read] of versions) {
    const last = read.at(-1);
    const named = last ? authorsOf(last) : [];
    const isTheirs = named.some((name) => isNamed(name, aliases));
    // A document that names its authors says enough of everybody else.
    if ((named.length > 0 && !isTheirs) || followed === MAX_FOLLOWED) continue;
    followed += 1;
    const first = await readFirst(git, lineage.path, signal);
    if (isTheirs || (first && whyMine(identity, first.author)))
      agreed.push({ lineage, ...(first ? { writtenOn: first.day } : {}), versions: read });
  }
  return agreed;
}

function isOther(versions: readonly DocumentVersion[]): boolean {
  const [first, last] = [versions[0], versions.at(-1)];
  return first !== undefined && last !== undefined && hasOtherStatus(first, last);
}

/** Where it stood before the window, or where it was added. */
function firstPlace({ addedBy, firstPath, touches }: Lineage): Place {
  const [first] = touches;
  const [sha, day] = [first?.sha ?? 'HEAD', first?.day ?? ''];
  return addedBy === 'unknown'
    ? { revision: `${sha}^`, path: firstPath, day }
    : { revision: sha, path: first?.path ?? firstPath, day };
}

function lastPlace({ path, touches }: Lineage): Place {
  return { revision: 'HEAD', path, day: touches.at(-1)?.day ?? '' };
}

function touchesOf({ touches }: Lineage): Place[] {
  return touches.slice(-MAX_TOUCHES).map(({ sha, path, day }) => ({ revision: sha, path, day }));
}

/** Documents as they read at places, in one go. Where the status stands in a file of its own, that file alone is read. */
async function readPlaces(
  git: Git,
  lineages: readonly Lineage[],
  placesOf: (lineage: Lineage) => readonly Place[],
  signal: AbortSignal | undefined,
): Promise<Map<Lineage, DocumentVersion[]>> {
  const asked = lineages.map((lineage) => ({ lineage, places: placesOf(lineage) }));
  const names = asked.flatMap(({ places }) => places.map(nameOf));
  const texts = await readTexts(git, [...new Set(names)], signal);
  return new Map(
    asked.map(({ lineage, places }) => [lineage, places.flatMap((place) => versionAt(place, texts) ?? [])]),
  );
}

function nameOf({ revision, path }: Place): string {
  return `${revision}:${metadataPathOf(path) ?? path}`;
}

function versionAt(place: Place, texts: ReadonlyMap<string, string>): DocumentVersion | undefined {
  const text = texts.get(nameOf(place));
  if (text === undefined) return undefined;
  const { path, day } = place;
  return metadataPathOf(path) === undefined ? { path, day, text } : { path, day, text: '', metadata: text };
}
