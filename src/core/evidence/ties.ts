import * as l10n from '@vscode/l10n';
import { weekOf } from '../days';
import type { Change } from './changes';
import { documentKindOf } from './documents/kind';
import type { FileChange } from './history';
import { areaOf, kindOf } from './paths';
import { securityOf } from './security';
import { seriesAmong } from './series';
import { saysNothing } from './vague';
import { topicWordsOf } from './words';

/** A word or file in more than this share of the changes is too common to tie them. */
const COMMON_SHARE = 0.03;
/** A scope may be more frequent than a word: people choose scopes to name efforts. */
const COMMON_SCOPE_SHARE = 0.05;
/** Whatever is in at most this many changes is never too common: in a short history an effort is a large share. */
const COMMON_COUNT = 8;
/** The rarest words, files and documents of a change that are looked at. */
const MAX_WORDS = 6;
const MAX_FILES = 40;
const MAX_DOCUMENTS = 20;

/** What tied changes into one piece of work. */
export interface Link {
  readonly by: 'ticket' | 'scope' | 'topic' | 'file' | 'series' | 'security' | 'week';
  /** The ticket, the scope, the words or the file they share. */
  readonly shared: string;
}

/** Something that changes share, and by which they may belong together. */
export interface Tie extends Link {
  /** Strong ties are applied first, so that the limits on size cut off weak ones. */
  readonly strength: number;
  readonly key: string;
  /** False for one that joins no two changes that each stand on their own: a file says where, not what. */
  readonly isFirm: boolean;
}

/** Every tie with the changes that share it, by their positions in time. The strongest come first. */
export function tiesAmong(changes: readonly Change[]): Bucket[] {
  const traits = changes.map(traitsOf);
  const common = commonnessOf(traits);
  const buckets = new Map<string, Bucket>();
  traits.forEach((each, index) => {
    for (const tie of tiesOf(each, common)) {
      const bucket = buckets.get(tie.key);
      if (bucket) bucket.members.push(index);
      else buckets.set(tie.key, { tie, members: [index] });
    }
  });
  return [...buckets.values(), ...alikeOf(changes), ...securityOfAll(changes), ...vagueOf(changes)]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.tie.strength - a.tie.strength);
}

interface Bucket {
  readonly tie: Tie;
  readonly members: number[];
}

/** The same change in several places is one effort. */
function alikeOf(changes: readonly Change[]): Bucket[] {
  return seriesAmong(changes).map(({ shared, members }) => ({ tie: tie('series', shared, 5), members }));
}

/** Holes are found and closed together, whatever part they are in. */
function securityOfAll(changes: readonly Change[]): Bucket[] {
  const members = changes.flatMap((change, index) => (securityOf(change) === undefined ? [] : [index]));
  return [{ tie: tie('security', '', 5), members }];
}

/** What says nothing belongs to what was done in the same week in the same folder. */
function vagueOf(changes: readonly Change[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  changes.forEach(({ headline, files, from }, index) => {
    const folder = saysNothing(headline) ? mainFolderOf(files) : undefined;
    if (folder === undefined) return;
    const key = `${folder}\n${weekOf(from)}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.members.push(index);
    else buckets.set(key, { tie: tie('week', folder, 1, weekOf(from)), members: [index] });
  });
  return [...buckets.values()];
}

/** The folder with most of the changed lines; `.` for the root. */
function mainFolderOf(files: readonly FileChange[]): string | undefined {
  const lines = new Map<string, number>();
  for (const { path, added, removed } of files) {
    const area = areaOf(path) ?? '.';
    lines.set(area, (lines.get(area) ?? 0) + added + removed);
  }
  return [...lines].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What of a change can tie it to others. */
interface Traits {
  readonly words: readonly string[];
  readonly files: readonly string[];
  readonly scopes: readonly string[];
  readonly documents: readonly string[];
  readonly tickets: readonly string[];
}

function traitsOf(change: Change): Traits {
  return {
    words: saysNothing(change.headline) ? [] : [...topicWordsOf(change.subject.text)],
    files: codeFilesOf(change),
    scopes: scopesOf(change),
    documents: change.files.map(({ path }) => path).filter(isDocumentPath),
    tickets: change.tickets,
  };
}

interface Commonness {
  readonly words: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, number>;
  readonly scopes: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
  readonly most: number;
  readonly mostOfScope: number;
}

function commonnessOf(traits: readonly Traits[]): Commonness {
  return {
    words: countAll(traits.map(({ words }) => words)),
    files: countAll(traits.map(({ files }) => files)),
    scopes: countAll(traits.map(({ scopes }) => scopes)),
    documents: countAll(traits.map(({ documents }) => documents)),
    most: Math.max(COMMON_COUNT, traits.length * COMMON_SHARE),
    mostOfScope: Math.max(COMMON_COUNT, traits.length * COMMON_SCOPE_SHARE),
  };
}

function tiesOf(traits: Traits, { words, files, scopes, documents, most, mostOfScope }: Commonness): Tie[] {
  const known = (counts: ReadonlyMap<string, number>, limit: number) => (key: string) => {
    const count = counts.get(key) ?? 0;
    return count > 1 && count <= limit;
  };
  const topics = traits.words
    .filter(known(words, most))
    .sort((a, b) => (words.get(a) ?? 0) - (words.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS);
  const paths = traits.files.filter(known(files, most)).slice(0, MAX_FILES);
  const narrow = traits.scopes.filter(known(scopes, mostOfScope));
  return [
    ...traits.documents
      .filter(known(documents, most))
      .slice(0, MAX_DOCUMENTS)
      .map((path) => tie('file', path, 6)),
    ...traits.tickets.map((ticket) => tie('ticket', ticket, 6)),
    ...traits.scopes.flatMap((scope) => [
      ...topics.map((word) => tie('scope', scope, 5, word)),
      ...paths.map((path) => tie('scope', scope, 3, path)),
    ]),
    ...pairsOf(topics).map(([a, b]) => tie('topic', `${a}, ${b}`, 4)),
    ...paths.flatMap((path) => topics.map((word) => tie('file', path, 2, word))),
    ...narrow.filter((scope) => !isPlace(scope, traits.files)).map((scope) => tie('scope', scope, 1)),
  ];
}

/** True for a scope that names a folder: it tells where a change is, not what it belongs to. */
function isPlace(scope: string, files: readonly string[]): boolean {
  return files.some((path) => path.toLowerCase().split('/').includes(scope));
}

/** Strengths of ties by a file and one thing more. */
const WEAK = new Set([2, 3]);

function tie(by: Link['by'], shared: string, strength: number, also = ''): Tie {
  const isFirm = !WEAK.has(strength);
  const told = also === '' || by !== 'scope' ? shared : l10n.t('{0} with {1}', shared, also);
  return { by, shared: told, strength, key: `${by}\n${shared}\n${also}`, isFirm };
}

function pairsOf(words: readonly string[]): [string, string][] {
  const sorted = [...words].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}

function isDocumentPath(path: string): boolean {
  return documentKindOf(path) !== undefined;
}

/** `dev, build` names two scopes. */
function scopesOf({ subject: { scope } }: Change): string[] {
  return scope
    ? scope
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean)
    : [];
}

function codeFilesOf({ files }: Change): string[] {
  return [...new Set(files.filter(({ path }) => kindOf(path) === 'source').map(({ path }) => path))];
}

function countAll(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
