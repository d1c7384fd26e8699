import assert from 'node:assert/strict';

import {
  firstReleases,
  releasesAmong,
  seriesFor,
  type Tag,
} from '../../../../src/core/evidence/checkable/releases';

function tag(name: string, day = '2026-03-04', changes: Partial<Tag> = {}): Tag {
  return { name, commit: name, day, madeAt: Date.parse(day) / 1000, isAnnotated: true, ...changes };
}

const names = (tags: readonly Tag[]) => releasesAmong(tags).map(({ name }) => name);

describe('releases among tags', () => {
  for (const name of [
    'v5.2.0',
    '5.2',
    '1.4.2.1',
    'calcite-1.37.0',
    'create-vite@9.0.1',
    '@sveltejs/kit@2.57.0',
    'server/v3.7.1',
    'REL_15_2',
    'go1.21.3',
    'release-2026.03',
    '6.4.1.Final',
  ])
    it(`have ${name}`, () => {
      assert.deepEqual(names([tag(name)]), [name]);
    });

  for (const name of [
    'v5.2.0-rc.1',
    'v5.2.0-beta.0',
    '1.2.0rc1',
    '1.2.0b2',
    'v2.55.0-rc2',
    '@sveltejs/kit@3.0.0-next.16',
    'v8.0.0-beta.0',
    'nightly-2026.03.04',
    'v4',
    'latest',
    'build-123',
    'deploy/2026-03-04',
    '',
  ])
    it(`don’t have ${JSON.stringify(name)}`, () => {
      assert.deepEqual(names([tag(name)]), []);
    });

  it('are annotated tags alone', () => {
    assert.deepEqual(names([tag('v5.2.0', '2026-03-04', { isAnnotated: false })]), []);
  });

  it('stand in the order in which they were made, on one day as well', () => {
    const tags = [tag('v8.0.7', '2026-04-07', { madeAt: 200 }), tag('v8.0.6', '2026-04-07', { madeAt: 100 })];
    assert.deepEqual(names(tags), ['v8.0.6', 'v8.0.7']);
  });

  it('at one commit and day stand with the highest version first', () => {
    const at = { commit: 'c' };
    const tags = [
      tag('v0.314.0', '2026-03-04', at),
      tag('v3.14.0', '2026-03-04', { ...at, madeAt: 2e9 }),
      tag('v3.13.0', '2026-03-01'),
    ];
    assert.deepEqual(names(tags), ['v3.13.0', 'v3.14.0', 'v0.314.0']);
  });
});

describe('the series that releases some files', () => {
  const vite = releasesAmong(['v8.0.0', 'create-vite@9.0.0', 'plugin-legacy@8.0.0'].map((name) => tag(name)));
  const kit = releasesAmong(['@sveltejs/kit@2.0.0', '@sveltejs/adapter-node@5.0.0'].map((name) => tag(name)));
  const etcd = releasesAmong(['v3.7.1', 'server/v3.7.1', 'client/pkg/v3.7.1'].map((name) => tag(name)));
  const series = (paths: readonly string[], releases: typeof vite) => {
    const isOf = seriesFor(paths, releases);
    return isOf && releases.filter(isOf).map(({ name }) => name);
  };

  it('is that of the package with all of them', () => {
    assert.deepEqual(series(['packages/create-vite/src/index.ts'], vite), ['create-vite@9.0.0']);
    assert.deepEqual(series(['client/pkg/fileutil/lock.go'], etcd), ['client/pkg/v3.7.1']);
  });

  it('is that of the repository for files of several packages, and of one that isn’t released alone', () => {
    const both = ['packages/create-vite/src/index.ts', 'packages/vite/src/node/build.ts'];
    assert.deepEqual(series(both, vite), ['v8.0.0']);
    assert.deepEqual(series(['packages/vite/src/node/build.ts'], vite), ['v8.0.0']);
    assert.deepEqual(series([], vite), ['v8.0.0']);
  });

  it('is that of most files where only packages are released, and none for what no package has', () => {
    const most = ['packages/kit/src/a.js', 'packages/kit/src/b.js', 'packages/adapter-node/index.js'];
    assert.deepEqual(series(most, kit), ['@sveltejs/kit@2.0.0']);
    assert.equal(series(['scripts/release.js'], kit), undefined);
    assert.equal(series([], kit), undefined);
  });
});

describe('the first release of a commit', () => {
  it('is the oldest that contains it, whatever branch that is on', () => {
    // a ← b ← c on the main branch, and x on a branch that left at a.
    const nodes = [
      { sha: 'c', parents: ['b'] },
      { sha: 'x', parents: ['a'] },
      { sha: 'b', parents: ['a'] },
      { sha: 'a', parents: [] },
    ];
    const releases = releasesAmong([
      tag('v2.0.0', '2026-05-01', { commit: 'c' }),
      tag('v1.0.1', '2026-04-01', { commit: 'x' }),
      tag('v3.0.0', '2026-06-01', { commit: 'not read' }),
    ]);
    const first = firstReleases(nodes, releases);
    assert.deepEqual(
      ['a', 'b', 'c', 'x', 'y'].map((sha) => first.get(sha)?.name),
      ['v1.0.1', 'v2.0.0', 'v2.0.0', 'v1.0.1', undefined],
    );
  });
});
