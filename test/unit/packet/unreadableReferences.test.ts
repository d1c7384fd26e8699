import assert from 'node:assert/strict';

import { parseJournal } from '../../../src/core/journal/parse';
import { journalFor } from '../../../src/core/packet/journalFor';

describe('an entry that names what it hangs on in a way that can’t be read', () => {
  const HEAD = `schema: 1
projects: [{id: atlas}]
wins:
  - {id: hid, date: 2026-03-01, title: Hidden, visibility: private, project: atlas}
  - {id: shown, date: 2026-03-01, title: Shown}
`;
  const read = (rest: string) => {
    const parsed = parseJournal(`${HEAD}${rest}\n`);
    assert.ok(parsed.kind === 'readable');
    return parsed;
  };

  for (const reference of [
    'wins: hid',
    'wins: "hid, shown"',
    'wins: [{id: hid}]',
    'wins: [[hid]]',
    'win: hid',
    'Wins: [hid]',
    'project: [atlas]',
    'Project: atlas',
    'projects: atlas',
  ])
    it(`is its author’s alone, and told: feedback with ${reference}`, () => {
      const { journal, problems } = read(
        `feedback: [{from: Bob, consent: given, quote: Words, ${reference}}]`,
      );
      assert.deepEqual(journalFor('manager', journal).feedback, []);
      assert.ok(problems.some(({ severity, limit }) => severity === 'error' && limit !== undefined));
      assert.equal(journal.heldBack.length, 1);
    });

  for (const gaps of [
    '[{id: g, quote: Words, wins: hid}]',
    '{id: g, quote: Words, wins: [hid]}',
    '[{id: g, quote: Words, win: hid}]',
  ])
    it(`is its author’s alone: a talk with gaps ${gaps}`, () => {
      const { journal } = read(`conversations: [{date: 2026-03-01, notes: Words, gaps: ${gaps}}]`);
      assert.deepEqual(journalFor('manager', journal).conversations, []);
    });

  for (const other of ['wins: [shown]', 'date: 2026-99-99, wins: [shown]', 'nonsense: 3, wins: [shown]'])
    it(`is seen with another mistake, or none: ${other}`, () => {
      const { journal } = read(`feedback: [{from: Bob, consent: given, quote: Words, ${other}}]`);
      assert.equal(journalFor('manager', journal).feedback.length, 1);
    });

  for (const limit of ['visibility:private', 'visibility:manager', 'private:true', 'access: private'])
    it(`is its author’s alone: a win with ${limit}`, () => {
      const parsed = parseJournal(`schema: 1\nwins: [{id: a, date: 2026-11-01, title: T, ${limit}}]\n`);
      assert.ok(parsed.kind === 'readable');
      assert.deepEqual(journalFor('manager', parsed.journal).wins, []);
    });
});
