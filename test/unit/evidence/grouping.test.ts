import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { addDays } from '../../../src/core/days';
import { changesOf } from '../../../src/core/evidence/changes';
import { worksOf } from '../../../src/core/evidence/grouping';
import type { Commit, Merge } from '../../../src/core/evidence/history';
import { mergesThatBrought } from '../../../src/core/evidence/graph';
import { commit, file, sha } from './histories';

const groups = (commits: readonly Commit[], merges: readonly Merge[] = []) =>
  worksOf(changesOf(commits, merges)).map(({ changes }) =>
    changes.flatMap((change) => change.commits.map(({ subject }) => subject)),
  );
const filler = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    commit(`Widget${String.fromCharCode(97 + index)}${index}x`, {
      day: '2026-02-01',
      files: [file(`src/other${index}.ts`)],
    }),
  );

describe('Changes', () => {
  it('joins the commits of one pull request, squashed or merged', () => {
    const merge = {
      sha: sha(),
      day: '2026-05-05',
      subject: 'Merge pull request #8 from ada/cart',
      title: 'Share a cart\n',
    };
    const commits = [commit('wip'), commit('more')].map((each) => ({ ...each, merge: merge.sha }));
    const [change, ...rest] = changesOf(commits, [merge]);
    assert.deepEqual(rest, []);
    assert.equal(change?.key, 'pr-8');
    assert.equal(change.headline, 'Share a cart');
    assert.equal(changesOf([commit('a (#3)'), commit('b (#3)'), commit('c (#4)')], []).length, 2);
  });

  it('joins nothing by a merge of a branch that everybody shares', () => {
    const merge = { sha: sha(), day: '2026-05-05', subject: "Merge branch 'develop'", title: '' };
    assert.equal(
      changesOf([commit('a', { merge: merge.sha }), commit('b', { merge: merge.sha })], [merge]).length,
      2,
    );
  });

  it('keeps a commit’s own number inside a larger merge', () => {
    const merge = { sha: sha(), day: '2026-05-05', subject: 'feat: the big merge (#90)', title: '' };
    const [change] = changesOf([commit('Share a cart (#3)', { merge: merge.sha })], [merge]);
    assert.equal(change?.headline, 'Share a cart (#3)');
  });
});

describe('Merges', () => {
  it('knows which merge brought a commit, and that a merge of the trunk brings none of its commits', () => {
    const nodes = [
      { sha: 'M2', parents: ['M1', 'f3'] },
      { sha: 'f3', parents: ['f2', 'M1'] },
      { sha: 'f2', parents: ['a'] },
      { sha: 'M1', parents: ['a', 'e1'] },
      { sha: 'e1', parents: ['a'] },
      { sha: 'a', parents: ['outside'] },
    ];
    assert.deepEqual(Object.fromEntries(mergesThatBrought(nodes, 'M2')), { e1: 'M1', f3: 'M2', f2: 'M2' });
  });
});

describe('Grouping', () => {
  it('joins changes of one ticket however far apart', () => {
    const found = groups([
      commit('SHOP-1 start', { day: '2026-01-10' }),
      commit('SHOP-1 end', { day: '2026-06-10', files: [file('src/b.ts')] }),
    ]);
    assert.equal(found.length, 1);
  });

  it('joins a scope and a file within six weeks, and not beyond', () => {
    const at = (day: string) => commit(`fix(cart): part ${day}`, { day, files: [file('src/cart.ts')] });
    assert.equal(groups([at('2026-03-01'), at(addDays('2026-03-01', 42)), ...filler(30)]).length, 31);
    assert.equal(groups([at('2026-03-01'), at(addDays('2026-03-01', 43)), ...filler(30)]).length, 32);
  });

  it('joins on two uncommon words, and not on one', () => {
    const say = (subject: string, path: string) =>
      commit(subject, { day: '2026-03-01', files: [file(path)] });
    assert.equal(
      groups([say('Encrypt vouchers at rest', 'a.ts'), say('Rotate keys that encrypt vouchers', 'b.ts')])
        .length,
      1,
    );
    assert.equal(
      groups([say('Encrypt vouchers at rest', 'a.ts'), say('Print vouchers on paper', 'b.ts')]).length,
      2,
    );
  });

  it('makes one piece of work of a quarter of changes, and says what ties them', () => {
    const series = Array.from({ length: 7 }, (_, week) =>
      commit(`feat(vouchers): step ${week}`, {
        day: addDays('2026-03-02', week * 13),
        files: [file('src/vouchers.ts')],
      }),
    );
    const works = worksOf(changesOf([...series, ...filler(60)], []));
    const work = works.find(({ changes }) => changes.length > 1);
    assert.equal(work?.changes.length, 7);
    assert.ok(work.links.some(({ by, shared }) => by === 'scope' && shared.startsWith('vouchers')));
  });

  it('joins on a scope that names an effort, and not on one that names a folder', () => {
    const part = (path: string, day: string) =>
      commit(`fix(cart): part ${day}`, { day, files: [file(path)] });
    assert.equal(groups([part('src/a.ts', '2026-03-01'), part('src/b.ts', '2026-03-08')]).length, 1);
    assert.equal(
      groups([part('src/cart/a.ts', '2026-03-01'), part('src/cart/b.ts', '2026-03-08')]).length,
      2,
    );
  });

  it('never joins two documents, and always the changes of one', () => {
    const write = (path: string, day: string) =>
      commit(`rfc(store): vouchers encrypt`, { day, files: [file(path)] });
    const changes = changesOf(
      [write('rfcs/1.md', '2026-03-01'), write('rfcs/2.md', '2026-03-02'), write('rfcs/1.md', '2026-11-01')],
      [],
    );
    const works = worksOf(changes, ({ files }) => files[0]?.path);
    assert.deepEqual(works.map((work) => work.changes.length).sort(), [1, 2]);
  });
});
