/** Gathers the entries, values and problems of one journal while its parts are read. */
import * as l10n from '@vscode/l10n';
import { isCollection, isSeq, type Document, type Node, type YAMLMap } from 'yaml';

import { EMPTY_JOURNAL, SCHEMA_VERSION } from './empty';
import {
  heldBackIn,
  LIMITS_OF_PROFILE,
  profileHeldBack,
  remainsLeft,
  remainsOf,
  strayRemains,
  type PossibleRemains,
} from './heldBack';
import type { Region, Span } from './layout';
import { isMisspelt, limitElsewhere } from './mistakenKeys';
import { lostTexts } from './lostText';
import { fatal, moved, type JournalProblem } from './problem';
import {
  headSchemas,
  SECTIONS,
  sectionSchemas,
  type EntryOf,
  type Journal,
  type Remains,
  type Section,
} from './schema';
import { limitedByStrays, strayItem, swallowedLimits, untilItStands } from './strayLimits';
import { validate } from './validate';
import { isWholeFile, plainValue, TooManyAliases } from './values';

/** What the text of one entry gave. */
export interface ReadEntry<S extends Section = Section> {
  readonly id: string | undefined;
  /** Not there when a required field is missing. */
  readonly value?: EntryOf<S> | undefined;
  readonly problems: readonly JournalProblem[];
  /** There when something is wrong with an entry. */
  readonly remains?: PossibleRemains | undefined;
  /** There for an item that is no entry, and has what limits readers. */
  readonly isStray?: boolean | undefined;
}

/** One entry of a section, with the stretch of the file that it stands in. */
export interface ParsedEntry<S extends Section = Section> extends ReadEntry<S>, Span {
  readonly section: S;
  /** Place in its section, counted from 0, over all entries, the faulty ones too. */
  readonly index: number;
}

export interface ReadableJournal {
  readonly kind: 'readable';
  readonly text: string;
  readonly journal: Journal;
  readonly entries: readonly ParsedEntry[];
  readonly problems: readonly JournalProblem[];
  /** There when the layout is the usual one, which allows to parse one entry alone. */
  readonly regions: readonly Region[] | undefined;
}

/** True for the key of a section of entries. */
export function isSection(key: string): key is Section {
  return Object.hasOwn(sectionSchemas, key);
}

/** Reads one entry of a document and its text; its problems stand relative to the document it is in. */
export function readEntry(section: Section, node: Node, document: Document, text: string): ReadEntry {
  const plain = plainValue(node, document);
  const stray = strayItem(section, plain, node);
  const swallowed = stray ? [stray] : swallowedLimits(section, node, text);
  const { value, problems: own } = validate(sectionSchemas[section], plain, node);
  const isHidden = swallowed.length > 0;
  // Of an item that is no entry, what an entry would need is not told.
  const problems = stray ? [stray] : [...swallowed, ...own];
  const lost = lostTexts(node, [section], { text, document });
  const remains = value === undefined || problems.length > 0 ? remainsOf(section, plain, node) : undefined;
  return {
    id: entryId(section, plain),
    value: isHidden ? forNobody(value) : value,
    problems: withLost(problems, lost),
    ...(remains && { remains: isHidden ? forNobody(remains) : remains }),
    ...(stray && { isStray: true }),
  };
}

function forNobody<Limited extends object | string>(limited: Limited | undefined): Limited | undefined {
  return typeof limited === 'object' ? { ...limited, visibility: 'private' } : limited;
}

/** Problems with what was lost, each told once: a text that is nothing but lost, and a rest that is read as a key. */
function withLost(
  problems: readonly JournalProblem[],
  lost: readonly JournalProblem[],
): readonly JournalProblem[] {
  if (lost.length === 0) return problems;
  const isWithin = ({ offset }: JournalProblem) =>
    lost.some((one) => one.offset <= offset && offset <= one.offset + one.length);
  // What holds an entry back is told whatever else is told of its text.
  const others = problems.filter(
    (one) => one.code === 'missing-field' || one.limit !== undefined || !isWithin(one),
  );
  return [...others, ...lost].sort((a, b) => a.offset - b.offset);
}

/** What stands for an id where there is none: a week has one review, and a mentee one entry. */
const INSTEAD_OF_ID: Partial<Record<Section, string>> = { weeks: 'week', mentees: 'who' };

/** What an entry of a section is known by: its `id`; else of a review its week, of a mentee who it is. */
export function entryId(section: Section, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const id = fields['id'] ?? fields[INSTEAD_OF_ID[section] ?? 'id'];
  return typeof id === 'string' ? id : undefined;
}

/** Gathers what the parts of one file give. */
export class Reading {
  readonly #entries: ParsedEntry[] = [];
  readonly #problems: JournalProblem[] = [];
  /** Of what stands where no entry is read. */
  readonly #strayRemains: Remains[] = [];
  readonly #counts = new Map<Section, number>();
  readonly #ids = new Map<Section, Set<string>>();
  /** Whether what limits readers stands where it may be meant for the whole journal. */
  #isAllLimited = false;
  #head: Partial<Pick<Journal, 'schema' | 'profile'>> = {};

  constructor(readonly text: string) {}

  /** Adds an entry whose problems stand `distance` units before where they are in this file. */
  addEntry(section: Section, { start, end }: Span, entry: ReadEntry, distance: number): void {
    const { id, value, remains, isStray } = entry;
    const index = this.#counts.get(section) ?? 0;
    const problems = entry.problems.map((problem) => moved(problem, distance));
    const isTwice = id !== undefined && this.#ids.get(section)?.has(id);
    this.#problems.push(...problems, ...(isTwice ? [duplicateProblem(id, start)] : []));
    const rest = { ...(remains && { remains }), ...(isStray === true && { isStray }) };
    this.#entries.push({ section, index, id, value, problems, start, end, ...rest });
    this.#counts.set(section, index + 1);
    if (id !== undefined) this.#ids.set(section, (this.#ids.get(section) ?? new Set()).add(id));
  }

