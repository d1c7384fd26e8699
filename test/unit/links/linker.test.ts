import assert from 'node:assert/strict';

import type { Evidence } from '../../../src/core/journal/schema';
import { linker } from '../../../src/core/links/linker';
import { pageOfRemote } from '../../../src/core/links/remote';
import type { LinkRules } from '../../../src/core/links/rules';

const SHA = '3fa9c21d04b7e6a5c8f9012345678901234567ab';
const SHORT = '3fa9c21d04b7';
const REPO = { repo: 'checkout' };

function linkOf(remote: string, evidence: Evidence, rules: LinkRules = {}): string | undefined {
  const url = pageOfRemote(remote) ?? remote;
  return linker({ repositories: [{ name: 'checkout', url }] }, rules)(evidence, [evidence]);
}

interface Site {
  readonly remote: string;
  readonly commit?: string;
  readonly pull?: string;
  readonly file?: string;
  readonly atTag?: string;
  readonly issue?: string;
}

/** Each site with the addresses of one commit, pull request, file and issue, as its own pages have them. */
const SITES: Readonly<Record<string, Site>> = {
  GitHub: {
    remote: 'git@github.com:acme/checkout.git',
    commit: `https://github.com/acme/checkout/commit/${SHORT}`,
    pull: 'https://github.com/acme/checkout/pull/412',
    file: `https://github.com/acme/checkout/blob/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://github.com/acme/checkout/blob/v5.2.0/docs/adr/0007%20cache.md',
    issue: 'https://github.com/acme/checkout/issues/9',
  },
  'GitHub Enterprise': {
    remote: 'https://github.corp.example/acme/checkout.git',
    commit: `https://github.corp.example/acme/checkout/commit/${SHORT}`,
    pull: 'https://github.corp.example/acme/checkout/pull/412',
    file: `https://github.corp.example/acme/checkout/blob/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://github.corp.example/acme/checkout/blob/v5.2.0/docs/adr/0007%20cache.md',
    issue: 'https://github.corp.example/acme/checkout/issues/9',
  },
  GitLab: {
    remote: 'git@gitlab.com:acme/pay/checkout.git',
    commit: `https://gitlab.com/acme/pay/checkout/-/commit/${SHORT}`,
    pull: 'https://gitlab.com/acme/pay/checkout/-/merge_requests/412',
    file: `https://gitlab.com/acme/pay/checkout/-/blob/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://gitlab.com/acme/pay/checkout/-/blob/v5.2.0/docs/adr/0007%20cache.md',
    issue: 'https://gitlab.com/acme/pay/checkout/-/issues/9',
  },
  'Bitbucket cloud': {
    remote: 'https://ada@bitbucket.org/acme/checkout.git',
    commit: `https://bitbucket.org/acme/checkout/commits/${SHORT}`,
    pull: 'https://bitbucket.org/acme/checkout/pull-requests/412',
    file: `https://bitbucket.org/acme/checkout/src/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://bitbucket.org/acme/checkout/src/v5.2.0/docs/adr/0007%20cache.md',
    issue: 'https://bitbucket.org/acme/checkout/issues/9',
  },
  'Bitbucket server': {
    remote: 'ssh://git@code.corp.example:7999/pay/checkout.git',
    commit: `https://code.corp.example/projects/pay/repos/checkout/commits/${SHORT}`,
    pull: 'https://code.corp.example/projects/pay/repos/checkout/pull-requests/412',
    file: `https://code.corp.example/projects/pay/repos/checkout/browse/docs/adr/0007%20cache.md?at=${SHORT}`,
    atTag: 'https://code.corp.example/projects/pay/repos/checkout/browse/docs/adr/0007%20cache.md?at=v5.2.0',
  },
  'Azure DevOps': {
    remote: 'git@ssh.dev.azure.com:v3/acme/Pay Team/checkout',
    pull: 'https://dev.azure.com/acme/Pay%20Team/_git/checkout/pullrequest/412',
    atTag:
      'https://dev.azure.com/acme/Pay%20Team/_git/checkout?path=/docs/adr/0007%20cache.md&version=GTv5.2.0',
  },
  Codeberg: {
    remote: 'https://codeberg.org/acme/checkout.git',
    commit: `https://codeberg.org/acme/checkout/commit/${SHORT}`,
    pull: 'https://codeberg.org/acme/checkout/pulls/412',
    file: `https://codeberg.org/acme/checkout/src/commit/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://codeberg.org/acme/checkout/src/tag/v5.2.0/docs/adr/0007%20cache.md',
    issue: 'https://codeberg.org/acme/checkout/issues/9',
  },
  Gerrit: {
    remote: 'ssh://ada@review.corp.example:29418/platform/checkout',
    commit: `https://review.corp.example/q/${SHORT}`,
    pull: 'https://review.corp.example/c/platform/checkout/+/412',
    file: `https://review.corp.example/plugins/gitiles/platform/checkout/+/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://review.corp.example/plugins/gitiles/platform/checkout/+/v5.2.0/docs/adr/0007%20cache.md',
  },
  Gitiles: {
    remote: 'https://chromium.googlesource.com/chromium/src',
    commit: `https://chromium.googlesource.com/chromium/src/+/${SHORT}`,
    file: `https://chromium.googlesource.com/chromium/src/+/${SHORT}/docs/adr/0007%20cache.md`,
    atTag: 'https://chromium.googlesource.com/chromium/src/+/v5.2.0/docs/adr/0007%20cache.md',
  },
  sourcehut: {
    remote: 'git@git.sr.ht:~ada/checkout',
    commit: `https://git.sr.ht/~ada/checkout/commit/${SHORT}`,
    file: `https://git.sr.ht/~ada/checkout/tree/${SHORT}/item/docs/adr/0007%20cache.md`,
    atTag: 'https://git.sr.ht/~ada/checkout/tree/v5.2.0/item/docs/adr/0007%20cache.md',
  },
};

