import assert from 'node:assert/strict';

import { call, failureOf, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO, today } from '../support/journals';

describe('feedback of peers', () => {
  beforeEach(() => startWith(JOURNAL_OF_TWO));

  it('is asked for in a text that is returned, and the day is noted', async () => {
    const text = await call('promoJournal.requestFeedback', { who: 'Mei', wins: ['cache', 'secret'] });
    assert.match(text, /^Hi Mei,\n[^]*- Cut checkout p95 \(2026-10-01\)/);
    assert.doesNotMatch(text, /Nobody’s/);
    const entry = `
feedback:
  - id: ${today()}-mei
    from: Mei
    wins: [cache]
    consent: asked
    requests:
      - {asked: ${today()}}
`;
    assert.equal(await journalText(), JOURNAL_OF_TWO + entry.slice(1));
  });

  it('answers the request, word for word', async () => {
    await call('promoJournal.requestFeedback', { who: 'Mei', wins: ['cache'] });
    const quote = 'Robin found the lookup: “nobody had measured it” # and p95 fell.';
    const { id, uri } = await call('promoJournal.addFeedback', { from: '@mei', quote, consent: 'given' });
    assert.deepEqual([id, uri.fsPath], [`${today()}-mei`, JOURNAL]);
    const { journal } = await reread();
    assert.deepEqual(journal.feedback, [
      {
        id,
        from: 'Mei',
        wins: ['cache'],
        consent: 'given',
        requests: [{ asked: today(), answered: today() }],
        quote,
        date: today(),
      },
    ]);
  });

  it('is kept when nobody asked', async () => {
    const feedback = {
      from: 'Ana',
      quote: 'Taught me to read a flame graph.',
      date: '2026-10-01',
      wins: ['cache'],
    };
    const { id } = await call('promoJournal.addFeedback', feedback);
    assert.equal(id, '2026-10-01-ana');
    const entry = `feedback:
  - id: 2026-10-01-ana
    from: Ana
    date: 2026-10-01
    wins: [cache]
    quote: Taught me to read a flame graph.
`;
    assert.equal(await journalText(), JOURNAL_OF_TWO + entry);
  });

  it('is refused with a code: nobody to ask, a win that is not there, a day that is none', async () => {
    assert.equal(await failureOf(call('promoJournal.requestFeedback', { who: ' ' })), 'empty-entry');
    const unknown = call('promoJournal.requestFeedback', { who: 'Mei', wins: ['none'] });
    assert.equal(await failureOf(unknown), 'unknown-id');
    const noDay = call('promoJournal.addFeedback', { from: 'Ana', date: 'yesterday' });
    assert.equal(await failureOf(noDay), 'invalid-entry');
    assert.equal(await journalText(), JOURNAL_OF_TWO);
  });

  it('waits while the journal cannot be read', async () => {
    await startWith(BROKEN);
    const { id } = await call('promoJournal.addFeedback', { from: 'Ana', quote: 'Words' });
    await call('promoJournal.requestFeedback', { who: 'Mei' });
    assert.equal(await journalText(), BROKEN);
    await writeJournal(JOURNAL_OF_TWO);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(
      journal.feedback.map((one) => one.id),
      [id, `${today()}-mei`],
    );
  });
});
