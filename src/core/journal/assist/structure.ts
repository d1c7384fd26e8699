/** What an editor shows of a journal beside its text: the outline, what can be folded, links, and lenses above wins. */
import * as l10n from '@vscode/l10n';

import { describeDate, describeDimensions } from '../../capture/describe';
import { layoutOf, type Span } from '../layout';
import { entriesOf, type ParsedJournal } from '../parse';
import { isSection, type ParsedEntry, type ReadableJournal } from '../reading';
import { evidenceKind, evidenceReference } from '../../gaps/proof';
import { SECTIONS, type Evidence, type Section } from '../schema';
import { levelOfColumn } from './lines';
import { strongerBy, type Stronger } from '../../capture/stronger';
import type { Rubric } from '../../rubric/model';

export interface OutlineItem extends Span {
  readonly kind: 'section' | 'profile' | Section;
  readonly name: string;
  readonly detail: string;
  /** Where its name stands, and a jump leads. */
  readonly nameStart: number;
  readonly children: readonly OutlineItem[];
}

/** Works for a text that doesn't read too, as long as its lines look like a journal. */
export function outlineOf(parsed: ParsedJournal): OutlineItem[] {
  const { text } = parsed;
  const regions = layoutOf(text);
  if (regions) {
    return regions.map(({ key, start, end, items }) => {
      const entries = parsed.kind === 'readable' && isSection(key) ? entriesOf(parsed, key) : [];
      const children = isSection(key)
        ? items.map((item, index) => entryItem(text, key, item, entries[index]))
        : [];
      return sectionItem(key, { start, end: endOfText(text, start, end) }, children);
    });
  }
  if (parsed.kind === 'unreadable') return [];
  return SECTIONS.flatMap((key) => {
    const children = entriesOf(parsed, key).map((entry) => entryItem(text, key, entry, entry));
    const [first, last] = [children[0], children.at(-1)];
    return first && last ? [sectionItem(key, { start: first.start, end: last.end }, children)] : [];
  });
}

function sectionItem(key: string, span: Span, children: readonly OutlineItem[]): OutlineItem {
  const detail =
    children.length === 0
      ? ''
      : children.length === 1
        ? l10n.t('1 entry')
        : l10n.t('{0} entries', children.length);
  return {
    ...span,
    kind: key === 'profile' ? 'profile' : 'section',
    name: key,
    detail,
    nameStart: span.start,
    children,
  };
}

function entryItem(
  text: string,
  kind: Section,
  { start, end }: Span,
  entry: ParsedEntry | undefined,
): OutlineItem {
  const margin = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const source = text.slice(start, end);
  return {
    kind,
    name: nameOf(entry?.value) ?? nameIn(source) ?? l10n.t('no title yet'),
    detail: detailOf(entry),
    start,
    end: endOfText(text, start, end),
    nameStart: start + margin,
    children: [],
  };
}

function nameOf(value: ParsedEntry['value']): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  if ('title' in value) return value.title;
  if ('week' in value) return value.week;
  if ('who' in value) return value.who;
  if ('from' in value && !('name' in value) && 'quote' in value) return value.from;
  if ('with' in value && value.with !== undefined) return value.with;
  if ('name' in value && typeof value.name === 'string') return value.name;
  if ('id' in value && value.id !== undefined) return value.id;
  return 'from' in value ? value.from : undefined;
}

const LINE_BREAK = /[\r\n]/;
const NAMING_KEYS = ['title', 'name', 'who', 'from', 'week', 'with', 'id'];
const NAMING = /^[ \t]*(?:- +)?(title|name|who|from|week|with|id):/;

/** The name of an entry that doesn't read, from its lines. */
function nameIn(source: string): string | undefined {
  const values = new Map<string, string>();
  for (const line of source.split(/\r\n|\r|\n/)) {
    const [start = '', key = ''] = NAMING.exec(line) ?? [];
    const value = withoutQuotes(line.slice(start.length).trim());
    if (key !== '' && value !== '' && !values.has(key)) values.set(key, value);
  }
  return NAMING_KEYS.map((key) => values.get(key)).find((value) => value !== undefined);
}

function withoutQuotes(value: string): string {
  return /^(?:"[^]+"|'[^]+')$/.test(value) ? value.slice(1, -1) : value;
}

function detailOf(entry: ParsedEntry | undefined): string {
  const { value } = entry ?? {};
  return typeof value === 'object' && 'date' in value && value.date !== undefined
    ? describeDate(value.date)
    : '';
}

