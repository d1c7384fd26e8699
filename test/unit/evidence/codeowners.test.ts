import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { parseCodeowners } from '../../../src/core/evidence/codeowners';

const owners = parseCodeowners(`
# everything
*            @org/core
*.css        @org/design   # looks
/docs/       @org/docs
apps/shop/*  @ada
src/pay      @org/pay
/src/pay/internal
!src/x       @nobody
`);

describe('CODEOWNERS', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['main.ts', ['@org/core']],
    ['a/b/x.css', ['@org/design']],
    ['docs/a/b.md', ['@org/docs']],
    ['a/docs/b.md', ['@org/core']],
    ['apps/shop/a.ts', ['@ada']],
    ['apps/shop/deep/a.ts', ['@org/core']],
    ['src/pay/a.ts', ['@org/pay']],
    ['src/pay/internal/a.ts', []],
    ['src/x/a.ts', ['@org/core']],
  ];
  for (const [path, expected] of cases)
    it(`knows who owns ${path}`, () => assert.deepEqual(owners(path), expected));
});
