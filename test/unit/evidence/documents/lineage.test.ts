import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { lineagesOf, type Step } from '../../../../src/core/evidence/documents/lineage';
import type { FileChange } from '../../../../src/core/evidence/history';
import { file } from '../histories';

const step = (sha: string, mine: boolean, ...files: FileChange[]): Step => ({
  sha,
  day: `2026-05-0${sha}`,
  mine,
  files,
});
const added = (path: string) => file(path, { status: 'added' });
const renamed = (previousPath: string, path: string) => file(path, { status: 'renamed', previousPath });

describe('Lineages of documents', () => {
  it('follow a proposal that somebody else renamed', () => {
    const [found, ...more] = lineagesOf([
      step('1', true, added('text/0000-cart.md')),
      step('2', false, renamed('text/0000-cart.md', 'text/0012-cart.md')),
      step('3', true, file('text/0012-cart.md')),
    ]);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [found?.path, found?.formerPaths, found?.firstPath, found?.addedBy],
      ['text/0012-cart.md', ['text/0000-cart.md'], 'text/0000-cart.md', 'me'],
    );
    assert.deepEqual(
      found?.touches.map(({ sha, mine, path }) => [sha, mine, path]),
      [
        ['1', true, 'text/0000-cart.md'],
        ['2', false, 'text/0012-cart.md'],
        ['3', true, 'text/0012-cart.md'],
      ],
    );
  });

  it('keep two proposals apart that had the same draft name one after the other', () => {
    const found = lineagesOf([
      step('1', true, added('text/0000-x.md')),
      step('2', false, renamed('text/0000-x.md', 'text/0001-cart.md')),
      step('3', false, added('text/0000-x.md')),
      step('4', false, renamed('text/0000-x.md', 'text/0002-search.md')),
    ]);
    assert.deepEqual(
      found.map(({ path, addedBy }) => [path, addedBy]),
      [
        ['text/0001-cart.md', 'me'],
        ['text/0002-search.md', 'other'],
      ],
    );
  });

  it('say of what was there before only where it was', () => {
    const [found] = lineagesOf([step('1', false, renamed('docs/adr/draft.md', 'docs/adr/0001-cart.md'))]);
    assert.deepEqual([found?.addedBy, found?.firstPath], ['unknown', 'docs/adr/draft.md']);
  });

  it('take new metadata for news of the document beside it', () => {
    const [found] = lineagesOf([
      step('1', true, added('keps/s/12-cart/README.md'), added('keps/s/12-cart/kep.yaml')),
      step('2', false, file('keps/s/12-cart/kep.yaml')),
    ]);
    assert.deepEqual([found?.path, found?.addedBy], ['keps/s/12-cart/README.md', 'me']);
    assert.deepEqual(
      found?.touches.map(({ sha }) => sha),
      ['1', '2'],
    );
  });

  it('take prose outside the known folders only from the user, and only where it is long', () => {
    const long = file('notes/cart.md', { status: 'added', added: 25 });
    assert.equal(lineagesOf([step('1', true, long)]).length, 1);
    assert.equal(lineagesOf([step('1', true, { ...long, added: 24 })]).length, 0);
    assert.equal(lineagesOf([step('1', false, long)]).length, 0);
  });
});
