import assert from 'node:assert/strict';

import type { EntryOf, Section } from '../../../src/core/journal/schema';
import {
  addWaiting,
  hasWaiting,
  placeOf,
  renamedIn,
  withFreeId,
  type WaitingEntry,
} from '../../../src/core/journal/waiting';
import { readable } from '../../trust/histories';

const JOURNAL = readable(`schema: 1
wins:
  - {id: a, date: 2026-01-01, title: A, extra: kept}
feedback:
  - {from: Ana, quote: Well done}
mentees:
  - {who: Ben, since: 2026-03-01, sessions: [{date: 2026-03-02}], outcome: Runs it}
weeks:
  - {week: 2026-W47, shipped: By hand., visibility: manager}
  - {week: 2026-W48, shipped: By hand., visibility: secret}
`);

const a = { id: 'a', date: '2026-01-01', title: 'A first' };
const win = (entry: EntryOf<'wins'>, tried?: WaitingEntry['tried']): WaitingEntry => ({
  section: 'wins',
  entry,
  tried,
});

/** The entries of a section after one that waited went in. */
function after<S extends Section>(section: S, entry: EntryOf<S>) {
  const waiting: WaitingEntry = { section, entry };
  assert.equal(hasWaiting(JOURNAL, waiting), false);
  const added = addWaiting(JOURNAL, withFreeId(JOURNAL, waiting));
  assert.ok(added.ok);
  assert.equal(hasWaiting(added.value.after, waiting), section !== 'wins');
  return added.value.after.journal[section];
}

describe('an entry that waits', () => {
  it('is in the journal where it says all that the entry says', () => {
    assert.equal(
      hasWaiting(readable('wins:\n  - {id: a, date: 2026-01-01, title: A first}\n'), win(a)),
      true,
    );
    assert.equal(hasWaiting(readable('schema: 1\n'), win(a)), false);
  });

  it('is in the journal as its author changed it, once it was tried under an id that was free', () => {
    assert.equal(hasWaiting(JOURNAL, win(a, {})), true);
  });

  it('is another one than what two machines gave its id: never tried, or tried while that stood there', () => {
    assert.equal(hasWaiting(JOURNAL, win(a)), false);
    const before = placeOf(JOURNAL, win(a));
    assert.equal(hasWaiting(JOURNAL, win(a, { before })), false);
    const overwritten = readable('wins:\n  - {id: a, date: 2026-01-01, title: A second}\n');
    assert.equal(hasWaiting(overwritten, win(a, { before })), true);
    assert.equal(after('wins', a).at(-1)?.id, 'a-2');
  });

  it('is known without an id by what it agrees in, once it was tried', () => {
    const ana = { from: 'Ana', quote: 'Nicely done' };
    const waiting: WaitingEntry = { section: 'feedback', entry: ana, tried: { before: [] } };
    assert.equal(hasWaiting(JOURNAL, waiting), true);
    assert.equal(hasWaiting(JOURNAL, { ...waiting, tried: { before: placeOf(JOURNAL, waiting) } }), false);
    assert.equal(hasWaiting(JOURNAL, { ...waiting, entry: { from: 'Cy', quote: 'Good' } }), false);
    assert.equal(after('feedback', ana).length, 2);
  });

  it('is joined with what is there of a mentee, and every word stays', () => {
    const entry = { who: 'Ben', since: '2026-01-01', sessions: [{ date: '2026-03-09' }], outcome: 'Leads' };
    assert.deepEqual(after('mentees', entry), [
      {
        who: 'Ben',
        since: '2026-01-01',
        sessions: [{ date: '2026-03-02' }, { date: '2026-03-09' }],
        outcome: 'Runs it; Leads',
      },
    ]);
    assert.equal(after('mentees', { who: 'Cy' }).length, 2);
  });

  it('is joined with a review of its week for the fewer of their readers', () => {
    const [first] = after('weeks', { week: '2026-W47', shipped: 'Waited.', visibility: 'private' });
    assert.deepEqual(first, { week: '2026-W47', shipped: 'By hand.; Waited.', visibility: 'private' });
    const [wider] = after('weeks', { week: '2026-W47', helped: 'Ben.', visibility: 'packet' });
    assert.equal(wider?.visibility, 'manager');
  });

  it('never replaces words of a review that has a mistake, nor its limit that cannot be read', () => {
    const week = { week: '2026-W48', shipped: 'Waited.', visibility: 'packet' } as const;
    const added = addWaiting(JOURNAL, { section: 'weeks', entry: week });
    assert.match(added.ok ? added.value.after.text : '', /By hand\.; Waited\.[^\n]*secret/);
  });

  it('names the new id of what got one, and nothing else', () => {
    const renamed = { section: 'wins', from: 'a', to: 'a-2' } as const;
    const gaps = [{ id: 'a', quote: 'a', wins: ['b', 'a'] }];
    assert.deepEqual(renamedIn({ date: 'a', gaps, wins: ['a'], project: 'a' }, renamed), {
      date: 'a',
      gaps: [{ id: 'a', quote: 'a', wins: ['b', 'a-2'] }],
      wins: ['a-2'],
      project: 'a',
    });
    const project = { ...renamed, section: 'projects' } as const;
    assert.deepEqual(renamedIn({ wins: ['a'], project: 'a' }, project), { wins: ['a'], project: 'a-2' });
    assert.equal(renamedIn('a', renamed), 'a');
  });
});
