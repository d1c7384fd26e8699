/** Journals that more than one test starts with. */

/** A journal that cannot be read. */
export const BROKEN = 'schema: 1\nweeks:\n  - {week: "2026-W46}\n';

/** A journal of two wins, one of them private. */
export const JOURNAL_OF_TWO = `schema: 1

wins:
  - id: cache   # the first one
    date: 2026-10-01
    title: Cut checkout p95
    corroborators: [mei]
  - id: secret
    date: 2026-10-02
    title: Nobody’s business
    visibility: private
`;

/** Today, as the user’s clock has it. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
