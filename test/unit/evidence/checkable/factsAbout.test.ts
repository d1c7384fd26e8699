import assert from 'node:assert/strict';

import { factsAbout, type Asked } from '../../../../src/core/evidence/checkable/factsAbout';
import { disjointOwners } from '../../../../src/core/evidence/checkable/owners';
import { releasesAmong } from '../../../../src/core/evidence/checkable/releases';
import { parseCodeowners } from '../../../../src/core/evidence/codeowners';
import type { Commit, RepositoryHistory } from '../../../../src/core/evidence/history';
import { BEN, CLEO, commit, DAN, file, history, other } from '../histories';
import { suggestion } from '../../../fixtures/reports';

const NOTHING: Asked = { releases: [], nodes: [], present: new Set() };

function factsOf(
  commits: readonly Commit[],
  changes: Partial<RepositoryHistory> = {},
  asked: Partial<Asked> = {},
): string[] {
  const whole = history(commits, changes);
  const one = {
    ...suggestion({ commits: commits.map(({ sha }) => sha) }),
    repository: whole.repository,
  };
  return factsAbout(one, whole, { ...NOTHING, ...asked }).map(({ says }) => says);
}

const created = (path: string) => file(path, { status: 'added' });

describe('facts that git shows', () => {
  const [first, second] = [commit('Add a cache'), commit('Use the cache')];
  const release = (name: string, sha: string, day: string) => ({
    name,
    commit: sha,
    day,
    madeAt: Date.parse(day) / 1000,
    isAnnotated: true,
  });
  const nodes = [
    { sha: second.sha, parents: [first.sha] },
    { sha: first.sha, parents: [] },
  ];

  it('name the first release with all of it', () => {
    const releases = releasesAmong([
      release('v5.2.0', second.sha, '2026-03-04'),
      release('v5.3.0', second.sha, '2026-05-04'),
    ]);
    assert.deepEqual(factsOf([first, second], {}, { nodes, releases }), ['In v5.2.0 since 2026-03-04']);
  });

  it('name the releases that work came in bit by bit, and what is not all there yet', () => {
    const one = release('v5.2.0', first.sha, '2026-03-04');
    const both = releasesAmong([one, release('v5.3.0', second.sha, '2026-05-04')]);
    assert.deepEqual(factsOf([first, second], {}, { nodes, releases: both }), [
      'The first of it in v5.2.0 since 2026-03-04, all of it in v5.3.0 since 2026-05-04',
    ]);
    assert.deepEqual(factsOf([first, second], {}, { nodes, releases: releasesAmong([one]) }), [
      'Part of it is in v5.2.0 since 2026-03-04',
    ]);
  });

  it('count the people who changed what it created, later, each once', () => {
    const own = commit('Add a cache', {
      files: [created('src/cache.ts'), created('src/store.ts'), file('src/old.ts')],
    });
    const others = [
      other(BEN, '2026-06-01', ['src/cache.ts']),
      other(BEN, '2026-07-01', ['src/cache.ts', 'src/store.ts']),
      other(CLEO, '2026-07-02', ['src/store.ts']),
      other(DAN, '2026-05-01', ['src/cache.ts']),
      other(DAN, '2026-08-01', ['src/old.ts']),
      other({ name: 'renovate[bot]', email: 'bot@renovate.example' }, '2026-08-02', ['src/cache.ts']),
    ];
    assert.deepEqual(factsOf([own], { others }), [
      '2 other people have changed the 2 files of code that it created since',
    ]);
    assert.deepEqual(factsOf([own], { others: others.slice(0, 2) }), []);
  });

  it('say that code is still there when all of it is, after a quarter', () => {
    const old = commit('Add a cache', {
      day: '2026-02-01',
      files: [created('src/cache.ts'), created('src/a.test.ts')],
    });
    const present = new Set(['src/cache.ts']);
    assert.deepEqual(factsOf([old], {}, { present }), [
      'src/cache.ts, which it created, is still there 333 days later',
      'Changed with it: 1 test file',
    ]);
    assert.deepEqual(factsOf([old], {}, {}), ['Changed with it: 1 test file']);
    const young = commit('Add a cache', { day: '2026-11-01', files: [created('src/cache.ts')] });
    assert.deepEqual(factsOf([young], {}, { present }), []);
  });

  it('count tests and pages of documentation, and no news, templates and removed files', () => {
    const own = commit('Add a cache', {
      files: [
        file('src/cache.test.ts'),
        file('test/fixtures/a.json'),
        file('docs/cache.md'),
        file('.changeset/brave-cats.md'),
        file('.github/PULL_REQUEST_TEMPLATE.md'),
        file('newsfragments/12.feature.rst'),
        file('CHANGELOG.md'),
        file('docs/old.md', { status: 'deleted' }),
        file('docs/site/theme.ts'),
      ],
    });
    assert.deepEqual(factsOf([own]), ['2 test files and 1 page of documentation were changed with it']);
  });

  it('are none of work that is somebody else’s or in several repositories', () => {
    const own = commit('Add a cache', { files: [file('docs/cache.md')] });
    const one = suggestion({ commits: [own.sha, 'f00dfeed'] });
    assert.deepEqual(factsAbout(one, history([own]), NOTHING), []);
  });

  it('are of the day on which git was asked', () => {
    const own = commit('Add a cache', { files: [file('docs/cache.md')] });
    const one = suggestion({ commits: [own.sha] });
    assert.deepEqual(factsAbout(one, history([own]), NOTHING), [
      { says: 'Changed with it: 1 page of documentation', on: '2026-12-31' },
    ]);
  });
});

describe('owners who share nobody', () => {
  const owners = parseCodeowners(
    ['* @org/all', '/pay/ @org/pay', '/pay/api/ @org/pay @org/api', '/web/ @org/web @ada', '/own/ @ada'].join(
      '\n',
    ),
  );
  const reached = (...paths: string[]) => disjointOwners(paths, owners, new Set(['ada']));

  it('are counted, and named by one of them', () => {
    assert.deepEqual(reached('pay/a.ts', 'web/b.ts'), ['@org/pay', '@org/web']);
  });

  it('are not those with somebody in common, who own everything, and the user', () => {
    assert.deepEqual(reached('pay/a.ts', 'pay/api/b.ts'), ['@org/pay']);
    assert.deepEqual(reached('readme.txt', 'own/c.ts', 'web/b.ts'), ['@org/web']);
  });

  it('stand in a fact where there are two', () => {
    const own = commit('Join the two', { files: [file('pay/a.ts'), file('web/b.ts')] });
    const codeowners = '/pay/ @org/pay\n/web/ @org/web\n';
    assert.deepEqual(factsOf([own], { codeowners }), [
      'It reached code of 2 owners who share nobody: @org/pay and @org/web',
    ]);
  });
});
