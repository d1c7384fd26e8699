/** Finds the sides of a merge that left a journal in conflict: in git's index, or in the markers of the file. */
import { basename, dirname } from 'node:path';

import { splitConflicts, type Sides } from '../../core/journal/conflictMarkers';
import { openGit, type Git } from '../git/git';

/** A marker line of a conflict, or a blank one. */
const NO_CONTENT = /^(?:<{7}|\|{7}|={7}|>{7}|\s*$)/;

/**
 * The whole texts of both sides, and of what they started from where it is known. Git's index has them as they
 * were, while the lines around markers are already mixed; but what was typed into the file since stands nowhere
 * else, so then the file goes first. Git is asked only where `mayUseGit`.
 */
export async function conflictSides(
  path: string,
  text: string,
  mayUseGit: boolean,
): Promise<Sides | undefined> {
  const staged = mayUseGit ? await stagedSides(path) : undefined;
  const marked = splitConflicts(text);
  if (!staged || (marked && !isOnlyFrom(text, staged))) return marked;
  const hasMarkers = marked !== undefined;
  return hasMarkers || isOnlyFrom(text, staged) ? withLineEndings(staged, text) : undefined;
}

async function stagedSides(path: string): Promise<Sides | undefined> {
  const git = openGit(dirname(path));
  const [base, ours, theirs] = await Promise.all(
    ['1', '2', '3'].map((stage) => blob(git, stage, basename(path))),
  );
  if (ours === undefined || theirs === undefined) return undefined;
  return base === undefined ? { ours, theirs } : { ours, base, theirs };
}

/** The file as the index has it in a stage of a merge: 1 the base, 2 ours, 3 theirs. */
async function blob(git: Git, stage: string, name: string): Promise<string | undefined> {
  const found = await git.run(['cat-file', 'blob', `:${stage}:./${name}`]);
  return found.ok ? found.value : undefined;
}

function isOnlyFrom(text: string, { ours, base = '', theirs }: Sides): boolean {
  const known = new Set([ours, base, theirs].flatMap(linesOf));
  return linesOf(text).every((line) => known.has(line) || NO_CONTENT.test(line));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Git may keep other line endings than the file has. */
function withLineEndings(sides: Sides, text: string): Sides {
  if (!text.includes('\r\n')) return sides;
  const ended = (side: string) => side.replaceAll(/\r?\n/g, '\r\n');
  const { ours, base, theirs } = sides;
  const both = { ours: ended(ours), theirs: ended(theirs) };
  return base === undefined ? both : { ...both, base: ended(base) };
}
