import assert from 'node:assert/strict';

import { expressionsIn, faultOf } from '../../../scripts/lib/expressions';

describe('the check of expressions', () => {
  it('finds what is written out, and what is made', () => {
    const text = [
      'const a = /a\\/b/giu;',
      "const b = 'x / y / z'; // /no/",
      'const c = new RegExp(`^${b}`), d = RegExp(b);',
      'const e = new globalThis.RegExp(b);',
    ].join('\n');
    const { written, made } = expressionsIn('a.ts', text);
    assert.deepEqual(written, [{ file: 'a.ts', line: 1, source: 'a\\/b', flags: 'giu' }]);
    assert.deepEqual(
      made.map(({ line }) => line),
      [3, 3, 4],
    );
  });

  it('tells linear ones from those that are not, searches included', async () => {
    assert.equal(await faultOf({ source: '^a+$', flags: '' }), undefined);
    for (const source of ['^(a+)+$', 'a+$', '\\s+#', 'a.*b']) {
      assert.notEqual(await faultOf({ source, flags: '' }), undefined, source);
    }
  });
});