/** The end of what a stretch says: blank lines and comments below it belong to whatever follows. */
function endOfText(text: string, start: number, end: number): number {
  let said = end;
  for (;;) {
    let line = said;
    while (line > start && !LINE_BREAK.test(text.charAt(line - 1))) line -= 1;
    if (line === start || !/^[ \t]*(?:#|$)/.test(text.slice(line, said))) return said;
    said = line - 1;
  }
}

/** First and last line, counted from 0. */
export interface FoldingLines {
  readonly first: number;
  readonly last: number;
}

/** Folds from outside in. A dash at the column of its section's key lies below that key. */
export function foldingOf(text: string): FoldingLines[] {
  const folds: FoldingLines[] = [];
  const open: { readonly level: number; readonly line: number }[] = [];
  let lastSaid = 0;
  const close = (level: number): void => {
    for (let top = open.at(-1); top && top.level >= level; top = open.at(-1)) {
      open.pop();
      if (lastSaid > top.line) folds.push({ first: top.line, last: lastSaid });
    }
  };
  for (const [line, content] of text.split('\n').entries()) {
    const [, margin = '', start = ''] = /^([ \t]*)(-(?=\s|$)|[^\s#])?/.exec(content) ?? [];
    if (start === '') continue;
    const level = levelOfColumn(margin.length) + (start === '-' ? 1 : 0);
    close(level);
    open.push({ level, line });
    lastSaid = line;
  }
  close(0);
  return folds.toSorted((a, b) => a.first - b.first || b.last - a.last);
}

/** A path that evidence names, with its place. Addresses are none: editors make links of them by themselves. */
export interface PathAt extends Span {
  readonly path: string;
  readonly repo: string | undefined;
}

const KEY = /\b(\w+):\s*["']?/g;
const ADDRESS = /^[a-z][a-z+.-]*:\/\//i;

/** Every path, found in the text of its entry, so that no YAML is parsed for it. */
export function pathsIn(parsed: ReadableJournal): PathAt[] {
  return entriesOf(parsed, 'wins').flatMap(({ value, start, end }) =>
    (value?.evidence ?? []).flatMap((evidence) => {
      const [key, path] =
        'doc' in evidence ? ['doc', evidence.doc] : 'file' in evidence ? ['file', evidence.file] : [];
      if (key === undefined || path === undefined || ADDRESS.test(path)) return [];
      const at = placeOf(parsed.text.slice(start, end), key, path);
      return at === undefined
        ? []
        : [{ path, repo: evidence.repo, start: start + at, end: start + at + path.length }];
    }),
  );
}

/** A reference of evidence, by its range in the text, with all evidence of its win. */
export interface EvidenceAt {
  readonly evidence: Evidence;
  readonly beside: readonly Evidence[];
  readonly start: number;
  readonly end: number;
}

/** Every reference of evidence, found in the text of its entry. */
export function referencesIn(parsed: ReadableJournal): EvidenceAt[] {
  return entriesOf(parsed, 'wins').flatMap(({ value, start, end }) => {
    const beside = value?.evidence ?? [];
    const source = parsed.text.slice(start, end);
    return beside.flatMap((evidence) => {
      const reference = evidenceReference(evidence);
      const at = placeOf(source, evidenceKind(evidence), reference);
      return at === undefined || reference === ''
        ? []
        : [{ evidence, beside, start: start + at, end: start + at + reference.length }];
    });
  });
}

function placeOf(source: string, key: string, path: string): number | undefined {
  return [...source.matchAll(KEY)]
    .filter(([, name]) => name === key)
    .map(({ index, 0: found }) => index + found.length)
    .find((at) => source.startsWith(path, at));
}

export interface WinLens {
  readonly id: string;
  readonly offset: number;
  readonly shows: string;
  readonly stronger: Stronger | undefined;
}

/** A lens for each win that reads. */
export function lensesOf(parsed: ReadableJournal, rubric: Rubric): WinLens[] {
  return entriesOf(parsed, 'wins').flatMap(({ value, start }) => {
    if (!value) return [];
    const names = describeDimensions(value, rubric);
    const shows = names.length === 0 ? l10n.t('No dimension yet') : names.join(' · ');
    return [{ id: value.id, offset: start, shows, stronger: strongerBy(value, rubric) }];
  });
}
