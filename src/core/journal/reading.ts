/** Gathers the entries, values and problems of one journal while its parts are read. */
import * as l10n from '@vscode/l10n';
import { isSeq, type Document, type Node, type YAMLMap } from 'yaml';

import { EMPTY_JOURNAL, SCHEMA_VERSION } from './empty';
import { EntryCache, type CachedEntry } from './entryCache';
import type { Region, Span } from './layout';
import { fatal, moved, type JournalProblem } from './problem';
import { headSchemas, SECTIONS, sectionSchemas, type EntryOf, type Journal, type Section } from './schema';
import { validate } from './validate';
import { plainValue } from './values';

/** One entry of a section, with the stretch of the file that it stands in. */
export interface ParsedEntry<S extends Section = Section> extends Span {
  readonly section: S;
  /** Place in its section, counted from 0, over all entries, the faulty ones too. */
  readonly index: number;
  readonly id: string | undefined;
  /** Not there when a required field is missing. */
  readonly value: EntryOf<S> | undefined;
}

export interface ReadableJournal {
  readonly kind: 'readable';
  readonly text: string;
  readonly journal: Journal;
  readonly entries: readonly ParsedEntry[];
  readonly problems: readonly JournalProblem[];
  /** There when the layout is the usual one, which allows to parse one entry alone. */
  readonly regions: readonly Region[] | undefined;
  readonly cache: EntryCache;
}

/** True for the key of a section of entries. */
export function isSection(key: string): key is Section {
  return Object.hasOwn(sectionSchemas, key);
}

/** Reads one entry; its problems stand relative to the document it is in. */
export function readEntry(section: Section, node: Node, document: Document): CachedEntry {
  const { value, problems } = validate(sectionSchemas[section], plainValue(node, document), node);
  return { id: idOf(value), value, problems };
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Gathers what the parts of one file give. */
export class Reading {
  readonly cache = new EntryCache();
  readonly #entries: ParsedEntry[] = [];
  readonly #problems: JournalProblem[] = [];
  readonly #counts = new Map<Section, number>();
  readonly #ids = new Set<string>();
  #head: Partial<Pick<Journal, 'schema' | 'profile'>> = {};

  constructor(readonly text: string) {}

  addEntry(section: Section, { start, end }: Span, { id, value, problems }: CachedEntry, base = start): void {
    const index = this.#counts.get(section) ?? 0;
    this.#counts.set(section, index + 1);
    this.#entries.push({ section, index, id, value, start, end });
    for (const problem of problems) this.#problems.push(moved(problem, base));
    if (id === undefined) return;
    const key = `${section}\n${id}`;
    if (this.#ids.has(key)) this.#problems.push(duplicateProblem(id, start));
    this.#ids.add(key);
  }

  /** Adds what stands at the top level of `map`; gives back a problem that stops reading. */
  addPairs(map: YAMLMap, document: Document, base: number): JournalProblem | undefined {
    for (const pair of map.items) {
      const key = String(pair.key);
      const node = pair.value as Node | null;
      const keyStart = base + ((pair.key as Node).range?.[0] ?? 0);
      if (isSection(key)) this.#addSection(key, node, document, base);
      else if (key === 'schema' || key === 'profile') {
        const stop = this.#addHead(key, node, document, base);
        if (stop) return stop;
      } else this.#problems.push(unknownTopKey(key, keyStart));
    }
    return undefined;
  }

  finish(regions: readonly Region[] | undefined): ReadableJournal {
    const journal: Record<string, unknown> = { ...EMPTY_JOURNAL, ...this.#head };
    for (const section of SECTIONS) {
      journal[section] = this.#entries.flatMap((entry) =>
        entry.section === section && entry.value !== undefined ? [entry.value] : [],
      );
    }
    const problems = this.#problems.toSorted((a, b) => a.offset - b.offset);
    return {
      kind: 'readable',
      text: this.text,
      journal: journal as unknown as Journal,
      entries: this.#entries,
      problems,
      regions,
      cache: this.cache,
    };
  }

  #addSection(section: Section, node: Node | null, document: Document, base: number): void {
    const value = plainValue(node, document);
    if (value === null || value === undefined) return;
    if (!isSeq(node)) {
      const [start, end] = node?.range ?? [0, 0];
      this.#problems.push(wrong(l10n.t('“{0}” is a list.', section), base + start, end - start));
      return;
    }
    for (const item of node.items as Node[]) {
      const [start, end] = item.range ?? [0, 0];
      this.addEntry(
        section,
        { start: base + start, end: base + end },
        readEntry(section, item, document),
        base,
      );
    }
  }

  #addHead(
    key: 'schema' | 'profile',
    node: Node | null,
    document: Document,
    base: number,
  ): JournalProblem | undefined {
    const value = plainValue(node, document, key);
    if (node === null || value === null) return undefined;
    if (key === 'schema' && typeof value === 'number' && value > SCHEMA_VERSION) {
      const message = l10n.t(
        'This journal was written by a newer version (schema {0}). Update Promo Journal to edit it.',
        value,
      );
      return fatal('newer-schema', message, base + (node.range?.[0] ?? 0), String(value).length);
    }
    const { value: valid, problems } = validate(headSchemas[key], value, node);
    for (const problem of problems) this.#problems.push(moved(problem, base));
    if (valid !== undefined) this.#head = { ...this.#head, [key]: valid };
    return undefined;
  }
}

function wrong(message: string, offset: number, length: number): JournalProblem {
  return { code: 'invalid-value', severity: 'error', message, offset, length };
}

function unknownTopKey(key: string, offset: number): JournalProblem {
  const message = l10n.t('“{0}” is not a field of the journal. It is kept, and not used.', key);
  return { code: 'unknown-key', severity: 'warning', message, offset, length: key.length };
}

function duplicateProblem(id: string, offset: number): JournalProblem {
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: l10n.t('“{0}” is here twice.', id),
    offset,
    length: 1,
  };
}