  /** Adds what stands at the top level of `map`; gives back a problem that stops reading. */
  addPairs(map: YAMLMap, document: Document, base: number): JournalProblem | undefined {
    for (const pair of map.items) {
      const key = String(pair.key);
      const node = pair.value as Node | null;
      if (isSection(key)) this.#addSection(key, node, document, base);
      else if (key === 'schema' || key === 'profile') {
        const stop = this.#addHead(key, node, document, base);
        if (stop) return stop;
      } else {
        const problem = moved(unknownTopKey(key, pair.key as Node, plainOfStray(node, document)), base);
        this.#problems.push(isMeantForProfile(key) ? withLimitOfProfile(problem) : problem);
        if (limitsAll(problem)) this.#isAllLimited = true;
        this.#addStrays(key, node, document);
      }
    }
    return undefined;
  }

  finish(regions: readonly Region[] | undefined, others: readonly JournalProblem[] = []): ReadableJournal {
    const limited = this.#isAllLimited ? new Set(this.#entries) : limitedByStrays(this.#entries);
    const isForNobody = (entry: ParsedEntry): boolean => limited.has(entry);
    const sections = Object.fromEntries(SECTIONS.map((section): [Section, unknown[]] => [section, []]));
    for (const entry of this.#entries)
      if (entry.value !== undefined)
        sections[entry.section]?.push(isForNobody(entry) ? forNobody(entry.value) : entry.value);
    const problems = [...this.#problems, ...others].sort((a, b) => a.offset - b.offset);
    const heldBack = [
      ...this.#entries.flatMap((entry) => heldBackIn(entry, isForNobody(entry))),
      ...profileHeldBack(problems),
    ];
    const remains = [
      ...this.#entries.flatMap((entry) => remainsLeft(entry.remains, isForNobody(entry))),
      ...this.#strayRemains,
    ];
    const journal = { ...EMPTY_JOURNAL, ...this.#head, ...sections, heldBack, remains };
    return {
      kind: 'readable',
      text: this.text,
      journal,
      entries: this.#entries,
      problems,
      regions,
    };
  }

  #addSection(section: Section, node: Node | null, document: Document, base: number): void {
    const value = plainValue(node, document);
    if (value === null || value === undefined) return;
    if (!isSeq(node)) {
      const [start, end] = node?.range ?? [0, 0];
      this.#problems.push(wrong(l10n.t('“{0}” is a list.', section), base + start, end - start));
      this.#addStrays(section, node, document);
      return;
    }
    for (const item of node.items as Node[]) {
      const [start, end] = item.range ?? [0, 0];
      this.addEntry(
        section,
        { start: base + start, end: base + end },
        readEntry(section, item, document, this.text.slice(base)),
        base,
      );
    }
  }

  #addStrays(key: string, node: Node | null, document: Document): void {
    if (!isCollection(node)) return;
    this.#strayRemains.push(...strayRemains(key, plainOfStray(node, document), node));
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
    if (problems.some(limitsAll)) this.#isAllLimited = true;
    const lost = lostTexts(node, [key], { text: this.text.slice(base), document });
    const isLost = key === 'profile' && valid === undefined;
    for (const problem of withLost(problems, lost))
      this.#problems.push(moved(isLost ? withLimitOfProfile(problem) : problem, base));
    if (valid !== undefined) this.#head = { ...this.#head, [key]: valid };
    return undefined;
  }
}

/** What is no entry may hold anything: aliases that stand for nothing make no file unreadable. */
function plainOfStray(node: Node | null, document: Document): unknown {
  try {
    return plainValue(node, document);
  } catch (error) {
    if (isWholeFile(document) || error instanceof TooManyAliases) return undefined;
    throw error;
  }
}

/** The limits that a profile loses with a problem of it as a whole, or with its key. */
function withLimitOfProfile(problem: JournalProblem): JournalProblem {
  const [lost] = LIMITS_OF_PROFILE;
  return lost ? { ...problem, severity: 'error', limit: lost.key } : problem;
}

/** Whether a key at the top is the profile's, or one that belongs into it and says what others may not see. */
function isMeantForProfile(key: string): boolean {
  return [{ key: 'profile', alsoWritten: [] }, ...LIMITS_OF_PROFILE].some(
    (field) => key === field.key || isMisspelt(key, field),
  );
}

/** Whether a limit stands outside of all entries, where it may be meant for each of them. */
function limitsAll({ code, limit }: JournalProblem): boolean {
  return (
    code === 'misplaced-key' && limit !== undefined && LIMITS_OF_PROFILE.every(({ key }) => key !== limit)
  );
}

function wrong(message: string, offset: number, length: number): JournalProblem {
  return { code: 'invalid-value', severity: 'error', message, offset, length };
}

function unknownTopKey(key: string, node: Node, value: unknown): JournalProblem {
  const [offset, end] = node.range ?? [0, 0];
  const place = { offset, length: end - offset };
  const found = limitElsewhere(key, value);
  if (found) {
    const message = `${found.message} ${untilItStands()}`;
    return { code: 'misplaced-key', severity: 'error', message, ...place, limit: found.limit };
  }
  const message = l10n.t('“{0}” is not a field of the journal. It is kept, and not used.', key);
  return { code: 'unknown-key', severity: 'warning', message, ...place };
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
