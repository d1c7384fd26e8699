import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { factsOf } from '../../../../src/core/evidence/facts';
import type { RepositoryHistory } from '../../../../src/core/evidence/history';
import { readHistory, type HistoryQuery } from '../../../../src/host/git/readHistory';
import { BEN, ME, repositories, type TestRepository } from './repositories';

const QUERY: HistoryQuery = { since: '2026-01-01', until: '2026-06-01', identities: [] };
const RECENT = '2026-05-20';
const TEXT = 'one\ntwo\nthree\n';

async function read({ path }: TestRepository, query: Partial<HistoryQuery> = {}): Promise<RepositoryHistory> {
  const result = await readHistory(path, { ...QUERY, ...query });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const subjectsOf = ({ commits }: RepositoryHistory) => commits.map(({ subject }) => subject);
/** Subjects of what counts as work: what was reverted doesn't. */
const workIn = (history: RepositoryHistory) =>
  factsOf(history, undefined).works.flatMap(({ changes }) => changes.map(({ headline }) => headline));

describe('Whose work it is', () => {
  const make = repositories();

  it('counts a patch once that was cherry-picked or rebased', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'release');
    const picked = repository.commit('Fix the cart', { files: { 'cart.ts': TEXT } });
    repository.git('checkout', '--quiet', '-b', 'topic', 'main');
    repository.commit('Share the cart', { files: { 'share.ts': TEXT } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Meanwhile', { as: BEN });
    repository.git('cherry-pick', '-x', picked);
    repository.git('cherry-pick', 'topic');
    const history = await read(repository, { branches: 'all' });
    assert.deepEqual(subjectsOf(history), ['Base', 'Fix the cart', 'Share the cart']);
    assert.ok(history.commits.every(({ unmerged }) => unmerged === undefined));
  });

  it('counts a branch once that landed as a squash', async () => {
    const repository = make();
    repository.commit('Base', { files: { 'cart.ts': TEXT } });
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('First step', { day: RECENT, files: { 'cart.ts': `${TEXT}four\n` } });
    repository.commit('Second step', { day: RECENT, files: { 'share.ts': TEXT } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Share the cart (#4)', {
      day: RECENT,
      files: { 'cart.ts': `${TEXT}four\n`, 'share.ts': TEXT },
    });
    assert.deepEqual(subjectsOf(await read(repository)), ['Base', 'Share the cart (#4)']);
  });

  it('knows a squash whose body lists the commits of the branch, though it changed on the way', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('First step', { day: RECENT });
    repository.commit('Second step', { day: RECENT });
    repository.git('checkout', '--quiet', 'main');
    const body = '* First step\n\n* Second step';
    repository.commit(`Share the cart (#4)\n\n${body}`, { day: RECENT, files: { 'other.ts': TEXT } });
    assert.deepEqual(subjectsOf(await read(repository)), ['Base', 'Share the cart (#4)']);
  });

  it('takes a squash of the user’s branch for theirs under another author’s name', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('First step', { day: RECENT, files: { 'cart.ts': TEXT } });
    repository.commit('Second step', { day: RECENT, files: { 'share.ts': TEXT } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Ben’s own', { as: BEN, day: RECENT, files: { 'ben.ts': TEXT } });
    repository.commit('Share the cart (#4)', {
      as: BEN,
      day: RECENT,
      files: { 'cart.ts': TEXT, 'share.ts': TEXT },
    });
    const history = await read(repository);
    assert.deepEqual(subjectsOf(history), ['Base', 'Share the cart (#4)']);
    assert.equal(history.commits[1]?.mine, 'Squashed from your branch cart');
    assert.equal(history.commits[1].files.length, 2);
  });

  it('leaves out what was reverted, and counts what landed again once', async () => {
    const repository = make();
    repository.commit('Share the cart', { files: { 'cart.ts': TEXT } });
    repository.git('revert', '--no-edit', 'HEAD');
    assert.deepEqual(workIn(await read(repository)), []);
    repository.git('revert', '--no-edit', 'HEAD');
    assert.deepEqual(workIn(await read(repository)), ['Share the cart']);
    repository.git('commit', '--quiet', '--amend', '-m', 'Reapply "Share the cart"');
    assert.deepEqual(workIn(await read(repository)), ['Share the cart']);
  });

  it('lets a revert on a branch take back nothing that landed', async () => {
    const repository = make();
    repository.commit('Share the cart', { day: RECENT, files: { 'cart.ts': TEXT } });
    repository.git('checkout', '--quiet', '-b', 'attempt');
    repository.git('revert', '--no-edit', 'HEAD');
    repository.git('checkout', '--quiet', 'main');
    assert.deepEqual(workIn(await read(repository)), ['Share the cart']);
  });

  it('counts what a bot merged and an agent wrote with the user as co-author', async () => {
    const repository = make();
    repository.commit('Base');
    const withMe = `Co-authored-by: ${ME.name} <${ME.email}>`;
    repository.commit(`Share the cart\n\n${withMe}`, {
      as: { name: 'merge-bot', email: 'bot@corp.example' },
    });
    repository.commit(`Update rollup and its plugins\n\n${withMe}`, {
      as: { name: 'renovate[bot]', email: '29139614+renovate[bot]@users.noreply.github.com' },
    });
    repository.commit(`Review the cart\n\nReviewed-by: ${ME.name} <${ME.email}>`, {
      as: { name: 'Claude', email: 'noreply@anthropic.com' },
    });
    repository.commit(`Ben’s, in a pair\n\nPair-programmed-with: ${ME.name} <${ME.email}>`, { as: BEN });
    const history = await read(repository);
    assert.deepEqual(subjectsOf(history), ['Base', 'Share the cart']);
    assert.equal(history.commits[1]?.mine, 'merge-bot wrote it with you as co-author');
    assert.deepEqual(
      history.others.map(({ trailers }) => trailers.map(({ key }) => key)),
      [['co-authored-by']],
    );
  });

  it('proposes the other address that a squash names as co-author', async () => {
    const repository = make();
    repository.commit(`Share the cart\n\nCo-authored-by: ${ME.name} <ada@home.example>`);
    const { proposals } = await read(repository);
    assert.deepEqual(
      proposals.map(({ email, likely }) => [email, likely]),
      [['ada@home.example', true]],
    );
  });
});

describe('Branches that are read', () => {
  const make = repositories();
  const branch = (repository: TestRepository, name: string, day: string) => {
    repository.git('checkout', '--quiet', '-b', name, 'main');
    repository.commit(`On ${name}`, { day });
    repository.git('checkout', '--quiet', 'main');
  };

  it('are those that landed and those with work of the last month; or all', async () => {
    const repository = make();
    repository.commit('Base', { day: '2026-02-02' });
    branch(repository, 'old', '2026-03-03');
    repository.git('checkout', '--quiet', '-b', 'new', 'main');
    repository.commit('Long on new', { day: '2026-03-04' });
    repository.commit('On new', { day: RECENT });
    repository.git('checkout', '--quiet', 'main');
    const recent = await read(repository);
    assert.deepEqual(
      recent.commits.map(({ subject, unmerged }) => [subject, unmerged]),
      [
        ['Base', undefined],
        ['On new', 'new'],
      ],
    );
    assert.deepEqual(subjectsOf(await read(repository, { branches: 'all' })), [
      'Base',
      'On old',
      'Long on new',
      'On new',
    ]);
  });

  it('include remote ones that end in the user’s work, and those of the default branch’s name', async () => {
    const repository = make();
    repository.commit('Base', { day: '2026-02-02' });
    branch(repository, 'mine', RECENT);
    repository.git('checkout', '--quiet', '-b', 'bens', 'main');
    repository.commit('Mine, below Ben’s', { day: RECENT });
    repository.commit('Ben’s', { as: BEN, day: RECENT });
    repository.git('checkout', '--quiet', '-b', 'ahead', 'main');
    repository.commit('Landed upstream', { day: '2026-02-03' });
    for (const [ref, name] of [
      ['origin/mine', 'mine'],
      ['origin/bens', 'bens'],
      ['upstream/main', 'ahead'],
    ] as const) {
      repository.git('update-ref', `refs/remotes/${ref}`, name);
    }
    repository.git('checkout', '--quiet', 'main');
    repository.git('branch', '--quiet', '-D', 'mine', 'bens', 'ahead');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject, unmerged }) => [subject, unmerged]),
      [
        ['Base', undefined],
        ['Landed upstream', undefined],
        ['On mine', 'mine'],
      ],
    );
  });

  it('leave out other people’s work that waits', async () => {
    const repository = make();
    repository.commit('Base', { files: { 'cart.ts': TEXT } });
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('Ben’s', { as: BEN, day: RECENT, files: { 'cart.ts': 'x\n' } });
    repository.commit('Mine', { day: RECENT });
    const { commits, others } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject, unmerged }) => [subject, unmerged]),
      [
        ['Base', undefined],
        ['Mine', 'cart'],
      ],
    );
    assert.deepEqual(others, []);
  });
});
