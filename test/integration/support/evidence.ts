/** Journals whose evidence is looked up. */

/** A hash that no repository knows. */
export const NOBODYS_COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** A journal of one win, with a piece of evidence on each line from the seventh on. */
export function evidenceJournal(...evidence: readonly string[]): string {
  const lines = evidence.map((each) => `      - { ${each} }\n`);
  return `schema: 1\nwins:\n  - id: a\n    date: 2026-03-02\n    title: A\n    evidence:\n${lines.join('')}`;
}
