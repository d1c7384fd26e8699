import assert from 'node:assert/strict';

import { call, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO } from '../support/journals';

describe('Add Mentee', () => {
  it('writes a mentee, and a further session for one who is there', async () => {
    await startWith('schema: 1\n');
    const sessions = [{ date: '2026-10-01', notes: 'Flame graphs' }];
    const { id, uri } = await call('promoJournal.addMentee', { who: 'Ana', since: '2026-10-01', sessions });
    assert.deepEqual([id, uri.fsPath], ['ana', JOURNAL]);
    await call('promoJournal.addMentee', {
      who: '@ana',
      sessions: [{ date: '2026-10-08' }],
      outcome: 'Alone now',
    });
    const expected = `schema: 1
mentees:
  - id: ana
    who: Ana
    since: 2026-10-01
    sessions:
      - {date: 2026-10-01, notes: Flame graphs}
      - {date: 2026-10-08}
    outcome: Alone now
`;
    assert.equal(await journalText(), expected);
  });

  it('adds a session to a mentee who has no id', async () => {
    await startWith('schema: 1\nmentees:\n  - who: Ida Holm\n    since: 2026-06-15\n');
    const { id } = await call('promoJournal.addMentee', {
      who: 'Ida Holm',
      sessions: [{ date: '2026-10-08' }],
    });
    assert.equal(id, 'Ida Holm');
    const { journal } = await reread();
    assert.deepEqual(journal.mentees, [
      { who: 'Ida Holm', since: '2026-06-15', sessions: [{ date: '2026-10-08' }] },
    ]);
  });

  it('waits while the journal cannot be read', async () => {
    await startWith(BROKEN);
    const { id } = await call('promoJournal.addMentee', { who: 'Ana' });
    await writeJournal(JOURNAL_OF_TWO);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(journal.mentees, [{ id, who: 'Ana' }]);
  });
});
