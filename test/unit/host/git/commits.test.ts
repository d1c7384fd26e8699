import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Commits } from '../../../../src/host/git/commits';
import { repositories } from './repositories';

const NOBODYS = '0123456789abcdef0123456789abcdef01234567';

describe('Commits of evidence', () => {
  const make = repositories();
  let commits: Commits;

  beforeEach(() => {
    commits = new Commits();
  });

  it('are known by a whole or a short hash, in any of the repositories', async () => {
    const [one, other] = [make(), make()];
    one.commit('Start');
    const hash = other.commit('Start elsewhere');
    const both = [one.path, other.path];
    assert.equal(await commits.isKnown(hash, both), true);
    assert.equal(await commits.isKnown(hash.slice(0, 7), both), true);
    assert.equal(await commits.isKnown(hash, [one.path]), false);
  });

  it('that nobody made are unknown, beside known ones that are asked about together', async () => {
    const repository = make();
    const hash = repository.commit('Start');
    const asked = [hash, NOBODYS, hash.slice(0, 10), NOBODYS.slice(0, 8)];
    const answers = await Promise.all(asked.map((each) => commits.isKnown(each, [repository.path])));
    assert.deepEqual(answers, [true, false, true, false]);
  });

  it('are looked for again once that is asked for: a fetch may have brought them', async () => {
    const [remote, repository] = [make(), make()];
    const hash = remote.commit('Theirs');
    repository.commit('Mine');
    const isKnown = () => commits.isKnown(hash, [repository.path]);
    assert.equal(await isKnown(), false);
    repository.git('fetch', '--quiet', remote.path, 'main');
    assert.equal(await isKnown(), false);
    commits.forget();
    assert.equal(await isKnown(), true);
  });

  it('are not called unknown in a shallow clone, which cannot tell, until it is a whole one', async () => {
    const [remote, clone] = [make(), make()];
    remote.commit('First');
    remote.commit('Second');
    clone.git('fetch', '--quiet', '--depth=1', pathToFileURL(remote.path).href, 'main');
    assert.equal(await commits.isKnown(NOBODYS, [clone.path]), true);
    clone.git('fetch', '--quiet', '--unshallow', pathToFileURL(remote.path).href, 'main');
    assert.equal(await commits.isKnown(NOBODYS, [clone.path]), false);
  });

  it('are not called unknown where git fails, nor where no hash is given', async () => {
    const repository = make();
    repository.commit('Start');
    assert.equal(await commits.isKnown('HEAD~5', [repository.path]), true);
    const broken = make();
    writeFileSync(join(broken.path, '.git', 'HEAD'), 'nonsense');
    assert.equal(await commits.isKnown(NOBODYS, [broken.path]), true);
  });
});
