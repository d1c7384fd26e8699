import assert from 'node:assert/strict';

import type { Mentee } from '../../../src/core/journal/schema';
import { menteeChange } from '../../../src/core/mentees/entry';

const first = { date: '2026-10-01', notes: 'Reading a flame graph' };
const second = { date: '2026-10-08' };
const ana: Mentee = { id: 'ana', who: '@Ana', since: '2026-10-01', sessions: [first] };

describe('a mentee', () => {
  it('is an entry with an id of their name', () => {
    assert.deepEqual(menteeChange({ who: 'Ana Li', sessions: [first] }, { mentees: [] }), {
      kind: 'new',
      entry: { id: 'ana-li', who: 'Ana Li', sessions: [first] },
    });
    const change = menteeChange({ who: 'Ana!' }, { mentees: [ana] });
    assert.equal(change.kind === 'new' && change.entry.id, 'ana-2');
  });

  it('who is there gets the session besides the others, and keeps what nobody named', () => {
    const given = { who: 'ana', sessions: [second], outcome: 'Finds slow queries alone' };
    assert.deepEqual(menteeChange(given, { mentees: [ana] }), {
      kind: 'change',
      id: 'ana',
      patch: { sessions: [first, second], outcome: 'Finds slow queries alone' },
    });
    assert.deepEqual(menteeChange({ id: 'ana', who: 'A. Li', since: '2026-09-01' }, { mentees: [ana] }), {
      kind: 'change',
      id: 'ana',
      patch: { since: '2026-09-01' },
    });
  });

  it('who is there without an id is known by the name as it is written', () => {
    const change = menteeChange(
      { who: 'ida', sessions: [second] },
      { mentees: [{ who: 'Ida Holm' }, { who: 'Ida' }] },
    );
    assert.deepEqual(change, { kind: 'change', id: 'Ida', patch: { sessions: [second] } });
  });
});
