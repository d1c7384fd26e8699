/** Merges random histories, by entry id and by git's lines, and counts what is lost and what a human must decide. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { splitConflicts } from '../../src/core/journal/conflictMarkers';
import { isSame } from '../../src/core/journal/equal';
import { mergeJournals, type Merged } from '../../src/core/journal/merge';
import type { Win } from '../../src/core/journal/schema';
import { makeHistory, readable, type History } from './histories';

export interface MergeCounts {
  /** Wins and comments that should be there and are not. */
  readonly lost: readonly string[];
  /** Fields left for a human. */
  readonly conflicts: number;
  /** Histories with a conflict, by this merge and by git's. */
  readonly withConflict: number;
  readonly gitConflicts: number;
  readonly gitWithConflict: number;
}

export function mergeHistories(folder: string, count: number, random: () => number): MergeCounts {
  const lost: string[] = [];
  let [conflicts, withConflict, gitConflicts, gitWithConflict] = [0, 0, 0, 0];
  for (let round = 0; round < count; round++) {
    const history = makeHistory(random);
    const merged = merge(history);
    const git = gitMerge(folder, history);
    lost.push(...lostIn(history, merged), ...lostFromMarkers(git.text, merged));
    conflicts += merged.conflicts.length;
    withConflict += Number(merged.conflicts.length > 0);
    gitConflicts += git.conflicts;
    gitWithConflict += Number(git.conflicts > 0);
  }
  return { lost, conflicts, withConflict, gitConflicts, gitWithConflict };
}

function merge({ base, ours, theirs }: History): Merged {
  const merged = mergeJournals({ base: readable(base), ours: readable(ours), theirs: readable(theirs) });
  assert.ok(merged.ok, merged.ok ? '' : merged.failure.message);
  return merged.value;
}

function gitMerge(folder: string, { base, ours, theirs }: History): { text: string; conflicts: number } {
  const files = { ours, base, theirs };
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', '--diff3', ...paths], {
    encoding: 'utf8',
  });
  assert.ok(status !== null && status < 128);
  return { text: stdout, conflicts: status };
}

/** Wins, changes and comments of either side that the merged journal does not have, in words. */
function lostIn({ base, ours, theirs }: History, { after, conflicts }: Merged): string[] {
  const [old, our, their] = [base, ours, theirs].map((text) => new Map(winsOf(text)));
  const merged = new Map(winsOf(after.text));
  const ids = new Set([...(our?.keys() ?? []), ...(their?.keys() ?? [])]);
  const lost = [...ids].flatMap((id) => {
    const [before, a, b, now] = [old?.get(id), our?.get(id), their?.get(id), merged.get(id)];
    const isTakenOut = before !== undefined && ((!a && isSame(b, before)) || (!b && isSame(a, before)));
    if (isTakenOut) return now ? [`${id} came back`] : [];
    if (!now) return [id];
    const hasConflict = conflicts.some((conflict) => conflict.id === id);
    if (isSame(a, before) && b) return isSame(now, b) ? [] : [`${id}: their change`];
    if (isSame(b, before) && a) return isSame(now, a) ? [] : [`${id}: our change`];
    const isThere = (value: string) => JSON.stringify(now).includes(value);
    const news = [a, b].flatMap((side) =>
      addedTexts(JSON.stringify(side ?? ''), JSON.stringify(before ?? '')),
    );
    return hasConflict ? [] : news.filter((value) => !isThere(value)).map((value) => `${id}: ${value}`);
  });
  const comments = [ours, theirs].flatMap((text) => text.match(/^ *# [ot]\d on w\d+$/gm) ?? []);
  return [...lost, ...comments.filter((comment) => !after.text.includes(comment.trim()))];
}

/** The texts that a machine wrote: they carry its name. */
function addedTexts(now: string, before: string): string[] {
  return (now.match(/"(?:Changed )?[ot]\d"/g) ?? []).filter((text) => !before.includes(text));
}

/** Every win that is still named in what git left with markers must be there once that is taken apart and merged. */
function lostFromMarkers(text: string, { after }: Merged): string[] {
  const sides = splitConflicts(text);
  if (!sides) return [];
  const { base, ours, theirs } = sides;
  const merged = mergeJournals({
    base: base === undefined ? undefined : readable(base),
    ours: readable(ours),
    theirs: readable(theirs),
  });
  assert.ok(merged.ok);
  const ids = new Set(merged.value.after.journal.wins.map(({ id }) => id));
  const named = after.journal.wins.filter(({ id }) =>
    text.includes(`- id: ${id}
`),
  );
  return named.filter(({ id }) => !ids.has(id)).map(({ id }) => `${id} from markers`);
}

function winsOf(text: string): (readonly [string, Win])[] {
  return readable(text).journal.wins.map((win) => [win.id, win] as const);
}
