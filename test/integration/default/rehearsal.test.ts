import assert from 'node:assert/strict';

import { call, failureOf, journalWith } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO } from '../support/journals';

describe('Record Manager Conversation', () => {
  it('writes what was said word for word, and shows it among the gaps', async () => {
    await startWith('schema: 1\n');
    const gaps = ['I need to see you drive something across teams.'];
    const { id, uri } = await call('promoJournal.recordConversation', {
      date: '2026-08-02',
      with: 'Mette',
      gaps,
    });
    assert.equal(uri.fsPath, JOURNAL);
    assert.match(await journalText(), /quote: I need to see you drive something across teams\./);
    const { managerGaps } = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    assert.deepEqual(
      managerGaps.map(({ quote, date, speaker, isUnanswered }) => [quote, date, speaker, isUnanswered]),
      [[gaps[0], '2026-08-02', 'Mette', true]],
    );
    const again = await call('promoJournal.recordConversation', { date: '2026-08-02', with: 'Mette' });
    assert.notEqual(again.id, id);
  });

  it('refuses what the journal has no place for, and writes nothing', async () => {
    await startWith('schema: 1\n');
    const failed = failureOf(call('promoJournal.recordConversation', { date: 'last week' }));
    assert.equal(await failed, 'invalid-entry');
    assert.equal(await journalText(), 'schema: 1\n');
  });

  it('waits while the journal cannot be read', async () => {
    await startWith(BROKEN);
    const { id } = await call('promoJournal.recordConversation', { date: '2026-08-02', notes: 'Soon.' });
    await writeJournal(JOURNAL_OF_TWO);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(journal.conversations, [{ id, date: '2026-08-02', notes: 'Soon.' }]);
  });
});

describe('Rehearse Calibration', () => {
  it('finds what the gaps and the findings of the same day say', async () => {
    await startWith(JOURNAL_OF_TWO);
    const found = await call('promoJournal.rehearse', { asOf: '2026-11-22' });
    const { findings } = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    assert.ok(found.length > 0);
    assert.deepEqual(found, findings);
  });

  it('knows only the wins that the readers of a template do', async () => {
    await startWith(JOURNAL_OF_TWO);
    const found = await call('promoJournal.rehearse', { asOf: '2026-11-22', template: 'generic-senior' });
    assert.doesNotMatch(JSON.stringify(found), /secret|Nobody’s business/);
  });

  it('refuses a day that is none, and a template that there is not', async () => {
    await startWith(JOURNAL_OF_TWO);
    assert.equal(await failureOf(call('promoJournal.rehearse', { asOf: 'soon' })), 'invalid-day');
    assert.equal(await failureOf(call('promoJournal.rehearse', { template: 'no-such' })), 'unknown-template');
  });
});
