import assert from 'node:assert/strict';

import { call, failureOf, journalWith } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO } from '../support/journals';

describe('New Project', () => {
  it('writes what it was given, under an id of its name', async () => {
    await startWith('schema: 1\nprojects:\n  - id: checkout-cache\n');
    const screen = { ambiguity: 'Nobody knows why', crossTeam: 'Search' };
    const project = { name: 'Checkout cache', why: 'It is slow', screen };
    const { id, uri } = await call('promoJournal.newProject', project);
    assert.deepEqual([id, uri.fsPath], ['checkout-cache-2', JOURNAL]);
    const entry = `  - id: checkout-cache-2
    name: Checkout cache
    why: It is slow
    screen: {ambiguity: Nobody knows why, crossTeam: Search}
`;
    assert.equal(await journalText(), `schema: 1\nprojects:\n  - id: checkout-cache\n${entry}`);
  });

  it('refuses one without a name or of an id that is taken, and waits while the journal cannot be read', async () => {
    await startWith('schema: 1\nprojects:\n  - id: taken\n');
    assert.equal(await failureOf(call('promoJournal.newProject', { name: ' ' })), 'empty-entry');
    const twice = call('promoJournal.newProject', { id: 'taken', name: 'Taken' });
    assert.equal(await failureOf(twice), 'duplicate-id');
    await startWith(BROKEN);
    const { id } = await call('promoJournal.newProject', { name: 'Checkout' });
    await writeJournal(JOURNAL_OF_TWO);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(journal.projects, [{ id, name: 'Checkout' }]);
  });
});
