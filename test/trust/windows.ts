/** Two windows and a process that is none log wins into the journal of one home folder at once. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ReadableJournal } from '../../src/core/journal/reading';
import { differenceOf } from '../../src/core/journal/textEdit';
import { readable } from './histories';
import { countOutOfOrder, type Raced } from './race';
import { RACE_ORDER, startTogether, type RaceOrder } from './start';
import { acknowledged, bundleWriter, makeFolder, removeFolder, startWriter } from './writers';

const WINDOWS = ['left', 'right'] as const;
const PROCESS = 'outside';

export interface RacedWindows extends Raced {
  /** How often a win stands behind one of another writer: they did write at once. */
  readonly turns: number;
}

/** What the VS Code of a window is started with. */
export interface RacingWindow {
  readonly home: string;
  /** For what the VS Code keeps. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A journal whose every line is written as no program would. */
const SEED = `# My journal.   Its spaces at the end stay:  \n
schema:   1
profile: {   name: "R. Larsen" }   # for now


wins:

    # Before the first.
    -   date:    2026-03-02\t# a tab
        id: first      # ids need not stand first
        title: >-
            Cut the checkout's
            latency
   
    - {id: "second", title: 'It''s: done', date: 2026-03-03,   x-own: [ 1,2 ,3 ]}
        # After the last win.

# Projects stand behind the wins.
projects:
-   id: checkout
    name:    "Checkout # 2"
`;

/**
 * Opens the windows and starts the process, lets each log `count` wins from the same moment on, and counts what is in
 * the journal then. Fails when a byte of the old journal is not where it was, or when anything is left behind.
 */
export async function raceWindows(
  open: (window: RacingWindow) => Promise<number>,
  count: number,
): Promise<RacedWindows> {
  const race = await realpath(await makeFolder());
  const home = join(race, 'home');
  const journal = join(home, '.promo-journal', 'journal.yaml');
  try {
    await mkdir(dirname(journal), { recursive: true });
    await writeFile(journal, SEED);
    const program = await bundleWriter(race);
    const writer = startWriter(program, { folder: race, journal, name: PROCESS, count, race });
    try {
      const orders = WINDOWS.map((name): RaceOrder => ({
        race,
        name,
        count,
        result: join(race, `${name}.json`),
      }));
      const ended = new AbortController();
      const windows = orders.map((order) => {
        const env = { [RACE_ORDER]: JSON.stringify(order) };
        return open({ home, folder: join(race, order.name), env }).finally(() => ended.abort());
      });
      await startTogether(race, [...WINDOWS, PROCESS], ended.signal);
      assert.deepEqual(await Promise.all(windows), [0, 0]);
      await writer.gone;
      const results = await Promise.all(orders.map(({ result }) => readFile(result, 'utf8')));
      const logged = [...results.map((ids) => JSON.parse(ids) as string[]), acknowledged(writer)];
      return await countRaced(journal, logged);
    } finally {
      writer.kill();
    }
  } finally {
    await removeFolder(race);
  }
}

async function countRaced(journal: string, logged: readonly (readonly string[])[]): Promise<RacedWindows> {
  const text = await readFile(journal, 'utf8');
  const parsed = readable(text);
  const seed = readable(SEED);
  assert.deepEqual(codesOf(parsed), codesOf(seed));
  assert.deepEqual(await leftBehind(dirname(journal)), []);
  const { offset, length } = differenceOf(SEED, text);
  assert.equal(length, 0, `Bytes at ${offset} of the old journal are changed.`);
  const wins = parsed.journal.wins.slice(seed.journal.wins.length);
  const found = [...WINDOWS, PROCESS].map((name) => wins.filter(({ project }) => project === name));
  return {
    acknowledged: logged.flat().length,
    wins: new Set(wins.map(({ id }) => id)).size,
    outOfOrder: countOutOfOrder(
      logged,
      found.map((each) => each.map(({ id }) => id)),
    ),
    turns: wins.filter(({ project }, at) => at > 0 && wins[at - 1]?.project !== project).length,
  };
}

function codesOf({ problems }: ReadableJournal): string[] {
  return problems.map(({ code }) => code);
}

/** What is in the journal's folder besides the journal and its backup of today. */
async function leftBehind(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/^(?:journal\.yaml|backups(?:[\\/][\w.-]+\.yaml)?)$/.test(name));
}
