/** Lets processes log wins while a program that knows no lock writes the same journal, and counts what is lost. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { parseJournal } from '../../src/core/journal/parse';
import type { Style } from './outsider';
import { acknowledged, journalIn, makeFolder, openJournal, removeFolder, startWriter } from './writers';

export const STYLES: readonly Style[] = ['truncate', 'half-write', 'unlink-create', 'rename', 'in-place'];

/** How long the outside program goes on: each win may wait some seconds for it, and the writers finish without it. */
const OUTSIDE_LIMIT_MS = 240_000;

export interface OutsideRace {
  readonly style: Style;
  /** Longest time for which the outside program leaves the file torn or away, in milliseconds. */
  readonly window: number;
  readonly writers: number;
  /** Wins that each of the writers logs. */
  readonly count: number;
  /** Wins that stand in the journal before. */
  readonly before: number;
  readonly seed: number;
}

export interface OutsideRaced {
  readonly acknowledged: number;
  /** Wins, of before or acknowledged, that are not in the journal in the end. */
  readonly lost: readonly string[];
  /** Wins that were put aside first. */
  readonly pending: number;
  /** The text in the end, where it is no journal. */
  readonly broken: string | undefined;
}

export async function raceOutsider(
  programs: { readonly writer: string; readonly outsider: string },
  { style, window, writers, count, before, seed }: OutsideRace,
): Promise<OutsideRaced> {
  const folder = await makeFolder();
  const path = journalIn(folder);
  await mkdir(dirname(path));
  const old = Array.from({ length: before }, (_, number) => `old-${number}`);
  await writeFile(path, journalOf(old));
  const outsider = spawn(process.execPath, [programs.outsider, path, style, String(window), String(seed)], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const names = Array.from({ length: writers }, (_, number) => `w${number}`);
  const running = names.map((name) => startWriter(programs.writer, { folder, name, count }));
  await Promise.race([
    Promise.all(running.map((writer) => writer.said('done'))),
    wait(OUTSIDE_LIMIT_MS, undefined, { ref: false }),
  ]);
  outsider.stdin.write('end\n');
  await new Promise((resolve) => outsider.once('exit', resolve));
  await Promise.all(running.map(({ gone }) => gone));
  const { journal } = await openJournal(folder);
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = parseJournal(text);
  const ids = new Set(journal.wins.map(({ id }) => id));
  const promised = running.flatMap(acknowledged);
  await removeFolder(folder);
  return {
    acknowledged: promised.length,
    lost: [...old, ...promised].filter((id) => !ids.has(id)),
    pending: running.flatMap(({ lines }) => lines).filter((line) => line.startsWith('pending ')).length,
    broken: parsed.kind === 'readable' && text !== '' ? undefined : text.slice(0, 400),
  };
}

function journalOf(ids: readonly string[]): string {
  const wins = ids.map((id) => `  - id: ${id}\n    date: 2026-01-01\n    title: Win ${id}\n`);
  return `schema: 1\nwins:\n${wins.join('')}`;
}
