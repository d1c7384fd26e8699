import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { revertedBy } from '../../../src/core/evidence/message';
import { standingReverts, type Revert } from '../../../src/core/evidence/reverts';
import { sha } from './histories';

const SHARED = 'Share a cart (#4)';
const revert = (subject: string, body = ''): Revert => ({
  sha: sha(),
  subject,
  names: revertedBy(subject, body),
});
/** Reverts are given oldest first here. */
const standing = (...reverts: readonly Revert[]) => standingReverts([...reverts].reverse());

describe('Standing reverts', () => {
  it('are those that nothing took back', () => {
    const first = sha();
    const one = revert(`Revert "${SHARED}" (#5)`, `This reverts commit ${first}.`);
    assert.deepEqual(standing(one), [first]);
    const back = revert(`Revert "Revert "${SHARED}""`, `This reverts commit ${one.sha}.`);
    assert.ok(!standing(one, back).includes(first));
    const again = revert(
      `Revert "Revert "Revert "${SHARED}"""`,
      `This reverts commit ${back.sha.slice(0, 10)}.`,
    );
    assert.ok(standing(one, back, again).includes(first));
  });

  it('are told by subjects where no hash is named', () => {
    const one = revert(`Revert "${SHARED}" (#5)`, 'Reverts org/shop#4');
    assert.deepEqual(standing(one), [SHARED]);
    assert.ok(!standing(one, revert(`Revert "Revert "${SHARED}" (#5)" (#6)`)).includes(SHARED));
    assert.ok(!standing(one, revert(`Reapply "${SHARED}" (#6)`)).includes(SHARED));
    const last = revert(`Revert "${SHARED}" (#7)`);
    assert.ok(standing(one, revert(`Reapply "${SHARED}" (#6)`), last).includes(SHARED));
  });

  it('name what a conventional revert names', () => {
    assert.deepEqual(revertedBy('revert: feat(cart): share (#4)', ''), ['feat(cart): share']);
    assert.deepEqual(revertedBy('revert(cart): "feat: share"', ''), ['feat: share']);
    assert.deepEqual(revertedBy('Reverting to the old cart', ''), []);
  });
});
