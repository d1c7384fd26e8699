/** Log Win until it is on the disk, and reading again after one entry of many changed. */
import { mkdtemp, open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { parseDocument } from 'yaml';

import { parseJournal } from '../../src/core/journal/parse';
import { diskText } from '../../src/host/journal/journalText';
import { writeDurably } from '../../src/host/files/durableFile';
import { storeOf } from '../trust/store';
import { inTurns, milliseconds, type Measurement } from './measure';
import { remove } from '../support/folders';

export async function bench(): Promise<Measurement[]> {
  return [await logWin(1000), await reload(10_000)];
}

async function logWin(count: number): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'pj-bench-'));
  const path = join(folder, 'journal.yaml');
  const text = journalText(count);
  await writeDurably(path, text);
  const store = storeOf(path, folder);
  const journal = diskText(path);
  await store.load(journal, '');
  let number = 0;
  const [log = NaN, write = NaN] = await inTurns(31, [
    () =>
      store.append(journal, 'wins', () => ({
        id: `new-${number++}`,
        date: '2026-11-20',
        title: 'A new win',
      })),
    () => durableWrite(folder, text),
  ]);
  // A store looks after what it saved for a while, and holds files for it.
  while (store.isSettling) {
    await store.mend(journal);
    await wait(100);
  }
  await remove(folder);
  return {
    name: `Log Win, Enter to durable on disk, ${count.toLocaleString('en')} wins`,
    value: log / write,
    limit: 2,
    unit: '×',
    detail: `${milliseconds(log)}; the least that is durable, of the same ${Math.round(text.length / 1000)} KB: ${milliseconds(write)}`,
  };
}

async function reload(count: number): Promise<Measurement> {
  const text = journalText(count);
  const earlier = parseJournal(text);
  let number = 0;
  const [again = NaN, whole = NaN] = await inTurns(5, [
    () => parseJournal(text.replace('title: Win 5000 ', `title: Changed ${number++} `), earlier),
    () => parseDocument(text),
  ]);
  return {
    name: `reload after one entry of ${count.toLocaleString('en')} changed`,
    value: again / whole,
    limit: 0.2,
    unit: '×',
    detail: `${milliseconds(again)}; YAML.parseDocument of the file: ${milliseconds(whole)}`,
  };
}

/** The least that is durable: write beside, sync, rename, sync the folder. */
async function durableWrite(folder: string, text: string): Promise<void> {
  const beside = join(folder, 'yardstick.tmp');
  const file = await open(beside, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(beside, join(folder, 'yardstick.yaml'));
  const directory = await open(folder);
  await directory.sync();
  await directory.close();
}

function journalText(count: number): string {
  const wins = Array.from(
    { length: count },
    (_, number) => `  - id: 2026-01-01-win-${number}
    date: 2026-01-01
    title: Win ${number} of many, with a title as long as titles are
    project: checkout-rewrite
    dimensions: [scope-of-ownership, tolerance-for-ambiguity]
    level: next
    problem: What was wrong, and for whom, in a sentence or two of the usual length.
    impact: {metric: checkout p95, before: 800, after: 210, unit: ms}
    evidence:
      - {commit: 3fa9c21, repo: checkout}
      - {doc: docs/adr/0007-cache.md, repo: checkout, title: ADR 7}
    corroborators: [teammate]
`,
  );
  return `schema: 1\nwins:\n${wins.join('')}`;
}
