import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { isAgreed, newsSentence, statusNewsOf } from '../../../../src/core/evidence/documents/document';

const dated = (...statuses: string[]) =>
  statuses.map((status, at) => ({ day: `2026-05-0${at + 1}`, status }));

describe('News of documents', () => {
  it('are the last change from one known status to another', () => {
    assert.deepEqual(statusNewsOf(dated('draft', 'draft', 'accepted', 'accepted')), {
      from: 'draft',
      to: 'accepted',
      day: '2026-05-03',
    });
    assert.deepEqual(statusNewsOf(dated('draft', 'unknown', 'proposed', 'accepted')), {
      from: 'proposed',
      to: 'accepted',
      day: '2026-05-04',
    });
  });

  it('are none where a status was never another, or never known', () => {
    for (const statuses of [dated(), dated('draft'), dated('unknown', 'accepted'), dated('draft', 'unknown')])
      assert.equal(statusNewsOf(statuses), undefined);
  });

  it('are good where others agreed, and not where what was carried out is only renamed', () => {
    const good = (from: string, to: string) => isAgreed({ from, to, day: '2026-05-01' });
    assert.ok(good('draft', 'accepted'));
    assert.ok(good('provisional', 'implementable'));
    assert.ok(good('accepted', 'implemented'));
    assert.ok(!good('accepted', 'superseded'));
    assert.ok(!good('draft', 'rejected'));
    assert.ok(!good('done', 'completed'));
  });

  it('say how long it took, where that is known', () => {
    const news = { from: 'draft', to: 'accepted', day: '2026-05-11' };
    assert.equal(
      newsSentence('Cart', news, '2026-05-01'),
      '“Cart” went from draft to accepted on 2026-05-11, 10 days after you wrote it',
    );
    assert.equal(newsSentence('Cart', news), '“Cart” went from draft to accepted on 2026-05-11');
  });
});
