import assert from 'node:assert/strict';

import { kindOfChange, kindOfSubject } from '../../../src/core/evidence/changeKind';
import { parseSubject } from '../../../src/core/evidence/message';
import { file } from './histories';

describe('The kind of a change', () => {
  for (const [subject, kind] of [
    ['feat(cart): vouchers', 'new'],
    ['[SHOP-12] Support vouchers in the cart', 'new'],
    ['cart: add vouchers', 'new'],
    ['Speed up the cart', 'faster'],
    ['Optimize the cart', 'faster'],
    ['The optimizer drops the last row', 'other'],
    ['fix: vouchers twice', 'mended'],
    ['Fix vouchers twice', 'mended'],
    ['chore: tidy', 'upkeep'],
    ['Add an e2e test that loses a lease', 'upkeep'],
    ['Add a test runner', 'new'],
    ['refactor: move the cart', 'other'],
  ] as const) {
    it(`is “${kind}” for “${subject}”`, () => {
      assert.equal(kindOfSubject(parseSubject(subject)), kind);
    });
  }

  it('is upkeep where only tests and documentation were touched', () => {
    const subject = parseSubject('Add vouchers');
    assert.equal(kindOfChange({ subject, files: [file('docs/cart.md'), file('test/cart.ts')] }), 'upkeep');
    assert.equal(kindOfChange({ subject, files: [file('docs/cart.md'), file('src/cart.ts')] }), 'new');
  });
});
