/** Where a new design document goes: where the repository keeps such documents, under a name like theirs. */
import { slugOf } from '../../capture/fold';
import type { Day } from '../../days';
import { documentKindOf } from './kind';

/** A place for a new document, and how many documents are beside it; none where nobody has written one there yet. */
export interface DocumentPlace {
  readonly path: string;
  readonly beside: number;
}

/** Folders that a repository's convention is looked for in; the documents of one show it. */
const MOST_PLACES = 5;
const LONGEST_SLUG = 60;
const NAME = /^(?<mark>(?:adr|rfc|rfd|kep)[-_]?)?(?<number>\d{1,5})(?=[-_. ])/i;
const DAY = /^(?<year>\d{4})(?<dash>-?)(?:0[1-9]|1[0-2])\k<dash>(?:0[1-9]|[12]\d|3[01])(?=[-_. ])/;
const MARKDOWN = /\.(?:md|mdx|markdown|qmd)$/i;

/** The usual places, for a repository without design documents. */
const USUAL = ['docs/adr/0001-{slug}.md', 'docs/design/{slug}.md', 'docs/rfcs/0001-{slug}.md'];

/**
 * Places for a document among the files of a repository, the folder with most design documents first; the usual
 * places where there is none. Names go on from those beside them: the next number, the day, or the title alone.
 */
export function placesFor(title: string, paths: readonly string[], today: Day): DocumentPlace[] {
  const slug = slugOf(title).slice(0, LONGEST_SLUG).replace(/-$/, '') || 'design';
  const folders = new Map<string, string[]>();
  for (const path of paths.filter(isDesign)) {
    const at = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, at);
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(at)]);
  }
  const taken = new Set(paths.map((path) => path.toLowerCase()));
  const known = [...folders]
    .toSorted(([a, namesOfA], [b, namesOfB]) => namesOfB.length - namesOfA.length || (a < b ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(([folder, names]) => ({ path: `${folder}${nameAfter(names, slug, today)}`, beside: names.length }));
  const usual = USUAL.map((path) => ({ path: path.replace('{slug}', slug), beside: 0 }));
  return (known.length > 0 ? known : usual).filter(({ path }) => !taken.has(path.toLowerCase()));
}

function isDesign(path: string): boolean {
  const kind = documentKindOf(path);
  return MARKDOWN.test(path) && (kind === 'adr' || kind === 'rfc' || kind === 'design');
}

function nameAfter(names: readonly string[], slug: string, today: Day): string {
  const dated = matches(names, DAY);
  const numbered = matches(
    names.filter((name) => !DAY.test(name)),
    NAME,
  );
  const ending = mostOf(names.map((name) => MARKDOWN.exec(name)?.[0] ?? '')) ?? '.md';
  if (dated.length > names.length / 2) {
    const day = dated[0]?.groups?.['dash'] ? today : today.replaceAll('-', '');
    return `${day}-${slug}${ending}`;
  }
  if (numbered.length <= names.length / 2) return `${slug}${ending}`;
  return `${nextNumber(numbered)}-${slug}${ending}`;
}

/** The next number, written like the last one: `0013`, `adr-013`. */
function nextNumber(numbered: readonly RegExpExecArray[]): string {
  const last = numbered
    .map(({ groups }) => ({ mark: groups?.['mark'] ?? '', digits: groups?.['number'] ?? '' }))
    .reduce((a, b) => (Number(b.digits) > Number(a.digits) ? b : a));
  return `${last.mark}${String(Number(last.digits) + 1).padStart(last.digits.length, '0')}`;
}

function matches(names: readonly string[], pattern: RegExp): RegExpExecArray[] {
  return names.map((name) => pattern.exec(name)).filter((match) => match !== null);
}

function mostOf(values: readonly string[]): string | undefined {
  const count = (value: string): number => values.filter((one) => one === value).length;
  return values.toSorted((a, b) => count(b) - count(a))[0];
}
