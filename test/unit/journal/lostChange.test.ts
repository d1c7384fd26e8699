import assert from 'node:assert/strict';

import { appendEntry, removeEntry, updateEntry, updateProfile } from '../../../src/core/journal/edit';
import { touchedBy, undoneIn } from '../../../src/core/journal/lostChange';
import type { EditResult } from '../../../src/core/journal/checkedEdit';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { readable } from '../../trust/histories';

const BEFORE = readable(`schema: 1
profile: {name: A}
wins:
  - {id: a, date: 2026-01-01, title: A}
  - {id: b, date: 2026-01-02, title: B}
dismissed: [one]
`);

const after = (edit: EditResult): ReadableJournal => {
  assert.ok(edit.ok);
  return edit.value.after;
};
const added = after(appendEntry(BEFORE, 'wins', { id: 'c', date: '2026-01-03', title: 'C' }));
const changed = after(updateEntry(BEFORE, 'wins', 'b', { title: 'B2' }));

describe('a change of the journal', () => {
  it('touches the entries that it makes and changes, and no other', () => {
    const c = { id: 'c', date: '2026-01-03', title: 'C' };
    assert.deepEqual(touchedBy(BEFORE, added), [{ section: 'wins', id: 'c', before: undefined, after: c }]);
    assert.deepEqual(
      touchedBy(BEFORE, changed).map(({ section, id }) => [section, id]),
      [['wins', 'b']],
    );
    const dismissed = after(appendEntry(BEFORE, 'dismissed', 'two'));
    assert.deepEqual(touchedBy(BEFORE, dismissed), [
      { section: 'dismissed', id: 'two', before: undefined, after: 'two' },
    ]);
    const renamed = after(updateProfile(BEFORE, { name: 'B' }));
    assert.deepEqual(touchedBy(BEFORE, renamed), [
      { section: 'profile', id: '', before: { name: 'A' }, after: { name: 'B' } },
    ]);
  });

  it('touches nothing by taking something out: should it come back, nothing is lost', () => {
    assert.deepEqual(touchedBy(BEFORE, after(removeEntry(BEFORE, 'wins', 'a'))), []);
  });

  it('is undone where everything stands as before, though other entries changed', () => {
    const stale = after(updateEntry(BEFORE, 'wins', 'a', { title: 'Stale' }));
    assert.equal(undoneIn(stale, touchedBy(BEFORE, added)).length, 1);
    assert.equal(undoneIn(stale, touchedBy(BEFORE, changed)).length, 1);
  });

  it('is not undone where it still stands, or somebody changed it further', () => {
    const further = after(updateEntry(changed, 'wins', 'b', { title: 'B3' }));
    assert.deepEqual(undoneIn(further, touchedBy(BEFORE, changed)), []);
    assert.deepEqual(undoneIn(added, touchedBy(BEFORE, added)), []);
  });

  it('is undone in a field that stands as before, though another field of its entry was changed meanwhile', () => {
    const ours = after(updateEntry(BEFORE, 'wins', 'b', { notes: 'Ours', impact: { before: 1, after: 2 } }));
    const theirs = after(updateEntry(BEFORE, 'wins', 'b', { title: 'Theirs' }));
    assert.equal(undoneIn(theirs, touchedBy(BEFORE, ours)).length, 1);
    const both = after(updateEntry(ours, 'wins', 'b', { title: 'Theirs', impact: { before: 1, after: 3 } }));
    assert.deepEqual(undoneIn(both, touchedBy(BEFORE, ours)), []);
    const gone = after(removeEntry(BEFORE, 'wins', 'b'));
    assert.equal(undoneIn(gone, touchedBy(BEFORE, ours)).length, 1);
  });

  describe('that made an entry without an id', () => {
    const peer = after(appendEntry(BEFORE, 'feedback', { from: 'Ana', quote: 'Well done' }));
    const touched = touchedBy(BEFORE, peer);

    it('is undone where the entry is gone, though another one came', () => {
      assert.equal(undoneIn(BEFORE, touched).length, 1);
      const other = after(appendEntry(BEFORE, 'feedback', { from: 'Ben', quote: 'Fast' }));
      assert.equal(undoneIn(other, touched).length, 1);
    });

    it('is not undone where the entry stands, or was changed further', () => {
      assert.deepEqual(undoneIn(peer, touched), []);
      const further = after(appendEntry(BEFORE, 'feedback', { from: 'Ana', quote: 'Very well done' }));
      assert.deepEqual(undoneIn(further, touched), []);
      assert.deepEqual(touchedBy(peer, further), []);
    });
  });
});
