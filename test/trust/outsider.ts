/**
 * A program that writes the journal without knowing of locks, as editors, formatters and sync tools do:
 * `outsider JOURNAL STYLE WINDOW SEED`. It reads, changes a comment at the top, and writes, in a style that leaves the file torn
 * or away for up to WINDOW ms, until it is told to end by a line on its standard input.
 */
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { randomFrom } from '../support/chance';

export type Style = 'truncate' | 'half-write' | 'unlink-create' | 'rename' | 'in-place';

/** Milliseconds between two saves of a program that saves often: at least, and at most. */
const REST_MS = [200, 1000] as const;

const STYLES: Readonly<
  Record<Style, (path: string, text: string, pause: () => Promise<void>) => Promise<void>>
> = {
  truncate: async (path, text, pause) => {
    const file = openSync(path, 'w');
    await pause();
    writeSync(file, text);
    closeSync(file);
  },
  'half-write': async (path, text, pause) => {
    const file = openSync(path, 'w');
    const [first, second] = halves(text);
    writeSync(file, first);
    await pause();
    writeSync(file, second);
    closeSync(file);
  },
  'unlink-create': async (path, text, pause) => {
    rmSync(path, { force: true });
    await pause();
    writeFileSync(path, text);
  },
  rename: async (path, text, pause) => {
    writeFileSync(`${path}.outside`, text);
    await pause();
    renameSync(`${path}.outside`, path);
  },
  'in-place': async (path, text, pause) => {
    const file = openSync(path, 'r+');
    const [first, second] = halves(text);
    writeSync(file, first, 0);
    await pause();
    writeSync(file, second, Buffer.byteLength(first));
    ftruncateSync(file, Buffer.byteLength(text));
    closeSync(file);
  },
};

function halves(text: string): readonly [string, string] {
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

const [path = '', style = '', window = '', seed = ''] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const pause = () => sleep(random() * Number(window));
const over = new AbortController();
process.stdin.once('data', () => over.abort());
// Whoever started this program is gone.
process.stdin.once('end', () => over.abort());

for (let round = 0; !over.signal.aborted; round++) {
  const [least, most] = REST_MS;
  await sleep(least + random() * (most - least));
  const text = readFileSync(path, 'utf8').replace(/^# outside .*\n/, '');
  await pause();
  await STYLES[style as Style](path, `# outside ${round} ${'x'.repeat(round % 50)}\n${text}`, pause);
}
process.exit();
