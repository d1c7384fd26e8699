import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { parseSubject } from '../../../src/core/evidence/message';
import { saysNothing } from '../../../src/core/evidence/vague';

describe('The words that subjects open with', () => {
  const typed: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
    ['breaking: remove stores', 'feat', undefined, 'remove stores'],
    ['polish: align the icons', 'style', undefined, 'align the icons'],
    ['ENH: add a nan policy', 'feat', undefined, 'add a nan policy'],
    ['BUG, TYP: add the remaining stubs', 'fix', undefined, 'add the remaining stubs'],
    ['DOC/TST: explain the sampler', 'docs', undefined, 'explain the sampler'],
    ['MAINT: drop an old shim', 'chore', undefined, 'drop an old shim'],
    ['[BUGFIX] TSDB: keep the order', 'fix', 'TSDB', 'keep the order'],
    ['[chore][cmd/mdatagen] check the units', 'chore', 'cmd/mdatagen', 'check the units'],
    ['[nasa-veda]: Upgrade EKS', undefined, 'nasa-veda', 'Upgrade EKS'],
    ['[release-3.5] server: keep the lease', undefined, 'server', 'keep the lease'],
    ['[PATCH 2/7] refs: read once', undefined, 'refs', 'read once'],
    ['SHOP-12 | share a cart', undefined, undefined, 'share a cart'],
    [':bug: keep the old price', 'fix', undefined, 'keep the old price'],
    ['✨ share a cart', 'feat', undefined, 'share a cart'],
    ['net/http: close idle connections', undefined, 'net/http', 'close idle connections'],
    ['drm/i915: fix a hang', undefined, 'drm/i915', 'fix a hang'],
    ['feat(cart)!: share a cart', 'feat', 'cart', 'share a cart'],
    ['Share a cart: first steps', undefined, undefined, 'Share a cart: first steps'],
    ['NEWS: tell of carts', undefined, 'NEWS', 'tell of carts'],
    ['https://shop.example is down', undefined, undefined, 'https://shop.example is down'],
  ];
  for (const [subject, type, scope, text] of typed)
    it(`reads “${subject}”`, () => {
      const read = parseSubject(subject);
      assert.deepEqual([read.type, read.scope, read.text], [type, scope, text]);
    });

  it('tell what breaks', () => {
    assert.ok(parseSubject('breaking: remove stores').breaking);
    assert.ok(parseSubject('💥 remove stores').breaking);
    assert.ok(!parseSubject('feat: remove stores').breaking);
  });
});

describe('Messages that say nothing', () => {
  const empty = [
    'fix',
    'wip 2',
    'Works now',
    'updates',
    'see #921',
    'na',
    'tech debt part 3',
    'Get it right :-<',
  ];
  for (const subject of [...empty, 'Implement review feedback', 'Version 1.5.7 changes', '2'])
    it(`takes “${subject}” for one`, () => assert.ok(saysNothing(subject)));
  const telling = [
    'Auth',
    'kiosk enhancements',
    'Fix the cart',
    'fix(cart): fix',
    'Rm annotations',
    'NET 10 Migration',
  ];
  for (const subject of telling) it(`takes “${subject}” for none`, () => assert.ok(!saysNothing(subject)));
});
