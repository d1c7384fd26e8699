/**
 * One run of finding wins, measured from inside: `node --expose-gc --import tsx findWinsRun.ts SUBJECT` prints a {@link Run}.
 */
import { readFileSync } from 'node:fs';

import type { Day } from '../../src/core/days';
import { suggest } from '../../src/core/evidence/suggest';
import { EMPTY_JOURNAL } from '../../src/core/journal/empty';
import { parseRubric } from '../../src/core/rubric/parse';
import { readHistory } from '../../src/host/git/readHistory';

export interface Subject {
  readonly path: string;
  readonly author: string;
  readonly since: Day;
  readonly until: Day;
}

/** What one run took: milliseconds for all of it, and bytes of memory for reading. */
export interface Run {
  readonly elapsed: number;
  /** Resident memory at its highest, less what it was before. */
  readonly peak: number;
  /** What the history that was read keeps. */
  readonly kept: number;
  readonly found: number;
}

const { path, author, since, until } = JSON.parse(process.argv[2] ?? '') as Subject;
const rubricFile = new URL('../../templates/rubrics/generic-senior.yaml', import.meta.url);
const { rubric } = parseRubric(readFileSync(rubricFile, 'utf8'));
if (!rubric || !globalThis.gc) throw new Error('Needs a rubric that parses, and --expose-gc');

globalThis.gc();
const before = process.memoryUsage();
const highest = watchMemory();
const start = performance.now();
const history = await readHistory(path, { since, until, identities: [author] });
if (!history.ok) throw new Error(history.failure.message);
const peak = highest() - before.rss;
const found = suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL }).length;
const elapsed = performance.now() - start;
globalThis.gc();
const kept = process.memoryUsage().heapUsed - before.heapUsed;
console.log(JSON.stringify({ elapsed, peak, kept, found } satisfies Run));

/** Looks at resident memory often; the answer ends the watch and says how much it was at most. */
function watchMemory(): () => number {
  let most = process.memoryUsage.rss();
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const watch = setInterval(look, 5);
  return () => {
    clearInterval(watch);
    return look();
  };
}
