/** Reads a journal: text in, values with positions and coded problems out. Never throws on a user's file. */
import * as l10n from '@vscode/l10n';
import { isMap, isPair, isScalar, isSeq, YAMLParseError, type Document, type Node } from 'yaml';

import { parseYamlText, TooDeep } from '../yamlText';
import { hasTooMany, LONGEST_JOURNAL, MOST_VALUES } from './amount';
import { furtherDocuments, layoutOf, type Region } from './layout';
import { fatal, type JournalProblem } from './problem';
import {
  isSection,
  readEntry,
  Reading,
  type ParsedEntry,
  type ReadEntry,
  type ReadableJournal,
} from './reading';
import { LIMITING_KEYS, type Section } from './schema';
import { asWholeFile, isCutNumber, TooManyAliases, UnresolvedAlias } from './values';

export interface UnreadableJournal {
  readonly kind: 'unreadable';
  readonly text: string;
  /** The problem that stops reading, first; others behind it. */
  readonly problems: readonly [JournalProblem, ...JournalProblem[]];
}

export type ParsedJournal = ReadableJournal | UnreadableJournal;

const CONFLICT_MARKER = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m;

/** Parses a journal. Entries whose text is the same in an earlier result are taken from it. */
export function parseJournal(text: string, earlier?: ParsedJournal): ParsedJournal {
  if (text.length > LONGEST_JOURNAL) {
    const megabytes = Math.round(text.length / 1_000_000);
    const message = l10n.t('The journal has {0} MB, and up to 20 MB are read.', megabytes);
    return unreadable(text, fatal('too-large', message, 0, 0));
  }
  if (hasOldLineEnds(text)) {
    const message = l10n.t('The lines end as on an old Mac (CR). Save the file with LF or CRLF.');
    return unreadable(text, fatal('yaml-error', message, 0, 0));
  }
  if (hasTooMany(text)) {
    const message = l10n.t('The journal has more than {0} values, and so many are not read.', MOST_VALUES);
    return unreadable(text, fatal('too-large', message, 0, 0));
  }
  try {
    const regions = layoutOf(text);
    return (regions && readByRegion(text, regions, knownEntries(earlier))) ?? readWhole(text);
  } catch (error) {
    return unreadable(text, errorProblem(error));
  }
}

/** The entries of one section, in the file's order. */
export function entriesOf<S extends Section>(parsed: ReadableJournal, section: S): ParsedEntry<S>[] {
  return parsed.entries.filter((entry): entry is ParsedEntry<S> => entry.section === section);
}

/** Parses YAML the one way a journal is parsed: duplicate keys are errors at their place. Throws `TooDeep`. */
export function parseYaml(text: string): Document.Parsed {
  const document = parseYamlText(text, { uniqueKeys: false });
  document.errors.push(...duplicateKeys(document));
  return document;
}

/** The entries of a section, by their text. */
type KnownEntries = ReadonlyMap<Section, ReadonlyMap<string, ParsedEntry>>;

function knownEntries(parsed: ParsedJournal | undefined): KnownEntries {
  if (parsed?.kind !== 'readable' || !parsed.regions) return new Map();
  const bySection = new Map<Section, Map<string, ParsedEntry>>();
  for (const entry of parsed.entries) {
    const byText = bySection.get(entry.section) ?? new Map<string, ParsedEntry>();
    bySection.set(entry.section, byText.set(parsed.text.slice(entry.start, entry.end), entry));
  }
  return bySection;
}

/** Reads region by region; nothing when a region needs the rest of the file to make sense. */
function readByRegion(
  text: string,
  regions: readonly Region[],
  known: KnownEntries,
): ParsedJournal | undefined {
  const reading = new Reading(text);
  try {
    for (const region of regions) {
      const stop = readRegion(reading, region, known);
      if (stop === 'needs-whole') return undefined;
      if (stop) return unreadable(text, stop);
    }
    return reading.finish(regions);
  } catch (error) {
    if (error instanceof UnresolvedAlias) return undefined;
    throw error;
  }
}

