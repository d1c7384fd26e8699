import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'mocha';

import { findRepositories } from '../../../../src/host/git/findRepositories';
import { readHistory, type HistoryQuery, type ReadOptions } from '../../../../src/host/git/readHistory';
import { repositories, type TestRepository } from './repositories';

const YEAR: HistoryQuery = { since: '2026-01-01', until: '2026-12-31', identities: [] };

async function read({ path }: Pick<TestRepository, 'path'>) {
  const result = await readHistory(path, YEAR);
  assert.ok(result.ok, JSON.stringify(result));
  const { commits, notes } = result.value;
  return { notes, commits, subjects: commits.map(({ subject }) => subject) };
}

/** Takes an object away that is in no pack. */
function lose(repository: TestRepository, name: string): void {
  const sha = repository.git('rev-parse', name).trim();
  rmSync(join(repository.path, '.git/objects', sha.slice(0, 2), sha.slice(2)));
}

describe('Repositories with damage', () => {
  const make = repositories();
  const series = () => {
    const repository = make();
    for (const day of [1, 2, 3, 4, 5, 6]) {
      repository.commit(`Step ${day}`, {
        day: `2026-05-0${day}`,
        files: { 'a.ts': 'line\n'.repeat(day * day) },
      });
    }
    return repository;
  };

  it('lose the lines of commits around a missing blob, and nothing else', async () => {
    const repository = series();
    lose(repository, 'HEAD~2:a.ts');
    const { notes, commits } = await read(repository);
    assert.deepEqual(notes, ['missing-objects']);
    assert.deepEqual(
      commits.map(({ files }) => files.map(({ path, added }) => [path, added])),
      [1, 3, 5, 0, 0, 11].map((added) => [['a.ts', added]]),
    );
  });

  it('lose the files of commits around a missing tree', async () => {
    const repository = series();
    lose(repository, 'HEAD~2^{tree}');
    const { notes, commits } = await read(repository);
    assert.deepEqual(notes, ['missing-objects']);
    assert.deepEqual(
      commits.map(({ files }) => files.length),
      [1, 1, 1, 0, 0, 1],
    );
  });

  it('give what comes after a missing commit', async () => {
    const repository = series();
    lose(repository, 'HEAD~3');
    const { notes, subjects } = await read(repository);
    assert.deepEqual(notes, ['missing-objects']);
    assert.deepEqual(subjects, ['Step 5', 'Step 6']);
  });

  it('give the default branch where another one’s commit is missing, and say that something is', async () => {
    const repository = series();
    repository.git('checkout', '--quiet', '-b', 'lost');
    repository.commit('Lost');
    repository.git('checkout', '--quiet', 'main');
    lose(repository, 'lost');
    const { notes, subjects } = await read(repository);
    assert.deepEqual(notes, ['missing-objects']);
    assert.equal(subjects.length, 6);
  });
});

describe('Repositories in an unusual state', () => {
  const make = repositories();

  it('are read in the middle of a rebase, each commit once', async () => {
    const repository = make();
    repository.commit('Base', { files: { 'a.ts': 'base\n' } });
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('First', { day: '2026-12-10', files: { 'b.ts': 'b\n' } });
    repository.commit('Second', { day: '2026-12-11', files: { 'a.ts': 'cart\n' } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Meanwhile', { files: { 'a.ts': 'main\n' } });
    assert.throws(() => repository.git('rebase', 'main', 'cart'), /conflict/i);
    const { notes, subjects } = await read(repository);
    assert.deepEqual(notes, []);
    assert.deepEqual(subjects.sort(), ['Base', 'First', 'Meanwhile', 'Second']);
  });

  it('say when a submodule is not checked out, and are not read in its place', async () => {
    const [inner, outer] = [make(), make()];
    inner.commit('Inner');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'libs/inner');
    outer.commit('Outer');
    assert.deepEqual((await read(outer)).notes, []);
    assert.deepEqual(await findRepositories([outer.path]), [outer.path, join(outer.path, 'libs/inner')]);
    outer.git('submodule', '--quiet', 'deinit', '--force', '--all');
    assert.deepEqual((await read(outer)).notes, ['submodules']);
    assert.deepEqual(await findRepositories([outer.path]), [outer.path]);
  });

  it('have one name and are read once, however many work trees they have', async () => {
    const repository = make();
    repository.commit('Base');
    const linked = join(repository.path, 'linked');
    repository.git('worktree', 'add', '--quiet', linked, '-b', 'cart');
    assert.deepEqual(await findRepositories([linked, repository.path]), [linked]);
    const [one, other] = await Promise.all([readHistory(linked, YEAR), readHistory(repository.path, YEAR)]);
    assert.ok(one.ok && other.ok);
    assert.equal(one.value.repository, other.value.repository);
  });
});

describe('A git that misbehaves', () => {
  const make = repositories();
  const path = process.env['PATH'];
  let folder: string;

  /** Puts a program in git's place, which does something else where its arguments match. */
  const replaceGit = (pattern: string, instead: string) => {
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const script = `#!/bin/sh\ncase "$*" in\n*"${pattern}"*) ${instead} ;;\nesac\nexec '${git}' "$@"\n`;
    writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
    process.env['PATH'] = [folder, path].join(delimiter);
  };
  const codeOf = async ({ path: where }: TestRepository, options: ReadOptions = {}) => {
    const result = await readHistory(where, YEAR, options);
    return result.ok ? 'ok' : result.failure.code;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'promo-journal-git-'));
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });

  it('and hangs is ended, while other repositories are read', async () => {
    const [hanging, good] = [make(), make()];
    for (const repository of [hanging, good]) repository.commit('Mine');
    replaceGit(`-C ${hanging.path} log`, 'exec sleep 60');
    assert.deepEqual(await Promise.all([codeOf(hanging, { timeLimit: 1_000 }), codeOf(good)]), [
      'timeout',
      'ok',
    ]);
  });

  it('and hangs does not keep a search from being stopped', async () => {
    const repository = make();
    repository.commit('Mine');
    replaceGit(`-C ${repository.path} log`, 'exec sleep 60');
    const controller = new AbortController();
    const running = codeOf(repository, { signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    assert.equal(await running, 'cancelled');
  });

  it('and refuses what somebody else owns says so', async () => {
    const repository = make();
    repository.commit('Mine');
    replaceGit(
      `-C ${repository.path}`,
      `echo "fatal: detected dubious ownership in repository at '${repository.path}'" >&2; exit 128`,
    );
    assert.equal(await codeOf(repository), 'unsafe-ownership');
    assert.deepEqual(await findRepositories([repository.path]), [repository.path]);
  });

  it('and knows no option of the last ten years does not matter', async () => {
    const repository = make();
    mkdirSync(join(repository.path, 'src'));
    repository.commit('Mine');
    replaceGit('--end-of-options', 'echo "fatal: unknown option" >&2; exit 129');
    assert.equal(await codeOf(repository), 'ok');
  });
});