const DOC = { doc: 'docs/adr/0007 cache.md', ...REPO };

describe('links of evidence', () => {
  for (const [site, { remote, commit, pull, file, atTag, issue }] of Object.entries(SITES))
    it(`lead to ${site}`, () => {
      assert.equal(linkOf(remote, { commit: SHORT, ...REPO }), commit);
      assert.equal(linkOf(remote, { pr: '412', ...REPO }), pull);
      assert.equal(linkOf(remote, { pr: '#412', ...REPO }), pull);
      assert.equal(linkOf(remote, { ...DOC, at: SHORT }), file);
      assert.equal(linkOf(remote, { ...DOC, at: 'v5.2.0' }), atTag);
      assert.equal(linkOf(remote, { ticket: '#9', ...REPO }), issue);
    });

  it('lead to a commit of Azure DevOps by its whole hash alone', () => {
    const { remote } = SITES['Azure DevOps'] ?? { remote: '' };
    const page = 'https://dev.azure.com/acme/Pay%20Team/_git/checkout';
    assert.equal(linkOf(remote, { commit: SHA, ...REPO }), `${page}/commit/${SHA}`);
    assert.equal(
      linkOf(remote, { ...DOC, at: SHA }),
      `${page}?path=/docs/adr/0007%20cache.md&version=GC${SHA}`,
    );
  });

  it('lead to files at a commit or a tag, never to a branch', () => {
    assert.equal(linkOf('git@github.com:acme/checkout.git', DOC), undefined);
    assert.equal(
      linkOf('git@github.com:acme/checkout.git', { file: 'src/a.ts#L3-L9', at: SHORT, ...REPO }),
      `https://github.com/acme/checkout/blob/${SHORT}/src/a.ts`,
    );
  });

  it('keep the address that the evidence is itself', () => {
    const pr = 'https://github.com/other/thing/pull/3';
    assert.equal(linkOf('git@github.com:acme/checkout.git', { pr, ...REPO }), pr);
    assert.equal(linkOf('', { link: 'https://grafana.example/d/1' }), 'https://grafana.example/d/1');
    assert.equal(linkOf('', { doc: 'https://ada:secret@wiki.example/x' }), 'https://wiki.example/x');
  });

  it('know the repository of evidence without one where its win names a single one', () => {
    const address = linker(
      { repositories: [{ name: 'checkout', url: 'https://github.com/acme/checkout' }] },
      {},
    );
    const pull: Evidence = { pr: '412' };
    assert.equal(
      address(pull, [pull, { commit: SHORT, ...REPO }]),
      'https://github.com/acme/checkout/pull/412',
    );
    assert.equal(address(pull, [pull]), undefined);
    assert.equal(
      address(pull, [pull, { commit: SHORT, ...REPO }, { commit: SHORT, repo: 'orders' }]),
      undefined,
    );
  });
});

