import assert from 'node:assert/strict';

import { checkHidden, TEMPLATE_COUNT } from '../../fuzz/hidden';

const JOURNALS = 2;

describe('what a reader may not see', () => {
  it('is tried with every template of the product', () => assert.equal(TEMPLATE_COUNT, 13));

  it('is in no packet, whatever its form', () => {
    checkHidden(JOURNALS);
  });
});
