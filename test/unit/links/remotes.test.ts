import assert from 'node:assert/strict';

import { pageOf, remotesIn } from '../../../src/core/links/remotes';
import { namedRepositories } from '../../../src/core/links/repositoryNames';

const ORIGIN = ['remote.origin.url', 'git@github.com:ada/checkout.git'] as const;
const UPSTREAM = ['remote.upstream.url', 'https://github.com/acme/checkout.git'] as const;
const FORK = 'https://github.com/ada/checkout';
const SOURCE = 'https://github.com/acme/checkout';

describe('the remotes of a repository', () => {
  it('have pages by their names; folders have none', () => {
    const remotes = remotesIn([ORIGIN, UPSTREAM, ['remote.backup.url', '/srv/backup.git']]);
    assert.deepEqual(
      [...remotes],
      [
        ['origin', FORK],
        ['upstream', SOURCE],
      ],
    );
  });

  it('are what git makes of them: the longest beginning is replaced, and the first address counts', () => {
    const remotes = remotesIn([
      ['url.git@github.com:.insteadof', 'gh:'],
      ['url.https://ada:secret@git.corp.example/.insteadof', 'gh:acme/'],
      ['remote.origin.url', 'gh:ada/checkout'],
      ['remote.origin.url', 'gh:ada/mirror'],
      ['remote.work.url', 'gh:acme/checkout'],
    ]);
    assert.deepEqual(
      [...remotes],
      [
        ['origin', FORK],
        ['work', 'https://git.corp.example/checkout'],
      ],
    );
  });
});

describe('the page where work landed', () => {
  const both = remotesIn([ORIGIN, UPSTREAM]);

  it('is that of what a fork was made of, once it has the work', () => {
    assert.equal(pageOf(both, { followed: 'origin', isUpstream: true }), SOURCE);
    assert.equal(pageOf(both, { followed: 'origin', isUpstream: false }), FORK);
  });

  it('is that of the remote which the default branch follows, whatever it is called', () => {
    const renamed = remotesIn([
      ['remote.mirror.url', 'https://gitlab.com/acme/checkout'],
      ['remote.github.url', ORIGIN[1]],
    ]);
    assert.equal(pageOf(renamed, { followed: 'github', isUpstream: false }), FORK);
    assert.equal(
      pageOf(renamed, { followed: undefined, isUpstream: false }),
      'https://gitlab.com/acme/checkout',
    );
    assert.equal(pageOf(remotesIn([]), { followed: 'origin', isUpstream: false }), undefined);
  });
});

describe('names of repositories in the journal', () => {
  const evidence = [{ commit: '3fa9c21', repo: 'checkout' }, { ticket: 'PAY-1' }];
  const pages = new Map([
    ['checkout', SOURCE],
    ['orders', 'https://github.com/acme/orders'],
  ]);

  it('come with their pages, once', () => {
    const added = [{ name: 'checkout', url: SOURCE }];
    assert.deepEqual(namedRepositories(evidence, pages, []), { evidence, added });
    assert.deepEqual(namedRepositories(evidence, pages, added), { evidence, added: [] });
  });

  it('have the owner before them where the journal knows another page under the name', () => {
    const known = [{ name: 'checkout', url: FORK }];
    const { evidence: named, added } = namedRepositories(evidence, pages, known);
    assert.deepEqual(named[0], { commit: '3fa9c21', repo: 'acme/checkout' });
    assert.deepEqual(added, [{ name: 'acme/checkout', url: SOURCE }]);
    assert.deepEqual(namedRepositories(evidence, pages, [...known, ...added]).added, []);
  });
});
