/** Splits a text with conflict markers into the texts of both sides. */

/** The whole texts that were merged. */
export interface Sides {
  readonly ours: string;
  /** There when every conflict shows it, as with git's `diff3` style. */
  readonly base?: string;
  readonly theirs: string;
}

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** The part that a marker line opens, by the part in which it stands. Other lines are text. */
const NEXT: Readonly<Record<Part, readonly (readonly [RegExp, Part])[]>> = {
  both: [[/^<{7}(?: |\r?\n?$)/, 'ours']],
  ours: [
    [/^\|{7}(?: |\r?\n?$)/, 'base'],
    [/^={7}\r?\n?$/, 'theirs'],
  ],
  base: [[/^={7}\r?\n?$/, 'theirs']],
  theirs: [[/^>{7}(?: |\r?\n?$)/, 'both']],
};

/** The sides of a text with conflict markers; nothing when it has none, or they do not match. */
export function splitConflicts(text: string): Sides | undefined {
  const sides = { ours: '', base: '', theirs: '' };
  let [conflicts, shown] = [0, 0];
  let part: Part = 'both';
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const next: Part | undefined = NEXT[part].find(([marker]) => marker.test(line))?.[1];
    if (next === undefined) {
      for (const side of part === 'both' ? (['ours', 'base', 'theirs'] as const) : [part])
        sides[side] += line;
      continue;
    }
    if (next === 'ours') conflicts++;
    if (next === 'base') shown++;
    part = next;
  }
  if (conflicts === 0 || part !== 'both') return undefined;
  const { ours, base, theirs } = sides;
  return shown === conflicts ? { ours, base, theirs } : { ours, theirs };
}
