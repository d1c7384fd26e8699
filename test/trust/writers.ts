/** Starts, ends and questions the writing processes of the trust tests, and looks at what they leave behind. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { build } from 'esbuild';

import { ROOT } from '../../scripts/lib/folders';
import { parseJournal } from '../../src/core/journal/parse';
import type { JournalSnapshot } from '../../src/core/journal/snapshot';
import { diskText } from '../../src/host/journal/journalText';
import { storeOf } from './store';
import { remove } from '../support/folders';

/** The writer as one file, so that a process starts in a moment. Gives its path. */
export function bundleWriter(folder: string): Promise<string> {
  return bundleProgram('writer', folder);
}

/** A program of this folder as one file. Gives its path. */
export async function bundleProgram(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, `test/trust/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'pj-trust-'));
}

export function removeFolder(folder: string): Promise<void> {
  return remove(folder);
}

/** Does work in a new folder, which is taken away afterwards. */
export async function inNewFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await makeFolder();
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** A writing process, with what it said so far. */
export interface Writer {
  readonly lines: readonly string[];
  /** Settles when the process says a line, or is gone. */
  said(line: string): Promise<void>;
  /** Settles when the process acknowledged so many wins, or is gone. */
  acknowledges(count: number): Promise<void>;
  kill(): void;
  readonly gone: Promise<void>;
}

export interface WriterOptions {
  readonly folder: string;
  readonly name: string;
  readonly count: number;
  /** Another journal than that of the folder. */
  readonly journal?: string;
  /** The folder of a race, whose start the process waits for. */
  readonly race?: string;
  /** Milliseconds after which it takes a lock for that of a dead process; what a window waits, when left out. */
  readonly staleAfter?: number;
  /** Longest file that the process may write, in blocks of 1,024 bytes. */
  readonly longestFile?: number;
}

export function startWriter(program: string, options: WriterOptions): Writer {
  const {
    folder,
    name,
    count,
    journal = journalIn(folder),
    race = '',
    staleAfter = '',
    longestFile,
  } = options;
  const run = [process.execPath, program, journal, folder, name, String(count), race, String(staleAfter)];
  const limited = ['/bin/bash', '-c', `ulimit -f ${longestFile ?? 0}; exec "$@"`, 'bash', ...run];
  const [command = '', ...args] = longestFile === undefined ? run : limited;
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return listen(child);
}

function listen(child: ChildProcess): Writer {
  const lines: string[] = [];
  let waiting: readonly (() => boolean)[] = [];
  assert.ok(child.stdout);
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    waiting = waiting.filter((isOver) => !isOver());
  });
  const gone = new Promise<void>((resolve) => reader.on('close', resolve));
  const when = (isTrue: () => boolean): Promise<void> =>
    isTrue()
      ? Promise.resolve()
      : Promise.race([
          gone,
          new Promise<void>((resolve) => {
            waiting = [...waiting, () => isTrue() && (resolve(), true)];
          }),
        ]);
  return {
    lines,
    said: (line) => when(() => lines.includes(line)),
    acknowledges: (count) => when(() => acknowledged({ lines }).length >= count),
    kill: () => void child.kill('SIGKILL'),
    gone,
  };
}

/** The ids of the wins whose saves were acknowledged, in the order of saving. */
export function acknowledged({ lines }: Pick<Writer, 'lines'>): string[] {
  return lines.flatMap((line) => /^(?:saved|pending) (.+)$/.exec(line)?.[1] ?? []);
}

export function journalIn(folder: string): string {
  return join(folder, 'home', 'journal.yaml');
}

/** The journal as the next window finds it, after what waited was folded in. */
export async function openJournal(folder: string): Promise<JournalSnapshot> {
  const path = journalIn(folder);
  const store = storeOf(path, folder);
  const snapshot = await store.load(diskText(path), 'file:///journal');
  await store.accept();
  return snapshot;
}

/** Fails when the journal does not parse as it is, or a win is there twice. Gives the ids of its wins. */
export async function soundIds(folder: string): Promise<string[]> {
  const text = await readFile(journalIn(folder), 'utf8').catch(() => '');
  const parsed = parseJournal(text);
  assert.equal(parsed.kind, 'readable', text.slice(-400));
  assert.deepEqual(parsed.problems, []);
  return parsed.entries.map(({ id }) => id ?? '');
}

/** Whether a process that is gone left its lock behind. */
export function leftLock(folder: string): boolean {
  return existsSync(`${journalIn(folder)}.lock`);
}

/** What lies beside the journal, besides what waits. */
export async function besideJournal(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'home'));
  return names.filter((name) => name !== 'journal.yaml' && name !== 'pending');
}
