import picomatch from 'picomatch/posix';

import { textBefore } from '../text';

/** The owners of a path by CODEOWNERS, sorted; empty where nobody owns it. */
export interface OwnersOf {
  (path: string): readonly string[];
  /** Those who own everything by default, or a tenth of all that the file lists: they stand beside the owners of a part. */
  readonly everywhere: ReadonlySet<string>;
}

interface Rule {
  readonly fits: (path: string) => boolean;
  readonly owners: readonly string[];
  /** True for the rule for whatever no other rule is about. */
  readonly isDefault: boolean;
}

/** Longest pattern that is compiled, in UTF-16 units: no system has longer paths, and picomatch throws above 65,536. */
const LONGEST_PATTERN = 4096;
/** A share of the rules that nobody has who owns a part, and the fewest rules that are a share: three teams may own a third each. */
const LARGE_SHARE = 0.1;
const FEWEST_RULES = 4;

/** Parses a CODEOWNERS file: the last rule that matches wins; `!` and `[ ]` are not part of the format. */
export function parseCodeowners(text: string): OwnersOf {
  const rules: Rule[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = textBefore(raw, /(?:^|\s)#/).trim();
    const [pattern, ...owners] = line.split(/\s+/);
    if (!pattern || pattern.length > LONGEST_PATTERN || /^[!^[]/.test(pattern)) continue;
    const globs = globsOf(pattern);
    rules.push({
      fits: picomatch(globs, { dot: true, nobracket: true, noextglob: true }),
      owners: [...owners].sort(),
      isDefault: globs.includes('**'),
    });
  }
  rules.reverse();
  const ownersOf = (path: string) => rules.find(({ fits }) => fits(path))?.owners ?? [];
  return Object.assign(ownersOf, { everywhere: everywhereIn(rules) });
}

function everywhereIn(rules: readonly Rule[]): Set<string> {
  const counts = new Map<string, number>();
  for (const owner of rules.flatMap(({ owners }) => owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const least = Math.max(FEWEST_RULES, rules.length * LARGE_SHARE);
  const many = [...counts].filter(([, count]) => count >= least).map(([owner]) => owner);
  return new Set([...many, ...rules.filter(({ isDefault }) => isDefault).flatMap(({ owners }) => owners)]);
}

/** Patterns work as in .gitignore: without an inner slash anywhere, with one from the root; a folder means all in it. */
function globsOf(pattern: string): string[] {
  const anchored = /\/./.test(pattern.replace(/\/$/, ''));
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  if (bare === '*' || bare === '' || bare === '**') return ['**'];
  const base = anchored ? bare : `**/${bare}`;
  if (pattern.endsWith('/')) return [`${base}/**`];
  return bare.endsWith('/*') ? [base] : [base, `${base}/**`];
}
