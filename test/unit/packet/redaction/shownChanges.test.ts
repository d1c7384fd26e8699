import assert from 'node:assert/strict';

import { shownChanges } from '../../../../src/core/packet/redaction/shownChanges';

const change = { kind: 'figure', to: '…', count: 7 } as const;

describe('what a reader would find changed', () => {
  it('is what the whole packet has and the redacted one has not, with how often', () => {
    const whole = '# 12 wins\n\n- *Falcon* cut 800 ms, 1,800 ms\n- Falcon\\_db\n- 12 of `api@3fa9c21`\n';
    const redacted = '# 12 wins\n\n- *…* cut … ms, … ms\n- …\\_db\n- … of a commit\n';
    const changes = ['800', '12', 'Falcon', 'api@3fa9c21', 'elsewhere'].map((from) => ({ ...change, from }));
    assert.deepEqual(
      shownChanges(changes, whole, redacted).map(({ from, count }) => `${from} ${count}`),
      ['Falcon 2', '800 1', '12 1', 'api@3fa9c21 1'],
    );
  });

  it('is found over the ends of lines', () => {
    const changes = [{ ...change, from: 'Project\n  Falcon' }];
    assert.equal(shownChanges(changes, 'on Project Falcon', 'on …')[0]?.count, 1);
  });
});
