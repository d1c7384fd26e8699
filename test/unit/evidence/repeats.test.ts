import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { repeatsAmong, type Landing } from '../../../src/core/evidence/repeats';
import { file, sha } from './histories';

const landing = (subject: string, changes: Partial<Landing> = {}): Landing => ({
  sha: sha(),
  writtenAt: 1_000,
  subject,
  body: '',
  files: [file('src/cart.ts')],
  ...changes,
});
/** The subjects that are left; commits are given oldest first here. */
const left = (...landings: readonly Landing[]) => {
  const repeats = repeatsAmong([...landings].reverse());
  return landings.filter((one) => !repeats.has(one.sha));
};

describe('Repeats of one patch', () => {
  it('are told by the second it was written in and its subject, though lines differ', () => {
    const first = landing('Share a cart (#4)');
    const picked = landing('Share a cart', { files: [file('src/cart.ts', { added: 3 })] });
    assert.deepEqual(left(first, picked), [first]);
    const later = landing('Share a cart', { writtenAt: 1_001, files: [file('src/b.ts')] });
    assert.deepEqual(left(first, later), [first, later]);
  });

  it('are told by the second and the same lines of the same files, though reworded', () => {
    const first = landing('Share a cart');
    const reworded = landing('Let people share a cart');
    assert.deepEqual(left(first, reworded), [first]);
    const elsewhere = landing('Let people share a cart', { files: [file('src/other.ts')] });
    assert.deepEqual(left(first, elsewhere), [first, elsewhere]);
  });

  it('are not assumed where a script commits twice in a second, or where lines are not known', () => {
    const [a, b] = ['a', 'b'].map((name) => landing('Add the licence', { files: [file(`${name}.ts`)] }));
    assert.ok(a && b);
    assert.deepEqual(left(a, b), [a, b]);
    const uncounted = { files: [file('src/cart.ts', { added: 0 })] };
    const [c, d] = [landing('One', uncounted), landing('Two', uncounted)];
    assert.deepEqual(left(c, d), [c, d]);
  });

  it('are believed where a commit says what it was picked from', () => {
    const first = landing('Share a cart (#4)');
    const noted = landing('Backport carts', {
      writtenAt: 2,
      body: `(cherry picked from commit ${first.sha.slice(0, 12)})`,
    });
    const numbered = landing('[1.x] Share a cart (#4) (#9)', { writtenAt: 3 });
    assert.deepEqual(left(first, noted, numbered), [first]);
  });

  it('keep a squash of several picks', () => {
    const [a, b] = [landing('One', { writtenAt: 1 }), landing('Two', { writtenAt: 2 })];
    const body = [a, b].map((one) => `(cherry picked from commit ${one.sha})`).join('\n');
    const squash = landing('Both', { writtenAt: 3, body });
    assert.deepEqual(left(a, b, squash), [a, b, squash]);
  });

  it('leave what landed rather than what waits, and of what waits the newest', () => {
    const waits = landing('Share a cart', { unmerged: 'cart' });
    const landed = landing('Share a cart');
    assert.deepEqual(left(waits, landed), [landed]);
    const again = landing('Share a cart', { unmerged: 'cart-2' });
    assert.deepEqual(left(waits, again), [again]);
  });

  it('leave the first landing of what was reapplied', () => {
    const first = landing('Share a cart (#4)');
    const again = landing('Reapply "Share a cart" (#9)', { writtenAt: 9 });
    assert.deepEqual(left(first, again), [first]);
    assert.deepEqual(left(again), [again]);
  });
});
