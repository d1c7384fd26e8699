/** One line of the report: how long something takes, as a multiple of a yardstick in the same run. */
export interface Measurement {
  readonly name: string;
  /** A multiple of the yardstick, or the number itself where the design names one. */
  readonly value: number;
  readonly limit: number;
  readonly unit: '×' | 'KB' | 'MB' | 'wins' | 'cases' | 'conflicts';
  readonly detail: string;
}

/**
 * Runs several pieces of work in turns, so that what else the machine does hits all of them alike, and
 * gives each one's median in milliseconds.
 */
export async function inTurns(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
