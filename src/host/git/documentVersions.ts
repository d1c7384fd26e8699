import type { Day } from '../../core/days';
import { authorsOf, hasOtherStatus } from '../../core/evidence/documents/document';
import { metadataPathOf } from '../../core/evidence/documents/kind';
import type { Lineage } from '../../core/evidence/documents/lineage';
import { isNamed } from '../../core/evidence/documents/fields';
import type { DocumentVersion } from '../../core/evidence/history';
import { aliasesOf, whyMine, type Identity } from '../../core/evidence/identities';
import type { Person } from '../../core/evidence/people';
import type { Git } from './git';
import { readTexts } from './readTexts';

/** Changes of one document that are read: its status changes with few of them. */
const MAX_TOUCHES = 60;
/** Documents of which git is asked who wrote them first; each walks the whole history. */
const MAX_FOLLOWED = 40;

/** Documents up to which each is followed, before it is asked which of them the user touched at all. */
const FEW = 8;

/** A document that the user wrote before the window, and whose status changed in it. */
interface AgreedDocument {
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
  const rated = [...versions].map(([lineage, read]) => ({ lineage, read, said: whatIsSaid(read, identity) }));
  const candidates = rated.filter(({ said }) => said !== 'others');
  const silent = candidates.filter(({ said }) => said === 'nothing');
  const known =
    silent.length > FEW
      ? await touchedBy(
          git,
          silent.map(({ lineage }) => lineage),
          identity,
          signal,
        )
      : undefined;
  const likely = candidates.filter(({ lineage, said }) => said === 'mine' || (known?.has(lineage) ?? true));
  const agreed: AgreedDocument[] = [];
  for (const { lineage, read, said } of likely.slice(0, MAX_FOLLOWED)) {
    const first = await readFirst(git, lineage.path, signal);
    if (said === 'mine' || (first && whyMine(identity, first.author)))
      agreed.push({ lineage, ...(first ? { writtenOn: first.day } : {}), versions: read });
  }
  return agreed;
}

/**
 * Whose a document says it is. It says enough of everybody else where it names its authors, unless by accounts alone and the
 * user's is not known.
 */
function whatIsSaid(versions: readonly DocumentVersion[], identity: Identity): 'mine' | 'others' | 'nothing' {
  const last = versions.at(-1);
  const authors = last ? authorsOf(last) : [];
  const aliases = new Set(aliasesOf(identity));
  if (authors.some((name) => isNamed(name, aliases))) return 'mine';
  const isAccount = (name: string) => !/\s/.test(name);
  return authors.length === 0 || (identity.accounts.size === 0 && authors.every(isAccount))
    ? 'nothing'
    : 'others';
}

/** Those that the user has touched under any name of the window: one walk, so that few have to be followed. */
async function touchedBy(
  git: Git,
  lineages: readonly Lineage[],
  { emails, declaredNames }: Identity,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<Lineage>> {
  const authors = [...emails, ...declaredNames].map((who) => `--author=${who}`);
  const match = ['--fixed-strings', '--regexp-ignore-case', ...authors];
  const paths = lineages.flatMap(({ path, firstPath, formerPaths }) => [path, firstPath, ...formerPaths]);
  const args = ['log', ...match, '--format=', '--name-only', '-z', '--', ...new Set(paths)];
  const log = authors.length === 0 ? undefined : await git.run(args, { signal });
  const touched = new Set(log?.ok ? log.value.split('\0') : []);
  return new Set(
    lineages.filter(({ path, firstPath, formerPaths }) =>
      [path, firstPath, ...formerPaths].some((each) => touched.has(each)),
    ),
  );
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

/** Who wrote a file first, and when. */
interface FirstCommit {
  readonly author: Person;
  readonly day: Day;
}

/**
 * The commit that first had a file, under any name. git follows copies as well, and a document that begins as a copy of the
 * project's template is not the template's author's: the first commit that adds or copies it ends the search.
 */
async function readFirst(
  git: Git,
  path: string,
  signal: AbortSignal | undefined,
): Promise<FirstCommit | undefined> {
  const format = ['--format=%x01%an%x02%ae%x02%ad', '--date=short'];
  const log = await git.run(['log', '--follow', '--name-status', ...format, '--', path], { signal });
  if (!log.ok) return undefined;
  const commits = log.value.split('\u0001').slice(1);
  const created = commits.find((commit) => /\n[AC]\d*\t/.test(commit)) ?? commits.at(-1);
  const [name, email, day] = created?.split('\n')[0]?.split('\u0002') ?? [];
  return name !== undefined && email !== undefined && day !== undefined
    ? { author: { name, email }, day }
    : undefined;
}