function readRegion(
  reading: Reading,
  region: Region,
  known: KnownEntries,
): JournalProblem | 'needs-whole' | undefined {
  const { text } = reading;
  if (!isSection(region.key) || region.items.length === 0) {
    const document = parseYaml(text.slice(region.start, region.end));
    if (document.errors.length > 0 || !isMap(document.contents)) return 'needs-whole';
    return reading.addPairs(document.contents, document, region.start);
  }
  for (const item of region.items) {
    const itemText = text.slice(item.start, item.end);
    const same = known.get(region.key)?.get(itemText);
    const entry = same ?? parseEntry(itemText, region.key);
    if (!entry) return 'needs-whole';
    reading.addEntry(region.key, item, entry, item.start - (same?.start ?? 0));
  }
  return undefined;
}

function parseEntry(text: string, section: Section): ReadEntry | undefined {
  const document = parseYaml(text);
  const sequence = document.contents;
  if (document.errors.length > 0 || !isSeq(sequence) || sequence.items.length !== 1) return undefined;
  return readEntry(section, sequence.items[0] as Node, document, text);
}

function readWhole(text: string): ParsedJournal {
  const marker = CONFLICT_MARKER.exec(text);
  if (marker) {
    const message = l10n.t('A merge left conflict markers here.');
    return unreadable(text, fatal('conflict-markers', message, marker.index, marker[0].length));
  }
  const document = asWholeFile(parseYaml(text));
  const [first, ...others] = document.errors.map((error) =>
    fatal('yaml-error', firstLine(error.message), error.pos[0], error.pos[1] - error.pos[0]),
  );
  if (first) return { kind: 'unreadable', text, problems: [first, ...others] };
  const reading = new Reading(text);
  const further = furtherDocuments(text);
  if (document.contents === null || isEmptyScalar(document.contents))
    return reading.finish(undefined, further);
  if (!isMap(document.contents)) {
    return unreadable(text, fatal('not-a-journal', l10n.t('A journal starts with “schema: 1”.'), 0, 0));
  }
  const stop = reading.addPairs(document.contents, document, 0);
  return stop ? unreadable(text, stop) : reading.finish(undefined, further);
}

/** Lines that YAML’s readers take for one: none of them ends in the way of today. */
function hasOldLineEnds(text: string): boolean {
  return text.includes('\r') && !text.includes('\n');
}

/** What a file with a document start and nothing else holds. */
function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function unreadable(text: string, problem: JournalProblem): UnreadableJournal {
  return { kind: 'unreadable', text, problems: [problem] };
}

function errorProblem(error: unknown): JournalProblem {
  if (error instanceof TooManyAliases)
    return fatal('too-large', l10n.t('The journal’s aliases unfold into too much.'), 0, 0);
  if (error instanceof UnresolvedAlias) {
    const message = l10n.t('“{0}” is read as the name of a value above, and there is none.', error.message);
    return fatal('yaml-error', message, error.offset, error.message.length);
  }
  if (error instanceof TooDeep) return fatal('too-large', l10n.t('The journal is nested too deeply.'), 0, 0);
  if (error instanceof UnresolvedAlias) {
    const message = l10n.t('“{0}” stands for nothing: no anchor before it has that name.', error.message);
    return fatal('yaml-error', message, error.offset, error.message.length);
  }
  return fatal('yaml-error', error instanceof Error ? error.message : String(error), 0, 0);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/**
 * Keys that a map has twice, in the file's order. The parser's own check compares each key with every one before it,
 * which takes seconds for a map of some ten thousand. What limits readers is no matter of the whole file: the entry that has it
 * twice counts as private, and the rest is read (see `narrowed`).
 */
function duplicateKeys({ contents }: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  collect(contents, found);
  return found;
}

function collect(node: unknown, found: YAMLParseError[]): void {
  if (isPair(node)) {
    collect(node.key, found);
    collect(node.value, found);
  } else if (isSeq(node)) {
    for (const item of node.items) collect(item, found);
  } else if (isMap(node)) {
    const known = new Set<unknown>();
    for (const [index, pair] of node.items.entries()) {
      const { key } = pair;
      if (isCutNumber(node.items[index - 1], pair)) continue;
      if (isScalar(key) && known.has(key.value) && !LIMITING_KEYS.has(String(key.value)))
        found.push(duplicate(key.range ?? [0, 0]));
      if (isScalar(key)) known.add(key.value);
      collect(pair, found);
    }
  }
}

function duplicate([start, end]: readonly [number, number, number?]): YAMLParseError {
  return new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique');
}
