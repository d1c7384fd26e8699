import assert from 'node:assert/strict';

import { lazily } from '../../../src/core/packet/lazily';

describe('lazily', () => {
  it('makes a value when it is asked for, and once', () => {
    let made = 0;
    const fields = lazily<{ count: number; never: string }>({
      count: () => ++made,
      never: () => assert.fail('Nobody asked'),
    });
    assert.equal(made, 0);
    assert.equal(fields.count, 1);
    assert.equal(fields.count, 1);
  });

  it('looks like any other object to who lists, copies or writes it', () => {
    const fields = lazily<{ a: number; b: readonly string[] }>({ a: () => 1, b: () => ['x'] });
    assert.deepEqual(Object.keys(fields), ['a', 'b']);
    assert.deepEqual({ ...fields }, { a: 1, b: ['x'] });
    assert.equal(JSON.stringify(fields), '{"a":1,"b":["x"]}');
  });
});
