/**
 * Limits of readers that stand where no entry has them: as an item of their own, or as a line within a text. What they may be
 * meant for is its author's alone until they stand where they belong.
 */
import * as l10n from '@vscode/l10n';
import { isScalar, visit, type Node } from 'yaml';

import { grouped } from '../gaps/grouped';
import { isRecord } from './mergeValue';
import { isMeant, isMeantWithin, isMisspelt } from './mistakenKeys';
import type { JournalProblem } from './problem';
import { sectionSchemas, type Section } from './schema';
import {
  limitingFieldsOf,
  requiredKeysOf,
  VISIBILITIES,
  type LimitingField,
  type Visibility,
} from './schemaParts';
import { keyNodesAt } from './values';

/** What limits readers is known by these parts of words: a text without any holds none. */
const HINT = /visib|priv|hid|shar|publi|confid|secre|audience|restr|show|consen|permis|anonym/i;
/** A line that is a key and one word. */
const LINE =
  /^[\s>"'?{-]{0,80}([\p{L}][\p{L}_ -]{2,23}?)["']?\s{0,4}[:=]\s{0,8}["']?([\p{L}]{1,12})["'}.,\s]{0,8}$/u;
/** How people say whether something is to be seen. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...VISIBILITIES,
  ...[
    'yes',
    'no',
    'y',
    'n',
    'true',
    'false',
    'on',
    'off',
    'me',
    'nobody',
    'none',
    'hidden',
    'refused',
    'never',
  ],
]);

/** The problem of an item that is no entry and has a limit of readers, at that limit; none for any other item. */
export function strayItem(section: Section, plain: unknown, node: Node): JournalProblem | undefined {
  const schema = sectionSchemas[section];
  const fields = limitingFieldsOf(schema);
  if (typeof plain === 'string')
    return fields.some((field) => saysLimit(plain, field)) ? problemAt(node, plain) : undefined;
  if (!isRecord(plain) || requiredKeysOf(schema).some((key) => hasKey(plain, key))) return undefined;
  const limit = Object.keys(plain).find((key) =>
    fields.some((field) => isMeantWithin(key, field, plain[key])),
  );
  return limit === undefined ? undefined : problemAt(keyNodesAt(node, []).get(limit) ?? node, limit);
}

function hasKey(plain: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.keys(plain).some((one) => isMeant(one, { key, alsoWritten: [] }));
}

/** An item that is one text: `private`, or a key glued to its value. */
function saysLimit(text: string, field: LimitingField): boolean {
  const said = LINE.exec(text);
  return text.trim().toLowerCase() === field.narrowest || (said !== null && isLimit(said, field));
}

/** The problems of lines that are a limit of readers and stand within a text: YAML takes them for a part of it. */
export function swallowedLimits(section: Section, node: Node, text: string): JournalProblem[] {
  const [start = 0, , end = 0] = node.range ?? [];
  const source = text.slice(start, end);
  if (!HINT.test(source)) return [];
  const fields = limitingFieldsOf(sectionSchemas[section]);
  const lines = linesOf(source, start).filter((line) => {
    const said = LINE.exec(line.text);
    return said !== null && fields.some((field) => isLimit(said, field));
  });
  const texts = lines.length > 0 ? textsIn(node) : [];
  return lines
    .filter((line) => texts.some((one) => one.start <= line.start && line.end <= one.end))
    .map(({ text: line, start: at }) => {
      const said = line.replace(/["'}.,\s]{1,8}$/, '');
      return problem(at, said.length, said);
    });
}

/** Who may read an entry by a line that says so and nothing else; nothing for any other line. */
export function limitOfLine(line: string): Visibility | undefined {
  const fields = limitingFieldsOf(sectionSchemas.feedback);
  const said = LINE.exec(line);
  const isSaid = said === null ? line.trim() === '- private' : fields.some((field) => isLimit(said, field));
  if (!isSaid) return undefined;
  return VISIBILITIES.find((one) => one === said?.[2]) ?? 'private';
}

function isLimit([, key = '', value = '']: RegExpExecArray, field: LimitingField): boolean {
  const isOwn = key === field.key || (isMisspelt(key, field, value) && key.length >= field.key.length - 1);
  return isOwn || (isMisspelt(key, field, value) && ANSWERS.has(value.toLowerCase()));
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(source: string, start: number): Line[] {
  let at = start;
  return source.split('\n').map((line) => {
    const from = at + line.length - line.trimStart().length;
    const text = line.trim();
    at += line.length + 1;
    return { text, start: from, end: from + text.length };
  });
}

function textsIn(node: Node): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  visit(node, {
    Scalar: (key, scalar) => {
      const [start = 0, end = 0] = scalar.range ?? [];
      if (key !== 'key' && isScalar(scalar)) found.push({ start, end });
    },
  });
  return found;
}

function problemAt(node: Node, said: string): JournalProblem {
  const [start, end] = node.range ?? [0, 0];
  return problem(start, end - start, said);
}

function problem(offset: number, length: number, said: string): JournalProblem {
  const message = l10n.t(
    '“{0}” limits nobody here. It belongs into an entry, beside its other fields.',
    said,
  );
  const until = untilItStands();
  return {
    code: 'misplaced-key',
    severity: 'error',
    message: `${message} ${until}`,
    offset,
    length,
    limit: 'visibility',
  };
}

/** What is done until a limit stands where it limits. */
export function untilItStands(): string {
  return l10n.t('Until it stands there, all that it may be meant for counts as “private”.');
}

/** What is known of an entry, for what stands beside it. */
interface Beside {
  readonly section: Section;
  readonly value?: unknown;
  readonly isStray?: boolean | undefined;
}

/**
 * The entries that a stray item may be meant for: the nearest ones before and behind it, with all between that can't be read,
 * as a dash too many parts one entry in two; all of its section where none is before it.
 */
export function limitedByStrays<Entry extends Beside>(entries: readonly Entry[]): ReadonlySet<Entry> {
  const limited = new Set<Entry>();
  const bySection = grouped(entries, ({ section }) => section);
  for (const ofSection of bySection.values()) {
    ofSection.forEach((entry, at) => {
      if (entry.isStray !== true) return;
      const before = upToRead(ofSection.slice(0, at).toReversed());
      const isMeantForAll = before.every(({ value }) => value === undefined);
      const meant = isMeantForAll ? ofSection : [...before, ...upToRead(ofSection.slice(at + 1))];
      for (const one of meant) limited.add(one);
    });
  }
  return limited;
}

/** The entries up to the first one that can be read, it included. */
function upToRead<Entry extends Beside>(entries: readonly Entry[]): readonly Entry[] {
  const end = entries.findIndex(({ value }) => value !== undefined);
  return end === -1 ? entries : entries.slice(0, end + 1);
}
