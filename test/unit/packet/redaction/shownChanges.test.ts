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

  it('comes kind by kind, and knows a figure from the range that it is in', () => {
    const changes = [
      { kind: 'figure', from: '800', to: '800–900', count: 1 },
      { kind: 'person', from: 'Ida', to: 'a colleague', count: 1 },
      { kind: 'code-name', from: 'Nest', to: '', count: 1 },
    ] as const;
    assert.deepEqual(
      shownChanges(changes, '800 800 Ida Nest', '800–900 800–900 a colleague').map(({ from, count }) => [
        from,
        count,
      ]),
      [
        ['Nest', 1],
        ['Ida', 1],
        ['800', 2],
      ],
    );
  });

  it('is found over the ends of lines', () => {
    const changes = [{ ...change, from: 'Project\n  Falcon' }];
    assert.equal(shownChanges(changes, 'on Project Falcon', 'on …')[0]?.count, 1);
  });
});
