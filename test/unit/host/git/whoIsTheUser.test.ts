import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'mocha';

import { openGit } from '../../../../src/host/git/git';
import { readHistory } from '../../../../src/host/git/readHistory';
import { repositories, type TestRepository } from './repositories';

const WORK = { name: 'Ada Engineer', email: 'ada@work.example' };
const HOME = { name: 'Ada Engineer', email: 'ada@home.example' };

describe('Who the user is', () => {
  const make = repositories();
  const before = { ...process.env };
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'promo-journal-who-')));
    // Nothing of the machine that the tests run on.
    for (const name of Object.keys(process.env)) if (/^(?:GIT_|EMAIL$|XDG_)/.test(name)) setOrDelete(name);
    process.env['HOME'] = process.env['USERPROFILE'] = folder;
    process.env['GIT_CONFIG_NOSYSTEM'] = '1';
  });

  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) setOrDelete(name);
    for (const [name, value] of Object.entries(before)) setOrDelete(name, value);
    rmSync(folder, { recursive: true });
  });

  function setOrDelete(name: string, value?: string): void {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }

  function write(name: string, text: string): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** A repository that doesn't say who the user is, with a commit from work, one from home, and one of somebody else's. */
  function unsigned(): TestRepository {
    const repository = make();
    repository.git('config', '--remove-section', 'user');
    repository.commit('Work', { as: WORK });
    repository.commit('Home', { as: HOME });
    repository.commit('Ben’s', { as: { name: 'Ben Builder', email: 'ben@corp.example' } });
    return repository;
  }

  async function mine({ path }: TestRepository, identities: readonly string[] = []): Promise<string[]> {
    const history = await readHistory(path, { since: '2026-01-01', until: '2026-12-31', identities });
    assert.ok(history.ok, JSON.stringify(history));
    return history.value.commits.map(({ subject }) => subject);
  }

  const user = ({ name, email }: typeof WORK) => `[user]\n\tname = ${name}\n\temail = ${email}\n`;

  it('is told by the configuration of the home folder, wherever that is said to be', async () => {
    const repository = unsigned();
    write('.gitconfig', user(WORK));
    assert.deepEqual(await mine(repository), ['Work']);
    rmSync(join(folder, '.gitconfig'));
    write('xdg/git/config', user(HOME));
    process.env['XDG_CONFIG_HOME'] = join(folder, 'xdg');
    assert.deepEqual(await mine(repository), ['Home']);
    process.env['GIT_CONFIG_GLOBAL'] = write('elsewhere', user(WORK));
    assert.deepEqual(await mine(repository), ['Work']);
  });

  it('is told by what a configuration includes, always or in some folders alone', async () => {
    const repository = unsigned();
    write('work.inc', user(WORK));
    write('home.inc', user(HOME));
    write('.gitconfig', `${user(HOME)}[include]\n\tpath = work.inc\n`);
    assert.deepEqual(await mine(repository), ['Work']);
    write('.gitconfig', `${user(WORK)}[includeIf "gitdir:${repository.path}/"]\n\tpath = home.inc\n`);
    assert.deepEqual(await mine(repository), ['Home']);
    assert.deepEqual(await mine(unsigned()), ['Work']);
  });

  it('is told by the settings and the environment for authors before those for both', async () => {
    const repository = unsigned();
    write('.gitconfig', `${user(WORK)}[author]\n\temail = ${HOME.email}\n`);
    assert.deepEqual(await mine(repository), ['Home']);
    process.env['GIT_AUTHOR_NAME'] = WORK.name;
    process.env['GIT_AUTHOR_EMAIL'] = WORK.email;
    assert.deepEqual(await mine(repository), ['Work']);
  });

  it('is told by an address alone, with which git would not commit', async () => {
    const repository = unsigned();
    write('.gitconfig', `[user]\n\temail = ${WORK.email}\n\tname =\n\tuseConfigOnly = true\n`);
    assert.deepEqual(await mine(repository), ['Work']);
  });

  it('is told by every mailmap that git applies', async () => {
    const repository = unsigned();
    const mapped = `<${WORK.email}> <${HOME.email}>\n`;
    write('.gitconfig', user(WORK));
    repository.write({ '.mailmap': mapped });
    assert.deepEqual(await mine(repository), ['Work', 'Home'], 'the work tree’s');
    rmSync(join(repository.path, '.mailmap'));
    assert.deepEqual(await mine(repository), ['Work']);
    write('people', mapped);
    write('.gitconfig', `${user(WORK)}[mailmap]\n\tfile = ~/people\n`);
    assert.deepEqual(await mine(repository), ['Work', 'Home'], 'mailmap.file');
    write('.gitconfig', `${user(WORK)}[mailmap]\n\tblob = people:who/is/who\n`);
    repository.git('checkout', '--quiet', '-b', 'people');
    repository.commit('People', {
      as: { name: 'Cem', email: 'cem@x.example' },
      files: { 'who/is/who': mapped },
    });
    repository.git('checkout', '--quiet', 'main');
    assert.deepEqual(await mine(repository), ['Work', 'Home'], 'mailmap.blob');
  });

  it('is told by the mailmap as git reads it: later lines first, and letter case does not matter', async () => {
    const repository = unsigned();
    write('.gitconfig', user(WORK));
    repository.write({ '.mailmap': `<ADA@work.example> <Ada@HOME.example>\n` });
    assert.deepEqual(await mine(repository), ['Work', 'Home']);
    repository.write({
      '.mailmap': `<${WORK.email}> <${HOME.email}>\nBen Builder <ben@corp.example> <${HOME.email}>\n`,
    });
    assert.deepEqual(await mine(repository), ['Work']);
    repository.write({ '.mailmap': `Ada <${WORK.email}> Ben Builder <ben@corp.example>\n` });
    assert.deepEqual(await mine(repository), ['Work', 'Ben’s']);
  });

  it('is told by the committed mailmap where the work tree has none, as in a sparse one', async () => {
    const repository = unsigned();
    write('.gitconfig', user(WORK));
    repository.commit('Map', { files: { '.mailmap': `<${WORK.email}> <${HOME.email}>\n` } });
    rmSync(join(repository.path, '.mailmap'));
    assert.deepEqual(await mine(repository), ['Work', 'Home']);
  });

  it('does not wait for a mailmap that is no file', async () => {
    const repository = unsigned();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    write('.gitconfig', `${user(WORK)}[mailmap]\n\tfile = ${join(folder, 'pipe')}\n`);
    repository.write({ '.mailmap': `<${WORK.email}> <${HOME.email}>\n` });
    assert.deepEqual(await mine(repository), ['Work', 'Home']);
    rmSync(join(repository.path, '.mailmap'));
    execFileSync('mkfifo', [join(repository.path, '.mailmap')]);
    assert.deepEqual(await mine(repository), ['Work']);
  });

  it('reaches git, and what makes git run or read something else does not', async () => {
    const repository = make();
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const seen = join(folder, 'seen');
    mkdirSync(join(folder, 'bin'));
    const script = `#!/bin/sh\nenv > '${seen}'\nexec '${git}' "$@"\n`;
    writeFileSync(join(folder, 'bin/git'), script, { mode: 0o755 });
    process.env['PATH'] = [join(folder, 'bin'), before['PATH']].join(delimiter);
    const who = {
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: WORK.email,
      GIT_CONFIG_GLOBAL: write('own', ''),
      GIT_CONFIG_NOSYSTEM: '1',
      XDG_CONFIG_HOME: folder,
    };
    const others = [
      ...[
        'SSH',
        'SSH_COMMAND',
        'EXTERNAL_DIFF',
        'EDITOR',
        'SEQUENCE_EDITOR',
        'PAGER',
        'ASKPASS',
        'EXEC_PATH',
      ],
      ...['PROXY_COMMAND', 'DIR', 'WORK_TREE', 'INDEX_FILE', 'OBJECT_DIRECTORY', 'COMMON_DIR', 'NAMESPACE'],
      ...['ALTERNATE_OBJECT_DIRECTORIES', 'CONFIG', 'CONFIG_COUNT', 'CONFIG_KEY_0', 'CONFIG_VALUE_0'],
      ...['CONFIG_PARAMETERS', 'TEMPLATE_DIR', 'TRACE', 'TRACE2_EVENT', 'TRACE_SETUP', 'ATTR_SOURCE'],
      ...['SHALLOW_FILE', 'GRAFT_FILE', 'REPLACE_REF_BASE', 'AUTHOR_DATE', 'DIFF_OPTS', 'REDIRECT_STDERR'],
    ].map((name) => `GIT_${name}`);
    Object.assign(process.env, who);
    for (const name of [...others, 'EDITOR', 'VISUAL', 'PAGER', 'SSH_ASKPASS', 'PREFIX'])
      process.env[name] = join(folder, 'evil');
    const run = await openGit(repository.path).run(['rev-parse', '--git-dir']);
    assert.ok(run.ok, JSON.stringify(run));
    const lines = readFileSync(seen, 'utf8').split('\n');
    assert.deepEqual(
      lines.filter((line) => line.endsWith('/evil')),
      [],
    );
    for (const [name, value] of Object.entries(who)) assert.ok(lines.includes(`${name}=${value}`), name);
  });
});
