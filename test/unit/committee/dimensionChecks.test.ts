import assert from 'node:assert/strict';

import { staleDimension } from '../../../src/core/committee/checks/staleDimension';
import { thinDimension } from '../../../src/core/committee/checks/thinDimension';
import { dimension, found, provenWin, rubric } from '../../fixtures/reports';
import { messages } from './asking';

describe('thin-dimension', () => {
  const three = [provenWin('2026-04-10'), provenWin('2026-07-10'), provenWin('2026-10-10')];

  it('stops at an empty dimension and asks about a thin one', () => {
    assert.deepEqual(
      found(thinDimension, []).map(({ severity, message }) => [severity, message]),
      [['high', 'Scope of ownership: nothing logged. Best next proof: A migration that you ran to the end']],
    );
    const [thin] = found(thinDimension, three.slice(1));
    assert.equal(thin?.severity, 'medium');
    assert.equal(thin.wins.length, 2);
    assert.deepEqual(thin.step, { kind: 'log-win-for', dimension: 'scope-of-ownership' });
  });

  it('is silent when needs are met, and about supporting dimensions', () => {
    assert.deepEqual(found(thinDimension, three), []);
    assert.deepEqual(
      found(thinDimension, [], { bar: rubric({ dimensions: [dimension({ core: false })] }) }),
      [],
    );
  });
});

describe('stale', () => {
  const last = provenWin('2026-08-21');

  it('fires 91 days after the last proof, not after 90', () => {
    assert.deepEqual(found(staleDimension, [last], { asOf: '2026-11-19' }), []);
    assert.deepEqual(messages(staleDimension, [last], { asOf: '2026-11-20' }), [
      'Scope of ownership was last shown on 2026-08-21. What came since?',
    ]);
  });

  it('takes its days from the rubric', () => {
    const bar = rubric({ checks: { stale: { days: 200 } } });
    assert.deepEqual(found(staleDimension, [last], { bar }), []);
  });
});
