import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Alias, type Document } from 'yaml';

import { parseYamlText, TooDeep } from '../../yamlText';
import type { Data } from './data';
import type { ImportProblem } from './ladder';

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

export function tooDeep(): ImportProblem {
  return { code: 'too-deep', severity: 'error', message: l10n.t('This nests too deeply to be a ladder.') };
}

function wrong(reason: string, line?: number): ImportProblem {
  const message = l10n.t('This can’t be read as YAML: {0}', reason);
  return { code: 'invalid-yaml', severity: 'error', message, ...(line === undefined ? {} : { line }) };
}
