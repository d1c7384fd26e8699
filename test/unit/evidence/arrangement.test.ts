import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import {
  AS_FOUND,
  mergeFound,
  partsOf,
  withMerged,
  withSplit,
  type Arrangement,
} from '../../../src/core/evidence/arrangement';
import { suggest } from '../../../src/core/evidence/suggest';
import type { Suggestion } from '../../../src/core/evidence/suggestion';
import { EMPTY_JOURNAL } from '../../../src/core/journal/empty';
import type { Journal } from '../../../src/core/journal/schema';
import { GENERIC, suggestion } from '../../fixtures/reports';
import { commit, document, file, history } from './histories';

const a = suggestion({
  id: 'checkout:pr-1',
  title: 'Cache prices',
  score: 1,
  from: '2026-03-01',
  to: '2026-03-02',
});
const b = suggestion({
  id: 'stock:pr-2',
  title: 'Serve prices',
  score: 3,
  from: '2026-04-01',
  to: '2026-04-09',
  repository: 'stock',
  commits: ['b'],
  pr: '2',
});
const c = suggestion({ id: 'checkout:pr-3', title: 'Fix prices', standing: 'low-signal', commits: ['c'] });
const merged = (suggestions: Suggestion[], of = suggestions): Suggestion | undefined =>
  mergeFound(suggestions, withMerged(AS_FOUND, of).merged).find((one) => one.merged);

describe('Merged suggestions', () => {
  it('are one, with the title of the best and what all of them have', () => {
    const one = merged([a, b]);
    assert.equal(one?.id, b.id);
    assert.equal(one.title, 'Serve prices');
    assert.deepEqual([one.from, one.to], ['2026-03-01', '2026-04-09']);
    assert.deepEqual(one.commits, ['3fa9c21', 'b']);
    assert.equal(one.pr, undefined);
    assert.match(one.why[0] ?? '', /merged it with “Cache prices”/);
    assert.equal(mergeFound([a, b, c], withMerged(AS_FOUND, [a, b]).merged).length, 2);
  });

  it('wait as candidates when one of them does', () => {
    assert.equal(merged([a, c])?.standing, 'candidate');
    assert.equal(merged([c, { ...c, id: 'x' }])?.standing, 'low-signal');
  });

  it('take in a third one, and give one back', () => {
    const two = withMerged(AS_FOUND, [a, b]);
    const [pair] = mergeFound([a, b, c], two.merged).filter((one) => one.merged);
    assert.ok(pair);
    const three = withMerged(two, [pair, c]);
    const [all] = mergeFound([a, b, c], three.merged);
    assert.equal(all?.merged?.length, 3);
    assert.deepEqual(mergeFound([a, b, c], withSplit(three, all, [c.id]).merged).length, 2);
    assert.deepEqual(
      withSplit(
        three,
        all,
        partsOf(all).map(({ id }) => id),
        true,
      ),
      AS_FOUND,
    );
  });

  it('leave out what is logged or gone', () => {
    assert.equal(merged([a, { ...b, standing: 'logged' }]), undefined);
    assert.equal(merged([a], [a, b]), undefined);
  });
});

describe('Split suggestions', () => {
  const work = history([
    commit('feat(cart): share a cart (#11)', { day: '2026-03-02' }),
    commit('feat(cart): share a cart by link (#12)', { day: '2026-03-05' }),
    commit('feat(cart): share a cart by mail (#13)', { day: '2026-03-09' }),
  ]);
  const find = (arrangement: Arrangement, whole = work, journal: Partial<Journal> = {}): Suggestion[] =>
    suggest({ histories: [whole], rubric: GENERIC, journal: { ...EMPTY_JOURNAL, ...journal }, arrangement });
  const [together] = find(AS_FOUND);
  assert.ok(together);

  it('name their changes', () => {
    assert.deepEqual(
      together.changes.map(({ id, commits }) => [id, commits]),
      [11, 12, 13].map((pr) => [`storefront:pr-${pr}`, 1]),
    );
    assert.equal(together.changes[1]?.title, 'Share a cart by link');
  });

  it('give what was taken out on its own, and the rest', () => {
    const found = find(withSplit(AS_FOUND, together, ['storefront:pr-12']));
    assert.deepEqual(found.map(({ id, commits }) => [id, commits.length]).sort(), [
      ['storefront:pr-11', 2],
      ['storefront:pr-12', 1],
    ]);
  });

  it('give each change on its own', () => {
    const ids = together.changes.map(({ id }) => id);
    assert.equal(find(withSplit(AS_FOUND, together, ids, true)).length, 3);
    assert.equal(find(withSplit(AS_FOUND, together, ids.slice(1))).length, 2);
  });

  it('have ids of their own where they share a document', () => {
    const path = 'docs/adr/0001-carts.md';
    const about = (subject: string) => commit(subject, { files: [file(path, { added: 50 })] });
    const whole = history([about('Propose carts (#1)'), about('Accept carts (#2)')], {
      documents: [document(path, '# Carts for everyone\n')],
    });
    const [one] = find(AS_FOUND, whole);
    assert.ok(one);
    const ids = find(withSplit(AS_FOUND, one, ['storefront:pr-2']), whole).map(({ id }) => id);
    assert.deepEqual(ids.sort(), [`storefront:doc:${path}`, 'storefront:pr-2']);
  });

  it('stay dismissed by half of their changes when the earliest has left the window', () => {
    const later = history(work.commits.slice(1));
    assert.equal(find(AS_FOUND, later, { dismissed: ['storefront:pr-11'] }).length, 1);
    assert.equal(find(AS_FOUND, later, { dismissed: ['storefront:pr-11', 'storefront:pr-13'] }).length, 0);
  });
});
