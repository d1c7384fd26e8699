/** Reads YAML, and JSON with it, as the plain data that ladders are in. */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Alias, type Document } from 'yaml';

import { parseYamlText, TooDeep } from '../../yamlText';
import type { ImportProblem } from './ladder';

/**
 * Values of a data file, with the lines they stand in. Maps are real maps, so that a key such as
 * `__proto__` is a key and nothing else.
 */
export type Data =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Data[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Data>; readonly line: number };

/** The value of a key; nothing where there is no such key, or no map. */
export function field(data: Data | undefined, key: string): Data | undefined {
  return data?.kind === 'map' ? data.entries.get(key) : undefined;
}

/** The text of a key; empty where there is none. */
export function textField(data: Data | undefined, key: string): string {
  const value = field(data, key);
  return value?.kind === 'text' ? value.text : '';
}

/** The items of a key's list; none where there is no list. */
export function listField(data: Data | undefined, key: string): readonly Data[] {
  const value = field(data, key);
  return value?.kind === 'list' ? value.items : [];
}

/** The texts in a key's list, and a text that stands where a list could. */
export function textsField(data: Data | undefined, key: string): Extract<Data, { kind: 'text' }>[] {
  const value = field(data, key);
  if (value?.kind === 'text') return [value];
  return listField(data, key).filter((item) => item.kind === 'text');
}

/** Values that are read from one file, aliases unfolded; the largest public ladder has 2,500. */
const MOST_VALUES = 50_000;
/** Aliases that are unfolded; public ladders have none. */
const MOST_ALIASES = 200;

/** Reads YAML as plain data: the data, or why it can't be read. Tags make nothing but text. */
export function readYaml(text: string, linesAbove = 0): Data | ImportProblem {
  try {
    const lines = new LineCounter();
    const document = parseYamlText(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error) return wrong(error.message, lines.linePos(error.pos[0]).line + linesAbove);
    return new Reader(document, (offset) => lines.linePos(offset).line + linesAbove).read(document.contents);
  } catch (error) {
    return error instanceof TooDeep ? tooDeep() : wrong(String(error));
  }
}

class Reader {
  #left = MOST_VALUES;
  #aliasesLeft = MOST_ALIASES;

  constructor(
    private readonly document: Document.Parsed,
    private readonly lineAt: (offset: number) => number,
  ) {}

  read(node: unknown): Data {
    if (--this.#left < 0) throw new Error(l10n.t('more than {0} values', MOST_VALUES));
    if (isAlias(node)) return this.#unfold(node);
    const line = this.#line(node);
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.read(item)), line };
    if (isScalar(node)) return { kind: 'text', text: scalarText(node.value), line };
    if (!isMap(node)) return { kind: 'text', text: '', line };
    const entries = new Map<string, Data>();
    for (const { key, value } of node.items) {
      if (isScalar(key)) entries.set(scalarText(key.value), this.read(value));
    }
    return { kind: 'map', entries, line };
  }

  /** The library walks the whole file for each alias, so that many of them would take for ever. */
  #unfold(alias: Alias): Data {
    if (--this.#aliasesLeft < 0) throw new Error(l10n.t('more than {0} aliases', MOST_ALIASES));
    return this.read(alias.resolve(this.document));
  }

  #line(node: unknown): number {
    const range = isNode(node) ? node.range : undefined;
    return Math.max(1, this.lineAt(range?.[0] ?? 0));
  }
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function tooDeep(): ImportProblem {
  return { code: 'too-deep', severity: 'error', message: l10n.t('This nests too deeply to be a ladder.') };
}

function wrong(reason: string, line?: number): ImportProblem {
  const message = l10n.t('This can’t be read as YAML: {0}', reason);
  return { code: 'invalid-yaml', severity: 'error', message, ...(line === undefined ? {} : { line }) };
}
