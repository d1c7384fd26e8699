import assert from 'node:assert/strict';

import { parseYaml } from '../../../src/core/journal/parse';

function duplicatesIn(text: string): string[] {
  return parseYaml(text).errors.map(
    ({ code, pos: [start, end] }) => `${code} ${text.slice(start, end)}@${start}`,
  );
}

describe('keys that a map has twice', () => {
  it('are errors where the second stands, in block and flow maps at any depth', () => {
    assert.deepEqual(duplicatesIn('a: 1\nb: 2\na: 3\n'), ['DUPLICATE_KEY a@10']);
    assert.deepEqual(duplicatesIn('x: [{a: 1, "a": 2}]\n'), ['DUPLICATE_KEY "a"@11']);
    assert.deepEqual(duplicatesIn('? {b: 1, b: 2}\n: c\n'), ['DUPLICATE_KEY b@9']);
  });

  it('are none where the values only look alike', () => {
    assert.deepEqual(duplicatesIn('1: a\n"1": b\ntrue: c\n"true": d\n'), []);
    assert.deepEqual(duplicatesIn('[a]: 1\n[b]: 2\n'), []);
  });

  it('are found among a hundred thousand', () => {
    const all = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join('');
    assert.deepEqual(duplicatesIn(`${all}k7: 2\n`), [`DUPLICATE_KEY k7@${all.length}`]);
  });
});
