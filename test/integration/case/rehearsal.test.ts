import assert from 'node:assert/strict';

import { call, failureOf } from '../support/extension';
import { journalText, startWith } from '../support/home';
import { JOURNAL_OF_TWO } from '../support/journals';

describe('Rehearse Calibration', () => {
  beforeEach(() => startWith(JOURNAL_OF_TWO));

  it('gives the findings of the gap report at once, for any day', async () => {
    for (const asOf of ['2026-11-22', '2024-01-01', '2031-01-01']) {
      const found = await call('promoJournal.rehearse', { asOf });
      assert.deepEqual(found, (await call('promoJournal.showGaps', { asOf })).findings);
    }
    assert.ok((await call('promoJournal.rehearse', { asOf: '2026-11-22' })).length > 0);
    assert.equal(await journalText(), JOURNAL_OF_TWO);
  });

  it('asks about what a packet of the template shows, and nothing private', async () => {
    const found = await call('promoJournal.rehearse', { asOf: '2026-11-22', template: 'generic-senior' });
    assert.ok(found.length > 0);
    assert.ok(!found.some(({ wins }) => wins.includes('secret')));
  });

  it('refuses a day and a template that are none, with a code', async () => {
    assert.equal(await failureOf(call('promoJournal.rehearse', { asOf: 'soon' })), 'invalid-day');
    const unknown = call('promoJournal.rehearse', { template: 'none' });
    assert.equal(await failureOf(unknown), 'unknown-template');
  });

  it('lives with an unknown dimension, a day to come, and a journal without a win', async () => {
    await startWith(`schema: 1
wins:
  - {id: a, date: 2031-01-01, title: Not yet, dimensions: [unheard-of], level: next}
  - {id: b, date: 2026-10-01, title: Now, dimensions: [unheard-of], level: next}
`);
    const found = await call('promoJournal.rehearse', { asOf: '2026-11-22' });
    assert.ok(found.length > 0);
    assert.ok(!found.some(({ wins }) => wins.includes('a')));
    await startWith('schema: 1\n');
    assert.ok(Array.isArray(await call('promoJournal.rehearse', { asOf: '2026-11-22' })));
  });
});

describe('answers to the room', () => {
  it('are in the packet', async () => {
    await startWith(`${JOURNAL_OF_TWO}rehearsal:
  - {date: 2026-11-01, check: o-scope, answer: Four teams use it., wins: [cache]}
  - {date: 2026-11-01, check: why-now, answer: The load doubled., wins: [cache]}
`);
    const given = { from: '2026-01-01', asOf: '2026-11-22', show: false } as const;
    const { workspace } = await import('vscode');
    const { uri } = await call('promoJournal.generatePacket', given);
    const text = (await workspace.openTextDocument(uri)).getText();
    assert.match(text, /scope\?\*\* Four teams use it\. See “Cut checkout p95”\./);
  });
});
