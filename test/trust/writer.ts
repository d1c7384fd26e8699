/**
 * A process that logs wins, as a window does: `writer JOURNAL FOLDER NAME COUNT RACE STALE`. With the folder of a race it waits
 * for the start; STALE are the milliseconds after which it takes over a lock. It prints a line for each win when its save was acknowledged: `saved ID`, or `pending ID` for one that was
 * kept aside, and `done` after the last one.
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { diskText } from '../../src/host/journal/journalText';
import { waitForStart } from './start';
import { storeOf } from './store';

const [path = '', folder = '', name = '', count = '', race = '', stale = ''] = process.argv.slice(2);
const store = storeOf(path, folder);
const staleAfter = stale === '' ? {} : { staleAfter: Number(stale) };
const text = diskText(path, { onWait: () => say('waiting'), ...staleAfter });

// A file that may not grow gives an error then, as a full disk does, instead of ending the process.
process.on('SIGXFSZ', () => undefined);

say('ready');
if (race !== '') await waitForStart(race, name);
for (let number = 0; number < Number(count); number++) {
  const id = `${name}-${number}`;
  const win = { id, date: '2026-11-20', title: `Win ${id}`, project: name };
  const appended = await store.append(text, 'wins', () => win);
  say(appended.ok ? `${appended.value.kind} ${id}` : `failed ${appended.failure.code}`);
  await store.load(text, 'file:///journal');
}

say('done');
// A window looks after what it saved while it is open; this process ends as soon as a window may.
while (store.isSettling) {
  await store.mend(text);
  await sleep(100);
}

/** Written at once: what a reader of the pipe has not seen, nobody was told. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
