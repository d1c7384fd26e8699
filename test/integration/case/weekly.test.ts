import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { weekOf } from '../../../src/core/days';
import { call, failureOf, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO, today } from '../support/journals';

const PENDING = join(dirname(JOURNAL), 'pending');

describe('Weekly Review', () => {
  beforeEach(() => startWith(JOURNAL_OF_TWO));

  it('adds the week, and changes the same one the next time', async () => {
    const review = { week: '2026-W47', shipped: 'The cache', helped: 'Ana' };
    const { week, uri } = await call('promoJournal.weeklyReview', review);
    assert.deepEqual([week, uri.fsPath], ['2026-W47', JOURNAL]);
    const added = '\nweeks:\n  - week: 2026-W47\n    shipped: The cache\n    helped: Ana\n';
    assert.ok((await journalText()).startsWith(JOURNAL_OF_TWO.trimEnd()));
    assert.ok((await journalText()).endsWith(added), await journalText());

    await call('promoJournal.weeklyReview', {
      week: '2026-W47',
      decisions: 'One region',
      helped: 'Ana, Ben',
    });
    const { journal } = await reread();
    assert.deepEqual(journal.weeks, [
      { week: '2026-W47', shipped: 'The cache', helped: 'Ana, Ben', decisions: 'One region' },
    ]);
  });

  it('is of this week when it names none', async () => {
    const { week } = await call('promoJournal.weeklyReview', { shipped: 'Something' });
    assert.equal(week, weekOf(today()));
  });

  it('refuses a week that is none, and one with nothing in it', async () => {
    const wrong = call('promoJournal.weeklyReview', { week: '47', shipped: 'Something' });
    assert.equal(await failureOf(wrong), 'invalid-entry');
    const empty = call('promoJournal.weeklyReview', { week: '2026-W47', shipped: ' ' });
    assert.equal(await failureOf(empty), 'empty-entry');
    assert.equal(await journalText(), JOURNAL_OF_TWO);
  });

  it('waits while the journal cannot be read, and goes into the week that is there', async () => {
    await startWith(BROKEN);
    await call('promoJournal.weeklyReview', { week: '2026-W46', shipped: 'The cache' });
    assert.equal(await journalText(), BROKEN);
    assert.equal((await readdir(PENDING)).length, 1);
    await writeJournal('schema: 1\nweeks:\n  - {week: 2026-W46, helped: Ana}\n');
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(journal.weeks, [{ week: '2026-W46', helped: 'Ana', shipped: 'The cache' }]);
  });
});
