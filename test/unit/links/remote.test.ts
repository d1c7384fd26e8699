import assert from 'node:assert/strict';

import { pageOfRemote } from '../../../src/core/links/remote';

const PAGES: readonly (readonly [remote: string, page: string])[] = [
  // GitHub, and GitHub Enterprise by the name of the host.
  ['git@github.com:acme/checkout.git', 'https://github.com/acme/checkout'],
  ['github.com:acme/checkout', 'https://github.com/acme/checkout'],
  ['https://github.com/acme/checkout', 'https://github.com/acme/checkout'],
  ['https://github.com/acme/checkout.git/', 'https://github.com/acme/checkout'],
  ['git://github.com/acme/checkout.git', 'https://github.com/acme/checkout'],
  ['git+ssh://git@github.com/acme/checkout.git', 'https://github.com/acme/checkout'],
  ['ssh://git@ssh.github.com:443/acme/checkout.git', 'https://github.com/acme/checkout'],
  ['git@github.com-work:acme/checkout.git', 'https://github.com/acme/checkout'],
  ['git@github.com:acme/checkout.github.io.git', 'https://github.com/acme/checkout.github.io'],
  ['git@github.corp.example:acme/checkout.git', 'https://github.corp.example/acme/checkout'],
  ['https://github.corp.example:8443/acme/checkout.git', 'https://github.corp.example:8443/acme/checkout'],
  // GitLab with groups in groups.
  ['git@gitlab.com:acme/pay/core/checkout.git', 'https://gitlab.com/acme/pay/core/checkout'],
  [
    'ssh://git@gitlab.corp.example:2222/acme/pay/checkout.git',
    'https://gitlab.corp.example/acme/pay/checkout',
  ],
  ['https://gitlab.corp.example/git/acme/checkout.git', 'https://gitlab.corp.example/git/acme/checkout'],
  // Bitbucket, in the cloud and on a server.
  ['git@bitbucket.org:acme/checkout.git', 'https://bitbucket.org/acme/checkout'],
  ['https://ada@bitbucket.org/acme/checkout.git', 'https://bitbucket.org/acme/checkout'],
  [
    'https://bitbucket.corp.example/scm/pay/checkout.git',
    'https://bitbucket.corp.example/projects/pay/repos/checkout',
  ],
  [
    'https://code.corp.example/bitbucket/scm/~ada/notes.git',
    'https://code.corp.example/bitbucket/users/ada/repos/notes',
  ],
  [
    'ssh://git@code.corp.example:7999/pay/checkout.git',
    'https://code.corp.example/projects/pay/repos/checkout',
  ],
  ['ssh://git@stash.corp.example/~ada/notes.git', 'https://stash.corp.example/users/ada/repos/notes'],
  // Azure DevOps, in the cloud and on a server.
  ['git@ssh.dev.azure.com:v3/acme/Pay/checkout', 'https://dev.azure.com/acme/Pay/_git/checkout'],
  [
    'https://acme@dev.azure.com/acme/Pay%20Team/_git/checkout',
    'https://dev.azure.com/acme/Pay%20Team/_git/checkout',
  ],
  ['acme@vs-ssh.visualstudio.com:v3/acme/Pay/checkout', 'https://dev.azure.com/acme/Pay/_git/checkout'],
  ['https://acme.visualstudio.com/Pay/_git/checkout', 'https://acme.visualstudio.com/Pay/_git/checkout'],
  [
    'https://tfs.corp.example/tfs/Main/Pay/_git/checkout',
    'https://tfs.corp.example/tfs/Main/Pay/_git/checkout',
  ],
  // Gitea and Forgejo.
  ['https://codeberg.org/ada/notes.git', 'https://codeberg.org/ada/notes'],
  ['ssh://git@gitea.corp.example:222/acme/checkout.git', 'https://gitea.corp.example/acme/checkout'],
  ['forgejo@forgejo.corp.example:acme/checkout.git', 'https://forgejo.corp.example/acme/checkout'],
  // Gerrit and Gitiles.
  [
    'ssh://ada@review.corp.example:29418/platform/checkout',
    'https://review.corp.example/plugins/gitiles/platform/checkout',
  ],
  [
    'https://ada@gerrit.corp.example/a/platform/checkout',
    'https://gerrit.corp.example/plugins/gitiles/platform/checkout',
  ],
  ['https://chromium.googlesource.com/a/chromium/src', 'https://chromium.googlesource.com/chromium/src'],
  // sourcehut.
  ['git@git.sr.ht:~ada/notes', 'https://git.sr.ht/~ada/notes'],
  ['https://git.sr.ht/~ada/notes', 'https://git.sr.ht/~ada/notes'],
  // A site that nothing is known of has a page, too; the user can say what it is.
  ['git@code.corp.example:pay/checkout.git', 'https://code.corp.example/pay/checkout'],
  ['http://code.corp.example:3000/pay/checkout.git', 'http://code.corp.example:3000/pay/checkout'],
  ['https://10.1.2.3/pay/checkout.git', 'https://10.1.2.3/pay/checkout'],
  ['  git@github.com:acme/checkout.git\n', 'https://github.com/acme/checkout'],
];

const NOWHERE: readonly string[] = [
  '',
  '/srv/git/checkout.git',
  '../checkout',
  './checkout.git',
  'file:///srv/git/checkout.git',
  'C:\\work\\checkout',
  'c:/work/checkout',
  '\\\\filer\\git\\checkout',
  '/tmp/checkout.bundle',
  'work:acme/checkout.git',
  'git@gitlab:acme/checkout.git',
  'ext::sh -c "id"',
  'javascript:alert(1)',
  'command:workbench.action.quit',
  'data:text/html,hi',
  'https://github.com/',
  'https:///acme/checkout',
  'https://github.com/acme/check\nout',
  'https://github.com/acme/check\tout.git',
  'https://github.com/acme/](javascript:alert(1))',
  'https://github.com/acme/<b>checkout',
  'git@github.com:ac[me/x](https://evil.example)',
  'git@github.com:acme/$(command:quit).git',
  'git@github.com:acme/../../etc',
  'git@github.com:acme/%2e%2e/x`y`',
  'https://git_hub.corp.example/acme/checkout',
  `https://github.com/acme/${'x'.repeat(5000)}`,
];

describe('the page of a remote', () => {
  for (const [remote, page] of PAGES)
    it(`of ${remote.trim()} is ${page}`, () => {
      assert.equal(pageOfRemote(remote), page);
      assert.equal(pageOfRemote(page), page, 'a page is its own page');
    });

  for (const remote of NOWHERE)
    it(`is none for ${JSON.stringify(remote.slice(0, 60))}`, () => {
      assert.equal(pageOfRemote(remote), undefined);
    });

  it('has no name, password or token of the remote', () => {
    const remotes = [
      'https://ada:hunter2@github.com/acme/checkout.git',
      'https://ghp_0123456789abcdefghijABCDEFGHIJ012345@github.com/acme/checkout.git',
      'https://oauth2:glpat-abcdefghijklmnopqrst@gitlab.com/acme/checkout.git',
      'https://x-access-token:secret@github.com/acme/checkout?token=secret#secret',
      'ssh://ada:secret@github.com:22/acme/checkout.git',
      'https://ada:pa%40ss%2Fword@github.com/acme/checkout.git',
    ];
    for (const remote of remotes)
      assert.match(pageOfRemote(remote) ?? '', /^https:\/\/git(?:hub|lab)\.com\/acme\/checkout$/);
  });
});
