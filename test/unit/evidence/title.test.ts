import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { changesOf } from '../../../src/core/evidence/changes';
import { cleanTitle } from '../../../src/core/evidence/cleanTitle';
import { titleOf } from '../../../src/core/evidence/title';
import { commit } from './histories';

describe('Titles', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['feat(cart)!: share a cart (#123)', 'Share a cart'],
    ['[SHOP-12] Share a cart', 'Share a cart'],
    ['SHOP-12: share a cart.', 'Share a cart'],
    ['feat: SHOP-12 share a cart (fixes #9)', 'Share a cart'],
    [':sparkles: Share a cart', 'Share a cart'],
    ['✨ feat: share a cart', 'Share a cart'],
    ['WIP: share a cart', 'Share a cart'],
    ['[PATCH 2/7] refs: read once', 'Read once (refs)'],
    ['refs: read loose refs only once', 'Read loose refs only once'],
    ['fix: `useCart` leaks', '`useCart` leaks'],
    ["fix: don't leak", "Don't leak"],
    ['builtin/log: read once', 'Read once (builtin/log)'],
    [`Tidy ${'fixes #1 '.repeat(30)}`, 'Tidy'],
    ['Tidy up, closes: #1 #2 (GH-3) (refs #4, #5)', 'Tidy up'],
    ['Tidy the prefix #12', 'Tidy the prefix'],
    ['Tidy\u00A0up\tresolves\u2028#1', 'Tidy up'],
    ['Port C#4 (see #5)', 'Port C#4 (see #5)'],
    ['fixes #1', 'Fixes #1'],
  ];
  for (const [subject, title] of cases)
    it(`reads “${subject}” as “${title}”`, () => assert.equal(cleanTitle(subject), title));

  it('keeps a subject that is nothing but marks', () => {
    assert.equal(cleanTitle('#12'), '#12');
  });

  it('cuts a line of 10,000 characters at a word', () => {
    const title = cleanTitle('share a cart '.repeat(800));
    assert.ok(title.length <= 120);
    assert.match(title, /cart…$|share…$|a…$/);
  });

  it('names a piece of work after what it adds, not after what it mends', () => {
    const changes = changesOf(
      [
        commit('fix(cart): leak (#1)'),
        commit('feat(cart): share a cart (#2)'),
        commit('chore(cart): tidy (#3)'),
      ],
      [],
    );
    assert.equal(titleOf({ changes, links: [] }), 'Share a cart');
  });

  it('names a piece of work after its result where a commit gives the number', () => {
    const changes = changesOf(
      [
        commit('feat(cart): add a price cache (#1)'),
        commit('perf(cart): cut p95 from 800 ms to 210 ms (#2)'),
      ],
      [],
    );
    assert.equal(titleOf({ changes, links: [] }), 'Cut p95 from 800 ms to 210 ms');
  });
});
