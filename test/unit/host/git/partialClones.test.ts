import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'mocha';

import { readHistory } from '../../../../src/host/git/readHistory';
import { repositories, TestRepository } from './repositories';

type Configuration = Readonly<Record<string, string>>;

/** A git that is too old to know `GIT_NO_LAZY_FETCH` fetches what a partial clone lacks, with the repository's own programs. */
describe('A partial clone, read by an older git', () => {
  const make = repositories();
  const path = process.env['PATH'];
  let folder: string;
  let marker: string;
  let clone: TestRepository;
  let server: Server | undefined;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'promo-journal-git-')));
    marker = join(folder, 'was-run');
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    program('git', `unset GIT_NO_LAZY_FETCH\nexec '${git}' "$@"`);
    program('evil', `touch '${marker}'`);
    program('git-remote-evil', `touch '${marker}'`);
    clone = partialClone();
    process.env['PATH'] = [folder, path].join(delimiter);
  });

  afterEach(() => {
    process.env['PATH'] = path;
    clone.remove();
    rmSync(folder, { recursive: true });
    server?.close();
    server = undefined;
  });

  function program(name: string, text: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }

  /** A clone whose files' contents stayed behind. */
  function partialClone(): TestRepository {
    const origin = make();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit('First', { files: { 'a.ts': 'one\n' } });
    origin.commit('Second', { files: { 'a.ts': 'two\n' } });
    const made = new TestRepository({ init: false });
    made.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.path}`, '.');
    made.git('config', 'user.email', 'ada@corp.example');
    return made;
  }

  async function read(settings: Configuration): Promise<void> {
    const kinds = ['file', 'ext', 'ssh', 'git', 'http', 'evil'];
    const allowed = Object.fromEntries(kinds.map((kind) => [`protocol.${kind}.allow`, 'always']));
    for (const [key, value] of Object.entries({ ...allowed, ...settings })) clone.git('config', key, value);
    const history = await readHistory(clone.path, {
      since: '2026-01-01',
      until: '2026-12-31',
      identities: [],
    });
    assert.ok(history.ok, JSON.stringify(history));
    assert.equal(history.value.commits.length, 2);
    assert.deepEqual(history.value.notes, ['partial']);
  }

  const evil = () => join(folder, 'evil');
  const kinds: Readonly<Record<string, () => Configuration>> = {
    'a file, and its own uploadpack': () => ({ 'remote.origin.uploadpack': evil() }),
    'a path, and its own uploadpack': () => ({
      'remote.origin.url': folder,
      'remote.origin.uploadpack': evil(),
    }),
    ext: () => ({ 'remote.origin.url': `ext::${evil()}` }),
    'ssh, and its own sshCommand': () => ({
      'remote.origin.url': 'ssh://host.example/shop',
      'core.sshCommand': evil(),
    }),
    'ssh in its short form': () => ({ 'remote.origin.url': 'host.example:shop', 'core.sshCommand': evil() }),
    'git, and its own proxy': () => ({
      'remote.origin.url': 'git://host.example/shop',
      'core.gitProxy': evil(),
    }),
    'a helper by its name': () => ({ 'remote.origin.url': 'evil://shop' }),
    'a helper by its setting': () => ({ 'remote.origin.vcs': 'evil' }),
    'an address that is replaced': () => ({ [`url.ext::${evil()} .insteadOf`]: 'file://' }),
  };
  for (const [kind, settings] of Object.entries(kinds)) {
    it(`runs nothing for a remote that is ${kind}`, async () => {
      await read(settings());
      assert.ok(!existsSync(marker));
    });
  }

  it('asks nobody, and runs no helper for passwords, for a remote that is http', async () => {
    let asked = 0;
    const listening = (server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end();
    }));
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port } = listening.address() as AddressInfo;
    await read({
      'remote.origin.url': `http://127.0.0.1:${port}/shop`,
      'credential.helper': `!${evil()}`,
      'core.askPass': evil(),
    });
    assert.equal(asked, 0);
    assert.ok(!existsSync(marker));
  });
});
