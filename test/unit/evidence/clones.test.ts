import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { withoutClones } from '../../../src/core/evidence/histories';
import { BEN, commit, document, history, other } from './histories';

describe('Clones of one repository', () => {
  it('have what they share once, and each what is its own', () => {
    const [shared, local] = [commit('Share a cart'), commit('Not pushed')];
    const bens = other(BEN, '2026-05-05', ['src/app.ts']);
    const text = document('docs/adr/1.md', '# Queue\n');
    const whole = history([shared], { others: [bens], documents: [text] });
    const clone = history([shared, local], { others: [bens], documents: [text] });
    const [first, second] = withoutClones([whole, clone]);
    assert.deepEqual(first, whole);
    assert.deepEqual([second?.commits, second?.others, second?.documents], [[local], [], []]);
  });

  it('are not seen in repositories that only have a document in common', () => {
    const text = document('docs/adr/template.md', '# Title\n');
    const [a, b] = [commit('One'), commit('Two')].map((one) => history([one], { documents: [text] }));
    assert.ok(a && b);
    assert.deepEqual(withoutClones([a, b]), [a, b]);
  });
});
