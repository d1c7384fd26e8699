/** A history made by git fast-import, for measuring. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { runOrFail } from '../../scripts/lib/processes';
import type { Day } from '../../src/core/days';

export const AUTHOR = 'ada@corp.example';
export const UNTIL: Day = '2026-06-30';

/** Seconds between two commits: 20,000 of them fit into a year. */
const PAUSE = 1500;
const YEAR = 366 * 86_400;

/**
 * A repository with `own` commits of the author within the year before {@link UNTIL}, and `older` of somebody before it, packed and
 * with a commit graph, as a clone is that git looks after.
 */
export async function makeHistory(path: string, own: number, older: number): Promise<void> {
  await runOrFail('git', ['init', '--quiet', '--initial-branch=main', path]);
  const git = spawn('git', ['fast-import', '--quiet'], { cwd: path, stdio: ['pipe', 'inherit', 'inherit'] });
  const end = once(git, 'close');
  for (let index = 0; index < own + older; index += 1) {
    if (!git.stdin.write(commitAt(index, own, older))) await once(git.stdin, 'drain');
  }
  git.stdin.end();
  await end;
  await runOrFail('git', ['-c', 'gc.autoDetach=false', 'gc', '--quiet'], { cwd: path });
}

function commitAt(index: number, own: number, older: number): string {
  const end = Date.parse(`${UNTIL}T00:00:00Z`) / 1000;
  const mine = index >= older;
  const time = mine ? end - (own + older - index) * PAUSE : end - YEAR - (older - index) * PAUSE;
  const who = `${mine ? `Ada Engineer <${AUTHOR}>` : 'Ben Builder <ben@corp.example>'} ${time} +0000`;
  const subject = `feat(area${index % 40}): add step ${index} of effort ${Math.floor(index / 25)} (#${index})`;
  const text = `line ${index}\n`.repeat(20);
  return [
    `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${subject.length}\n${subject}\n`,
    `M 100644 inline src/area${index % 40}/file${index % 500}.ts\ndata ${text.length}\n${text}\n`,
  ].join('');
}
