import picomatch from 'picomatch/posix';

import { textBefore } from '../text';

/** The owners of a path by CODEOWNERS, sorted; empty where nobody owns it. */
export type OwnersOf = (path: string) => readonly string[];

interface Rule {
  readonly fits: (path: string) => boolean;
  readonly owners: readonly string[];
}

/** Longest pattern that is compiled, in UTF-16 units: no system has longer paths, and picomatch throws above 65,536. */
const LONGEST_PATTERN = 4096;

/** Parses a CODEOWNERS file: the last rule that matches wins; `!` and `[ ]` are not part of the format. */
export function parseCodeowners(text: string): OwnersOf {
  const rules: Rule[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = textBefore(raw, /(?:^|\s)#/).trim();
    const [pattern, ...owners] = line.split(/\s+/);
    if (!pattern || pattern.length > LONGEST_PATTERN || /^[!^[]/.test(pattern)) continue;
    rules.push({
      fits: picomatch(globsOf(pattern), { dot: true, nobracket: true, noextglob: true }),
      owners: [...owners].sort(),
    });
  }
  rules.reverse();
  return (path) => rules.find(({ fits }) => fits(path))?.owners ?? [];
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
