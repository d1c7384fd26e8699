/** The phrasings of `test/fixtures/figures`, and what is read of one, in their notation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFigures } from '../../../src/core/figures/figures';
import type { Impact } from '../../../src/core/journal/schema';

export interface Phrasing {
  readonly text: string;
  /**
   * `nothing`; `p95: 800 → 210 ms` for two numbers, with their unit and what they are of; `release: "2 h" → "20 min"` for
   * what stays in words; `CI time = down 40 %` for a difference.
   */
  readonly reading: string;
}

const FOLDER = join(__dirname, '../../fixtures/figures');

/** The lines `text ⟹ reading` of a file. */
export function phrasingsOf(file: string): Phrasing[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [text, reading] = line.split(' ⟹ ');
    return text !== undefined && reading !== undefined ? [{ text, reading }] : [];
  });
}

/** The first figure of a text. */
export function readingOf(text: string): string {
  const [figure] = readFigures(text);
  return figure ? notation(figure.impact) : 'nothing';
}

function notation({ metric, before, after, unit, change }: Impact): string {
  if (change !== undefined) return `${metric === undefined ? '' : `${metric} `}= ${change}`;
  const values = [before, after].map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  return [metric === undefined ? [] : `${metric}:`, values.join(' → '), unit ?? []].flat().join(' ');
}
