import { clean } from './clean';
import type { Expectation, LadderDimension, Statement } from './ladder';

interface Open {
  readonly summary: string;
  readonly line: number;
  readonly name: string;
  readonly byLevel: Map<string, { readonly asks: Statement[]; readonly examples: Statement[] }>;
}

/** Gathers what a ladder says about each dimension at each level, in whatever order its file tells it. */
export class Collected {
  readonly #dimensions = new Map<string, Open>();

  /** Makes a dimension known under a key, before or without anything being asked there. */
  dimension(key: string, name: string, line: number, summary = ''): void {
    if (this.#dimensions.has(key)) return;
    const known = { name: clean(name) || key, summary: clean(summary), line, byLevel: new Map() };
    this.#dimensions.set(key, known);
  }

  add(key: string, level: string, kind: keyof Expectation, { text, line }: Statement): void {
    const cleaned = clean(text);
    const dimension = this.#dimensions.get(key);
    if (!dimension || cleaned === '') return;
    const expectation = dimension.byLevel.get(level) ?? { asks: [], examples: [] };
    dimension.byLevel.set(level, expectation);
    expectation[kind].push({ text: cleaned, line });
  }

  has(key: string): boolean {
    return this.#dimensions.has(key);
  }

  /** Those about which something is said; a heading with nothing under it is no dimension. */
  dimensions(): LadderDimension[] {
    return [...this.#dimensions.values()].filter(({ byLevel }) => byLevel.size > 0);
  }
}
