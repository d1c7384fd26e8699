import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, monthOf, monthsIn } from '../../../../src/core/days';
import { makeDemo } from '../../../../scripts/demo/makeDemo';
import { run, runOrFail } from '../../../../scripts/lib/processes';
import { remove } from '../../../support/folders';

const TODAY = '2026-11-22';

describe('demo repository', () => {
  let root = '';
  let demo = '';

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'demo-test-'));
    demo = join(root, 'one');
    await makeDemo(demo, TODAY);
  });

  after(() => remove(root));

  const git = async (...args: readonly string[]): Promise<string[]> => {
    const stdout = await runOrFail('git', args, { cwd: demo });
    return stdout.split('\n').filter((line) => line !== '');
  };

  it('is the same to the hash for the same day', async () => {
    const again = join(root, 'two');
    await makeDemo(again, TODAY);
    const [hash] = await git('rev-parse', 'HEAD');
    assert.equal((await runOrFail('git', ['rev-parse', 'HEAD'], { cwd: again })).trim(), hash);
  });

  it('is a sound repository with a clean working tree', async () => {
    const { code, stdout, stderr } = await run('git', ['fsck', '--strict', '--full'], { cwd: demo });
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(await git('status', '--porcelain'), []);
  });

  it('has a few hundred commits by seven people and two bots', async () => {
    const authors = await git('log', '--all', '--format=%an');
    assert.ok(authors.length > 400 && authors.length < 520, `${authors.length} commits`);
    const people = new Set(authors);
    assert.equal([...people].filter((name) => name.endsWith('[bot]')).length, 2);
    assert.equal(people.size, 9);
  });

  it('shows Robin under both addresses, and knows only one of them', async () => {
    const addresses = await git('log', '--all', '--author=Robin Larsen', '--format=%ae');
    assert.deepEqual([...new Set(addresses)].sort(), [
      '4711+robinl@users.noreply.github.com',
      'robin.larsen@acme.example',
    ]);
    assert.deepEqual(await git('config', 'user.email'), ['robin.larsen@acme.example']);
  });

  it('has work of Robin in each of the last twelve months, and nothing after today', async () => {
    const days = await git('log', '--all', '--author=Robin Larsen', '--format=%ad', '--date=short');
    const months = new Set(days.map(monthOf));
    const expected = monthsIn({ from: addDays(TODAY, -360), to: TODAY });
    assert.deepEqual(
      expected.filter((month) => !months.has(month)),
      [],
    );
    assert.ok(days.every((day) => day <= TODAY));
  });

  it('has Robin’s feature branch checked out, four commits before the main branch', async () => {
    assert.deepEqual(await git('branch', '--show-current'), ['feature/checkout-cache']);
    const ahead = await git('log', 'main..HEAD', '--format=%an %ad', '--date=short');
    assert.equal(ahead.length, 4);
    assert.ok(
      ahead.every((line) => line.startsWith('Robin Larsen') && line.slice(-10) >= addDays(TODAY, -7)),
    );
  });

  it('names real commits in its reverts', async () => {
    const bodies = (await git('log', '--grep=^This reverts commit', '--format=%b')).join('\n');
    const hashes = [...bodies.matchAll(/This reverts commit (\w{40})\./g)].map((match) => match[1] ?? '');
    assert.equal(hashes.length, 2);
    for (const hash of hashes) assert.deepEqual(await git('cat-file', '-t', hash), ['commit']);
  });

  it('takes a decision of Robin’s from proposed to accepted', async () => {
    const history = (
      await git('log', '--reverse', '-p', '--format=', '--', 'docs/adr/0009-session-replicas.md')
    ).join('\n');
    assert.match(
      history,
      /^\+- Status: proposed$[^]*^-- Status: proposed$[^]*^\+- Status: accepted on \d{4}-\d{2}-\d{2}$/m,
    );
  });

  it('fills in every date of its texts', async () => {
    const { stdout } = await run('git', ['grep', '-F', '{day:'], { cwd: demo });
    assert.equal(stdout, '');
  });
});
