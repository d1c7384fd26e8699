/**
 * A process that logs wins, as a window does: `writer JOURNAL SPARE NAME COUNT [RACE]`. With the folder of a race it waits
 * for the start. It prints a line for each win when its save was acknowledged: `saved ID`, or `pending ID` for one that was
 * kept aside.
 */
import { writeSync } from 'node:fs';

import { JournalStore } from '../../src/host/journal/journalStore';
import { diskText } from '../../src/host/journal/journalText';
import { waitForStart } from './start';

const [path = '', spare = '', name = '', count = '', race] = process.argv.slice(2);
const store = new JournalStore(path, spare, () => Date.now());
const text = diskText(path, { onWait: () => say('waiting') });

// A file that may not grow gives an error then, as a full disk does, instead of ending the process.
process.on('SIGXFSZ', () => undefined);

say('ready');
if (race !== undefined) await waitForStart(race, name);
for (let number = 0; number < Number(count); number++) {
  const id = `${name}-${number}`;
  const win = { id, date: '2026-11-20', title: `Win ${id}`, project: name };
  const appended = await store.append(text, 'wins', () => win);
  say(appended.ok ? `${appended.value.kind} ${id}` : `failed ${appended.failure.code}`);
}

/** Written at once: what a reader of the pipe has not seen, nobody was told. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
