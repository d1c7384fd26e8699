import assert from 'node:assert/strict';

import { endOf, isFollowedBy, textBefore, withoutBetween, withoutEnd } from '../../src/core/text';

describe('reading texts in one pass', () => {
  it('finds the signs at the end', () => {
    assert.equal(endOf('see app.ts', /[\w.]/), 'app.ts');
    assert.equal(endOf('words. ', /\w/), '');
    assert.equal(endOf('', /\w/), '');
    assert.equal(withoutEnd('Share carts ..\t', /[.\s]/), 'Share carts');
    assert.equal(withoutEnd('...', /\./), '');
  });

  it('takes characters of two units whole', () => {
    assert.equal(endOf('a 𝒜𝒷', /\p{L}/u), '𝒜𝒷');
    assert.equal(endOf('a\uDC00', /\p{L}/u), '');
  });

  it('cuts before the first place that fits', () => {
    assert.equal(textBefore('/docs @ada # note', /(?:^|\s)#/), '/docs @ada');
    assert.equal(textBefore('/docs', /#/), '/docs');
  });

  it('knows what follows what', () => {
    assert.equal(isFollowedBy('bump x from 1 to 2', /\bfrom\b/, /\bto\b/), true);
    assert.equal(isFollowedBy('add to x from y', /\bfrom\b/, /\bto\b/), false);
    assert.equal(isFollowedBy('to', /\bfrom\b/, /\bto\b/), false);
  });

  it('leaves out what stands between marks, and keeps a mark that is not closed', () => {
    assert.equal(withoutBetween('a<!-- b -->c<!--d', '<!--', '-->'), 'ac<!--d');
    assert.equal(withoutBetween('<!-->x', '<!--', '-->'), '<!-->x');
  });
});
