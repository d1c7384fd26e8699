import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { parseSubject, revertedBy, trailersOf } from '../../../src/core/evidence/message';
import {
  pullRequestOf,
  pullRequestOfMerge,
  branchOfMerge,
  ticketsIn,
} from '../../../src/core/evidence/references';

describe('Subjects', () => {
  it('reads type, scope and the mark of a breaking change', () => {
    assert.deepEqual(parseSubject('feat(cart)!: share a cart'), {
      type: 'feat',
      scope: 'cart',
      breaking: true,
      text: 'share a cart',
    });
  });

  it('takes a word before a colon as an area', () => {
    assert.deepEqual(parseSubject('refs/files: read once'), {
      scope: 'refs/files',
      breaking: false,
      text: 'read once',
    });
  });

  it('takes neither prose nor RFC: for an area', () => {
    assert.equal(parseSubject('RFC: share carts').scope, undefined);
    assert.equal(parseSubject('Share carts now: a plan').scope, undefined);
  });
});

describe('Bodies', () => {
  it('finds trailers of the allow-list anywhere, and no others', () => {
    const body =
      'See: https://x <y@z>\n* fix (#1)\nCo-authored-by: "Ben" <b@x.example>\nSigned-off-by: C <c@x>\n\nmore';
    assert.deepEqual(trailersOf(body), [
      { key: 'co-authored-by', person: { name: 'Ben', email: 'b@x.example' } },
    ]);
  });

  it('takes each of several people on one line', () => {
    const people = (line: string) => trailersOf(line).map(({ person }) => `${person.name}|${person.email}`);
    const both = ['Ben|b@x', 'Cem|c@x'];
    assert.deepEqual(people('Co-authored-by: Ben <b@x>, Cem <c@x>'), both);
    assert.deepEqual(people('Co-authored-by: Ben <b@x>; Cem <c@x>'), both);
    assert.deepEqual(people('Co-authored-by: Ben <b@x> and Cem <c@x>'), both);
    assert.deepEqual(people('Co-authored-by: Ben <b@x> & Cem <c@x>  '), both);
    assert.deepEqual(people('Co-authored-by: Ben <b@x> Cem <c@x>'), both);
    assert.deepEqual(people('Reviewed-by:<b@x>, <c@x>'), ['|b@x', '|c@x']);
    assert.deepEqual(people('Co-authored-by: Ben <b@x>, Andy Lee <a@x>'), ['Ben|b@x', 'Andy Lee|a@x']);
    assert.deepEqual(people('Co-authored-by: Lee, Ben <b@x>'), ['Lee, Ben|b@x']);
    assert.deepEqual(people('Co-authored-by: Ben <b@x>, and Cem'), []);
    assert.deepEqual(people('Co-authored-by: Ben'), []);
  });

  it('takes what pairs write for co-authors', () => {
    for (const key of ['Pair-programmed-with', 'Paired-with', 'Pairing-with', 'Co-developed-by']) {
      assert.deepEqual(
        trailersOf(`${key}: Ben <b@x.example>`).map((trailer) => trailer.key),
        ['co-authored-by'],
        key,
      );
    }
  });

  it('names what a revert takes back: the hash, else the subject', () => {
    assert.deepEqual(revertedBy('Revert "x"', 'This reverts commit 0123456789abcdef.'), ['0123456789abcdef']);
    assert.deepEqual(revertedBy('Revert "Share a cart" (#12)', ''), ['Share a cart']);
    assert.deepEqual(revertedBy('Share a cart', ''), []);
  });
});

describe('References', () => {
  it('takes the last number in brackets for the pull request', () => {
    assert.equal(pullRequestOf({ subject: 'Backport x (#10) (#12)', body: '' }), '12');
    assert.equal(pullRequestOf({ subject: 'See #10 for more', body: '' }), undefined);
    assert.equal(pullRequestOf({ subject: 'x', body: 'PR-URL: https://host.example/a/b/pull/77' }), '77');
  });

  it('reads the merges of the common hosts', () => {
    assert.equal(pullRequestOfMerge({ subject: 'Merge pull request #5 from ben/cart', title: '' }), '5');
    assert.equal(
      pullRequestOfMerge({
        subject: "Merge branch 'x' into 'main'",
        title: 'Title\n\nSee merge request a/b!6',
      }),
      '6',
    );
    assert.equal(pullRequestOfMerge({ subject: 'Merged in cart (pull request #7)', title: '' }), '7');
    assert.equal(pullRequestOfMerge({ subject: "Merge branch 'ps/cart'", title: '' }), undefined);
    assert.equal(branchOfMerge({ subject: "Merge branch 'ps/cart'" }), 'ps/cart');
    assert.equal(branchOfMerge({ subject: 'Merge pull request #5 from ben/cart-fix' }), 'cart-fix');
  });

  it('finds ticket keys, and no standards', () => {
    assert.deepEqual(ticketsIn('SHOP-12: encode as UTF-8, see RFC-2119 and SHOP-12, CVE-2024-1'), [
      'SHOP-12',
    ]);
  });
});
