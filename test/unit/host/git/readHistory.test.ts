import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';

import type { RepositoryHistory } from '../../../../src/core/evidence/history';
import { readHistory, type HistoryQuery } from '../../../../src/host/git/readHistory';
import { BEN, ME, repositories, TestRepository } from './repositories';

const YEAR: HistoryQuery = { since: '2026-01-01', until: '2026-12-31', identities: [] };

async function read(
  repository: TestRepository,
  query: Partial<HistoryQuery> = {},
): Promise<RepositoryHistory> {
  const result = await readHistory(repository.path, { ...YEAR, ...query });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('Reading a history', () => {
  const make = repositories();

  it('reads the user’s commits, oldest first, with what they did to which files', async () => {
    const repository = make();
    repository.commit('Start', { files: { 'src/a.ts': 'a\nb\nc\n', 'src/old name.ts': 'x\n'.repeat(30) } });
    repository.git('mv', 'src/old name.ts', 'src/new.ts');
    repository.commit('Move', { day: '2026-05-05', files: { 'src/a.ts': 'a\n' } });
    const { commits, repository: name } = await read(repository);
    assert.equal(name, basename(repository.path));
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['Start', 'Move'],
    );
    assert.deepEqual(commits[0]?.files[0], { path: 'src/a.ts', status: 'added', added: 3, removed: 0 });
    assert.deepEqual(commits[1]?.files, [
      { path: 'src/a.ts', status: 'modified', added: 0, removed: 2 },
      { path: 'src/new.ts', previousPath: 'src/old name.ts', status: 'renamed', added: 0, removed: 0 },
    ]);
  });

  it('takes only the window, and the committer’s day for a broken author’s', async () => {
    const repository = make();
    repository.commit('Before', { day: '2025-12-30' });
    repository.commit('Clock', { day: '1970-01-02', commitDay: '2026-03-03' });
    repository.commit('Future', { day: '2099-01-01', commitDay: '2026-03-04' });
    repository.commit('After', { day: '2027-01-02' });
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject, day }) => [subject, day]),
      [
        ['Clock', '2026-03-03'],
        ['Future', '2026-03-04'],
      ],
    );
  });

  it('goes on behind a commit whose clock stood at 1990', async () => {
    const repository = make();
    repository.commit('First');
    repository.commit('Second');
    repository.commit('Broken', { day: '1990-01-01' });
    repository.commit('Third');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['First', 'Second', 'Third'],
    );
  });

  it('goes on behind several of them in a row, and behind each of many', async () => {
    const repository = make();
    const good = (name: string) => repository.commit(name);
    const broken = (name: string, day: string) => repository.commit(name, { day });
    good('First');
    broken('Broken 1', '1990-01-01');
    broken('Broken 2', '1971-01-01');
    broken('Broken 3', '1970-01-02');
    good('Second');
    broken('Broken 4', '2001-01-01');
    good('Third');
    broken('Broken 5', '2000-01-01');
    broken('Broken 6', '2000-01-01');
    good('Fourth');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['First', 'Second', 'Third', 'Fourth'],
    );
  });

  it('finds what was written in the window and committed by a broken clock, and nothing else', async () => {
    const repository = make();
    const clock = (subject: string, day: string, commitDay: string) =>
      repository.commit(subject, { day, commitDay });
    clock('Old', '2024-03-01', '2024-03-01');
    clock('First', '2026-02-01', '2026-02-01');
    clock('In 1970', '2026-03-01', '1970-01-01');
    clock('In 1970, too', '2026-03-02', '1970-01-02');
    clock('Old, and in 1970', '2025-03-02', '1970-01-02');
    clock('Second', '2026-03-03', '2026-03-03');
    clock('In 2099', '2026-03-04', '2099-12-31');
    clock('Later, and in 2099', '2027-03-04', '2099-12-31');
    clock('Months behind', '2026-03-05', '2025-11-05');
    clock('Months behind, too', '2026-03-06', '2025-11-06');
    clock('Months behind again', '2026-03-07', '2025-11-07');
    const { commits } = await read(repository);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      [
        'First',
        'In 1970',
        'In 1970, too',
        'Second',
        'In 2099',
        'Months behind',
        'Months behind, too',
        'Months behind again',
      ],
    );
  });

  it('finds it on a branch of its own, and where the clock says what is no day', async () => {
    const repository = make();
    repository.commit('First');
    repository.git('checkout', '--quiet', '-b', 'cart');
    const sha = repository.commit('Cart', { day: '2026-12-20', files: { 'cart.ts': 'cart\n' } });
    const text = repository.git('cat-file', 'commit', sha);
    const broken = join(repository.path, '.git', 'broken');
    for (const [name, time] of [
      ['broken', 'x'],
      ['empty', ''],
      ['zero', '0 +0000'],
      ['huge', '99999999999999999999 +0000'],
    ] as const) {
      const made = text.replace(/^(committer .*>).*$/m, `$1 ${time}`).replace('\nCart', `\nCart ${name}`);
      writeFileSync(broken, made.replace(/\n\n.*/s, `\n\nCart ${name}\n`));
      const commit = repository.git('hash-object', '-t', 'commit', '--literally', '-w', broken).trim();
      repository.git('update-ref', 'refs/heads/cart', commit);
      const { commits } = await read(repository);
      assert.deepEqual(
        commits.map(({ subject, day }) => `${day} ${subject}`),
        ['2026-05-04 First', `2026-12-20 Cart ${name}`],
      );
    }
  });

  it('counts a commit to a submodule that is to be ignored', async () => {
    const [inner, outer] = [make(), make()];
    inner.commit('Inner');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'libs/inner');
    outer.git('config', '--file', '.gitmodules', 'submodule.libs/inner.ignore', 'all');
    outer.git('config', 'diff.ignoreSubmodules', 'all');
    outer.commit('Add it');
    inner.commit('Newer');
    outer.git('-C', 'libs/inner', '-c', 'protocol.file.allow=always', 'pull', '--quiet');
    outer.git('add', '--force', 'libs/inner');
    outer.commit('Raise it', { files: {} });
    const { commits } = await read(outer);
    assert.deepEqual(
      commits.map(({ subject, files }) => [subject, files.map(({ path }) => path)]),
      [
        ['Add it', ['.gitmodules', 'file1.ts', 'libs/inner']],
        ['Raise it', ['libs/inner']],
      ],
    );
  });

  it('knows the user by configuration, mailmap and the addresses given', async () => {
    const repository = make();
    repository.commit('Mine');
    repository.commit('Old', {
      as: { name: 'Ada', email: 'ada@old.example' },
      files: { '.mailmap': '<ada@corp.example> <ada@old.example>\n' },
    });
    repository.commit('Given', { as: { name: 'Ada', email: 'ada@home.example' } });
    repository.commit('Ben’s', { as: BEN });
    const subjects = (history: RepositoryHistory) => history.commits.map(({ subject }) => subject);
    assert.deepEqual(subjects(await read(repository)), ['Mine', 'Old']);
    assert.deepEqual(subjects(await read(repository, { identities: ['ada@home.example'] })), [
      'Mine',
      'Old',
      'Given',
    ]);
  });

  it('takes a value that looks like an option for a value', async () => {
    const repository = make();
    repository.commit('Mine');
    const evil = join(repository.path, 'evil');
    const { commits } = await read(repository, { identities: [`--output=${evil}`, '.*', '@'] });
    assert.equal(commits.length, 1);
    assert.ok(!existsSync(evil));
  });

  it('marks the first commits of somebody who came within the window', async () => {
    const repository = make();
    repository.commit('Mine', { files: { 'src/a.ts': 'a\n' } });
    const trailer = `Reviewed-by: ${ME.name} <${ME.email}>`;
    for (let count = 1; count <= 6; count += 1)
      repository.commit(`Number ${count}\n\n${trailer}`, { as: BEN });
    const { others } = await read(repository);
    assert.deepEqual(
      others.map(({ newcomer }) => newcomer ?? false),
      [true, true, true, true, true, false],
    );
  });

  it('keeps of others what touches the user’s files, names the user, or is a document', async () => {
    const repository = make();
    repository.commit('Mine', { files: { 'src/a.ts': 'a\n' } });
    repository.commit('Builds on it', { as: BEN, files: { 'src/a.ts': 'b\n' } });
    repository.commit(`Elsewhere`, { as: BEN });
    repository.commit(`Reviewed\n\nReviewed-by: ${ME.name} <${ME.email}>`, { as: BEN });
    repository.commit('Decide', { as: BEN, files: { 'docs/adr/0001-queue.md': '# Queue\n' } });
    const { others, documents } = await read(repository);
    assert.deepEqual(
      others.map(({ subject }) => subject),
      ['Builds on it', 'Reviewed', 'Decide'],
    );
    assert.deepEqual(
      others[1]?.trailers.map(({ key }) => key),
      ['reviewed-by'],
    );
    assert.deepEqual(
      documents.map(({ path, addedBy }) => [path, addedBy]),
      [['docs/adr/0001-queue.md', 'other']],
    );
  });

  it('reads documents as they are now, and as they were where they are gone', async () => {
    const repository = make();
    repository.commit('Propose', { files: { 'rfcs/1.md': '# Draft\n', 'rfcs/2.md': '# Gone\n' } });
    repository.git('rm', '--quiet', 'rfcs/2.md');
    repository.commit('Accept', { as: BEN, files: { 'rfcs/1.md': '# Accepted\n' } });
    const { documents } = await read(repository);
    assert.deepEqual(documents.map(({ text, addedBy }) => [text, addedBy]).sort(), [
      ['# Accepted\n', 'me'],
      ['# Gone\n', 'me'],
    ]);
  });

  it('follows a document that somebody else renamed', async () => {
    const repository = make();
    const text = '# Cart\n\nOne\nTwo\nThree\nFour\nFive\n';
    repository.commit('Propose', { files: { 'text/0000-cart.md': text } });
    repository.git('mv', 'text/0000-cart.md', 'text/0012-cart.md');
    repository.commit('Number', { as: BEN, files: { 'text/0012-cart.md': `${text}Six\n` } });
    const { documents } = await read(repository);
    assert.deepEqual(
      documents.map(({ path, addedBy, formerPaths }) => [path, addedBy, formerPaths]),
      [['text/0012-cart.md', 'me', ['text/0000-cart.md']]],
    );
    assert.match(documents[0]?.text ?? '', /Six/);
  });

  it('tells what became of documents, whoever changed them, also of those written before the window', async () => {
    const repository = make();
    const reads = (title: string, status: string) =>
      `# ${title}\n\n## Status\n\n${status}\n\n${'More\n'.repeat(20)}`;
    const early = { day: '2024-02-03' };
    // A document that begins as a copy of somebody else's template is its writer's.
    repository.commit('Template', {
      ...early,
      as: BEN,
      files: { 'docs/adr/template.md': reads('X', 'Draft') },
    });
    repository.commit('Draft', { ...early, files: { 'docs/adr/draft-cache.md': reads('Cache', 'Draft') } });
    repository.commit('Theirs', {
      ...early,
      as: BEN,
      files: { 'docs/adr/0002-theirs.md': reads('Theirs', 'Draft') },
    });
    repository.commit('Same', { ...early, files: { 'docs/adr/0003-same.md': reads('Same', 'Accepted') } });
    repository.git('mv', 'docs/adr/draft-cache.md', 'docs/adr/0001-cache.md');
    repository.commit('Number', { day: '2024-03-03', as: BEN, files: {} });
    repository.commit('Now', {
      day: '2026-05-01',
      files: { 'docs/adr/0004-now.md': reads('Now', 'Proposed') },
    });
    repository.commit('Agree', {
      as: BEN,
      day: '2026-05-20',
      files: {
        'docs/adr/0001-cache.md': reads('Cache', 'Accepted'),
        'docs/adr/0002-theirs.md': reads('Theirs', 'Accepted'),
        'docs/adr/0003-same.md': `${reads('Same', 'Accepted')}More\n`,
        'docs/adr/0004-now.md': reads('Now', 'Accepted'),
      },
    });
    const { documents } = await read(repository);
    assert.deepEqual(
      documents
        .map(({ path, addedBy, writtenOn, versions }) => [path, addedBy, writtenOn, versions?.at(-1)?.day])
        .sort(),
      [
        ['docs/adr/0001-cache.md', 'me', '2024-02-03', '2026-05-20'],
        ['docs/adr/0004-now.md', 'me', '2026-05-01', '2026-05-20'],
      ],
    );
  });

  it('finds the user’s among many documents that were accepted at once, by names and by accounts', async () => {
    const repository = make();
    const reads = (status: string, authors = '') => `---\nstatus: ${status}\n${authors}---\n# Decision\n`;
    const paths = Array.from({ length: 12 }, (_, index) => `docs/adr/00${index + 10}-decision.md`);
    const all = (status: string) => Object.fromEntries(paths.map((path) => [path, reads(status)]));
    const early = { day: '2024-02-03' };
    repository.commit('Theirs', { ...early, as: BEN, files: all('proposed') });
    const named = reads('proposed', 'authors: ["Ben Builder"]\n');
    repository.commit('Mine', {
      ...early,
      files: {
        'docs/adr/0001-mine.md': reads('proposed'),
        'docs/adr/0002-account.md': reads('proposed', 'authors: ["@somebody"]\n'),
        'docs/adr/0003-for-ben.md': named,
      },
    });
    repository.commit('Accept', {
      as: BEN,
      day: '2026-05-20',
      files: {
        ...all('accepted'),
        'docs/adr/0001-mine.md': reads('accepted'),
        'docs/adr/0002-account.md': reads('accepted', 'authors: ["@somebody"]\n'),
        'docs/adr/0003-for-ben.md': named.replace('proposed', 'accepted'),
      },
    });
    const { documents } = await read(repository);
    assert.deepEqual(documents.map(({ path, addedBy, writtenOn }) => [path, addedBy, writtenOn]).sort(), [
      ['docs/adr/0001-mine.md', 'me', '2024-02-03'],
      ['docs/adr/0002-account.md', 'me', '2024-02-03'],
    ]);
  });

  it('knows the merge that brought a commit', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'cart');
    const sha = repository.commit('Share a cart');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Meanwhile', { as: BEN });
    repository.git(
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge pull request #7 from ada/cart',
      '-m',
      'Share carts',
      'cart',
    );
    const today = new Date().toISOString().slice(0, 10);
    const { commits, merges } = await read(repository, {
      until: today > '2026-12-31' ? today : '2026-12-31',
    });
    const merged = commits.find((commit) => commit.sha === sha);
    assert.equal(merges.length, 1);
    assert.equal(merged?.merge, merges[0]?.sha);
    assert.equal(merges[0]?.title, 'Share carts');
  });

  it('lives with messages that are no UTF-8, are empty, or 10 KB long', async () => {
    const repository = make();
    repository.commit('', { message: Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0xff]) });
    repository.commit('', { message: Buffer.from(`${'long '.repeat(2000)}\n\nbody`) });
    const { commits } = await read(repository);
    assert.match(commits[0]?.subject ?? '', /^Caf/);
    assert.equal(commits[1]?.subject.length, 300);
  });

  it('reads CODEOWNERS, and proposes another address of the same name', async () => {
    const repository = make();
    repository.commit('Own', { files: { '.github/CODEOWNERS': '* @org/core\n' } });
    repository.commit('Elsewhere', { as: { name: 'ada engineer', email: 'ada@home.example' } });
    const { codeowners, proposals } = await read(repository);
    assert.equal(codeowners, '* @org/core\n');
    assert.deepEqual(
      proposals.map(({ email }) => email),
      ['ada@home.example'],
    );
  });

  it('notes a shallow clone, and reads what it has', async () => {
    const origin = make();
    origin.commit('One');
    origin.commit('Two');
    const clone = make();
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${origin.path}`,
      join(clone.path, 'clone'),
    ]);
    const result = await readHistory(join(clone.path, 'clone'), { ...YEAR, identities: [ME.email] });
    assert.ok(result.ok);
    assert.deepEqual(result.value.notes, ['shallow']);
    assert.deepEqual(
      result.value.commits.map(({ subject }) => subject),
      ['Two'],
    );
  });

  it('notes a partial clone, and never fetches what is missing', async () => {
    const origin = make();
    origin.commit('One', { files: { 'a.ts': 'a\n' } });
    origin.commit('Two', { files: { 'a.ts': 'b\n' } });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = make();
    const path = join(clone.path, 'clone');
    execFileSync('git', [
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=blob:none',
      `file://${origin.path}`,
      path,
    ]);
    const result = await readHistory(path, { ...YEAR, identities: [ME.email] });
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual(result.value.notes, ['partial']);
    assert.deepEqual(
      result.value.commits.map(({ files }) => files[0]?.status),
      ['added', 'modified'],
    );
  });

  it('runs nothing that the repository’s configuration names', async () => {
    const repository = make();
    repository.commit('Mine');
    const trap = join(repository.path, 'trap');
    const script = join(repository.path, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'gpg.program',
      'core.pager',
      'core.sshCommand',
      'diff.x.textconv',
    ]) {
      repository.git('config', key, script);
    }
    repository.git('config', 'log.showSignature', 'true');
    repository.write({ '.gitattributes': '* diff=x\n' });
    await read(repository);
    assert.ok(!existsSync(trap));
  });
});

describe('Histories that cannot be read', () => {
  const make = repositories();
  const codeOf = async (path: string, signal?: AbortSignal) => {
    const result = await readHistory(path, YEAR, { signal });
    return result.ok ? 'ok' : result.failure.code;
  };

  it('say so with a code', async () => {
    const empty = make();
    assert.equal(await codeOf(empty.path), 'no-commits');
    const plain = new TestRepository({ init: false });
    assert.equal(await codeOf(plain.path), 'not-a-repository');
    assert.equal(await codeOf(join(plain.path, 'nowhere')), 'not-a-repository');
    plain.remove();
  });

  it('say when git is not there', async () => {
    const { path: repository } = make();
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      assert.equal(await codeOf(repository), 'git-missing');
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('say when they were cancelled, before and while git runs', async () => {
    const repository = make();
    repository.commit('Mine');
    assert.equal(await codeOf(repository.path, AbortSignal.abort()), 'cancelled');
    const controller = new AbortController();
    const running = codeOf(repository.path, controller.signal);
    setImmediate(() => controller.abort());
    assert.equal(await running, 'cancelled');
  });
});
