/**
 * A process that logs wins, as a window does: `writer FOLDER NAME COUNT`. It prints a line for each win when its
 * save was acknowledged: `saved ID`, or `pending ID` for one that was kept aside.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { JournalStore } from '../../src/host/journal/journalStore';
import { diskText } from '../../src/host/journal/journalText';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const path = join(folder, 'home', 'journal.yaml');
const store = new JournalStore(path, join(folder, 'spare'), () => Date.now());
const text = diskText(path, { onWait: () => say('waiting') });

// A file that may not grow gives an error then, as a full disk does, instead of ending the process.
process.on('SIGXFSZ', () => undefined);

say('ready');
for (let number = 0; number < Number(count); number++) {
  const id = `${name}-${number}`;
  const appended = await store.append(text, 'wins', () => ({ id, date: '2026-11-20', title: `Win ${id}` }));
  say(appended.ok ? `${appended.value.kind} ${id}` : `failed ${appended.failure.code}`);
}

/** Written at once: what a reader of the pipe has not seen, nobody was told. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