describe('rules for hosts', () => {
  const unknown = 'git@git.corp.example:pay/checkout.git';
  const pull: Evidence = { pr: '412', ...REPO };

  it('say which software a host runs', () => {
    assert.equal(linkOf(unknown, pull), undefined);
    assert.equal(
      linkOf(unknown, pull, { 'git.corp.example': 'gitlab' }),
      'https://git.corp.example/pay/checkout/-/merge_requests/412',
    );
    assert.equal(
      linkOf(unknown, pull, { '*.corp.example': 'bitbucket-server' }),
      'https://git.corp.example/projects/pay/repos/checkout/pull-requests/412',
    );
  });

  it('say where things are, the closest pattern first', () => {
    const rules: LinkRules = {
      '*': { pull: 'https://elsewhere.example/{pull}', ticket: 'https://jira.corp.example/browse/{ticket}' },
      '*.corp.example': { pull: 'https://{host}/r/{repository}/{pull}' },
      'git.corp.example': { commit: '{page}/c/{commit}' },
    };
    assert.equal(linkOf(unknown, pull, rules), 'https://git.corp.example/r/pay/checkout/412');
    assert.equal(
      linkOf(unknown, { commit: SHORT, ...REPO }, rules),
      `https://git.corp.example/pay/checkout/c/${SHORT}`,
    );
    assert.equal(linkOf(unknown, { ticket: 'PAY-12' }, rules), 'https://jira.corp.example/browse/PAY-12');
  });

  it('lead keys of tickets where they say, and nowhere else', () => {
    const github = 'git@github.com:acme/checkout.git';
    const ticket: Evidence = { ticket: 'PAY-12', ...REPO };
    assert.equal(linkOf(github, ticket), undefined);
    const rule = { 'github.com': { ticket: 'https://jira.corp.example/browse/{ticket}' } };
    assert.equal(linkOf(github, ticket, rule), 'https://jira.corp.example/browse/PAY-12');
  });

  it('that are none say nothing', () => {
    const wrong = { 'git.corp.example': { pull: 7 }, '*': 'nonsense', x: null } as unknown as LinkRules;
    assert.equal(linkOf(unknown, pull, wrong), undefined);
    for (const template of ['javascript:alert({pull})', 'command:x?{pull}', '//{host}/{pull}', '{pull}'])
      assert.equal(linkOf(unknown, pull, { '*': { pull: template } }), undefined, template);
    assert.equal(linkOf(unknown, pull, { '*': { pull: '{page}/{colour}/{pull}' } }), undefined);
  });
});

describe('evidence that would lead astray', () => {
  const github = 'git@github.com:acme/checkout.git';
  const none: readonly Evidence[] = [
    { commit: 'main', ...REPO },
    { commit: '../../evil', ...REPO },
    { commit: `${SHORT}](javascript:x)`, ...REPO },
    { pr: '12/../../..', ...REPO },
    { pr: '12)', ...REPO },
    { ticket: '../x', ...REPO },
    { doc: '../../etc/passwd', at: SHORT, ...REPO },
    { doc: '/etc/passwd', at: SHORT, ...REPO },
    { doc: 'C:\\secret.md', at: SHORT, ...REPO },
    { link: 'javascript:alert(1)' },
    { link: 'command:workbench.action.quit' },
  ];
  for (const evidence of none)
    it(`has no link: ${JSON.stringify(evidence)}`, () => {
      assert.equal(linkOf(github, evidence), undefined);
    });

  it('never breaks out of a link', () => {
    const doc = 'docs/a](javascript:x)\n"<b>|`.md';
    const link = linkOf(github, { doc, at: 'v1)](x', ...REPO }) ?? '';
    assert.match(link, /^https:\/\/github\.com\/acme\/checkout\/blob\//);
    assert.doesNotMatch(link, /[\s()<>[\]"`|]/);
  });

  it('has no link where the journal’s page of the repository is none', () => {
    for (const url of ['javascript:alert(1)', 'ssh://x/y', '', 'https://', 'mailto:a@b.example'])
      assert.equal(linkOf(url, { pr: '1', ...REPO }), undefined, url);
    assert.equal(
      linkOf('https://ada:secret@github.com/acme/checkout', { pr: '1', ...REPO }),
      'https://github.com/acme/checkout/pull/1',
    );
  });
});
