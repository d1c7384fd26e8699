import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { readHistory } from '../../../../src/host/git/readHistory';
import { TestRepository } from './repositories';

const QUERY = { since: '2026-01-01', until: '2026-12-31', identities: [] } as const;

async function commitsOf(repository: TestRepository): Promise<{ subject: string; unmerged?: string }[]> {
  const read = await readHistory(repository.path, { ...QUERY, branches: 'all' });
  assert.ok(read.ok);
  return read.value.commits.map(({ subject, unmerged }) => ({ subject, ...(unmerged ? { unmerged } : {}) }));
}

describe('Branches besides the default one', () => {
  it('are left out where they share no commit with it, as a published site does', async () => {
    const repository = new TestRepository();
    repository.commit('Add a cart');
    repository.git('checkout', '--quiet', '--orphan', 'gh-pages');
    repository.commit('Publish the site');
    repository.git('checkout', '--quiet', 'main');
    assert.deepEqual(await commitsOf(repository), [{ subject: 'Add a cart' }]);
  });

  it('have landed where they are those of a release, and wait where they are not', async () => {
    const repository = new TestRepository();
    repository.commit('Add a cart', { day: '2026-05-01' });
    for (const branch of ['release-1.2', 'share-carts']) {
      repository.git('checkout', '--quiet', '-b', branch, 'main');
      repository.commit(`Work on ${branch}`, { day: '2026-05-04' });
    }
    repository.git('checkout', '--quiet', 'main');
    const found = await commitsOf(repository);
    assert.deepEqual(
      found.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
      [
        { subject: 'Add a cart' },
        { subject: 'Work on release-1.2' },
        { subject: 'Work on share-carts', unmerged: 'share-carts' },
      ],
    );
  });
});
