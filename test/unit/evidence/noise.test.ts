import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { noiseOf, revertedForGood } from '../../../src/core/evidence/noise';
import { isAgent, isMachine } from '../../../src/core/evidence/people';
import { commit, file } from './histories';

const noise = (subject: string, changes: Parameters<typeof commit>[1] = {}) =>
  noiseOf(commit(subject, changes), new Set());
const files = (count: number, change: Parameters<typeof file>[1] = {}) =>
  Array.from({ length: count }, (_, index) => file(`src/${index}.ts`, change));

describe('Noise', () => {
  it('leaves out what says nothing of the user', () => {
    assert.equal(noise("Merge branch 'main' into cart"), 'merge');
    assert.equal(noise('chore(deps): bump zod from 3 to 4'), 'dependency');
    assert.equal(noise('Update dependency vite to v7'), 'dependency');
    assert.equal(noise('fix typo in readme'), 'trivial');
    assert.equal(noise('style: run prettier'), 'trivial');
    assert.equal(noise('v1.4.0'), 'release');
    assert.equal(noise('Revert "Share a cart"'), 'revert');
    assert.equal(noise('Lock', { files: [file('package-lock.json')] }), 'generated');
  });

  it('keeps work whose subject only sounds like it', () => {
    assert.equal(noise('feat: update carts when prices change'), undefined);
    assert.equal(noise('Format prices in the local currency'), undefined);
    assert.equal(noise('Release the lock before a retry'), undefined);
  });

  it('takes `update x` for a dependency only where a manifest changed', () => {
    assert.equal(
      noise('feat: update rolldown', { files: [file('package.json'), file('src/a.ts')] }),
      'dependency',
    );
    assert.equal(noise('feat: update checkout', { files: [file('src/a.ts')] }), undefined);
  });

  it('draws the line of a mass change above 200 files', () => {
    assert.equal(noise('Rewrite', { files: files(200) }), undefined);
    assert.equal(noise('Rewrite', { files: files(201) }), 'mass');
  });

  it('draws the line of a move at 90 % pure renames', () => {
    const moved = { status: 'renamed', added: 0, removed: 0 } as const;
    assert.equal(noise('Move', { files: [...files(9, moved), file('a.ts')] }), 'mass');
    assert.equal(noise('Move', { files: [...files(8, moved), file('a.ts'), file('b.ts')] }), undefined);
  });

  it('leaves out bots, and keeps what an agent wrote for the user', () => {
    const bot = { name: 'renovate[bot]', email: 'bot@renovateapp.com' };
    const agent = { name: 'Copilot', email: '198982749+Copilot@users.noreply.github.com' };
    assert.equal(noise('Share a cart', { author: bot }), 'bot');
    assert.equal(noise('Share a cart', { author: agent }), undefined);
  });
});

describe('A bot that squashes', () => {
  it('stands for the person it names as co-author', () => {
    const author = { name: 'merge-bot', email: 'bot@corp.example' };
    const body = 'Co-authored-by: Ada Engineer <ada@corp.example>';
    assert.equal(noise('Share a cart', { author, body }), undefined);
    assert.equal(
      noise('Share a cart', { author, body: 'Co-authored-by: Claude <noreply@anthropic.com>' }),
      'bot',
    );
  });
});

describe('Machines', () => {
  it('knows agents by names that only tools have, or by their address', () => {
    assert.ok(isAgent({ name: 'Claude', email: 'noreply@anthropic.com' }));
    assert.ok(isAgent({ name: 'Cursor Agent', email: 'cursoragent@cursor.com' }));
  });

  it('does not take people for tools', () => {
    for (const name of ['Claude Monet', 'Devin Booker', 'Jules Verne', 'Gerrit Cole', 'Abbot Costa']) {
      assert.equal(isMachine({ name, email: 'someone@corp.example' }), false, name);
    }
  });
});

describe('Reverted work', () => {
  it('is gone when the hash or the subject was reverted', () => {
    const [a, b] = [commit('Share a cart (#4)'), commit('Cache prices (#5)')];
    assert.deepEqual(revertedForGood([a, b], [a.sha.slice(0, 12)]), new Set([a.sha]));
    assert.deepEqual(revertedForGood([a, b], ['Cache prices (#5)']), new Set([b.sha]));
  });

  it('counts when it landed again', () => {
    const [a, again] = [commit('Share a cart (#4)'), commit('Reapply "Share a cart" (#9)')];
    assert.deepEqual(revertedForGood([a, again], [a.sha]), new Set());
    assert.deepEqual(revertedForGood([a, again], ['Share a cart (#4)']), new Set());
    assert.equal(revertedForGood([a, again], ['Share a cart', 'Share a cart']).size, 2);
  });

  it('counts once when it landed again in another form: the last time', () => {
    const [a, again] = [commit('Share a cart (#4)'), commit('Share a cart (#9)')];
    assert.deepEqual(revertedForGood([a, again], [a.sha]), new Set([a.sha]));
    assert.deepEqual(revertedForGood([a, again], ['Share a cart (#4)']), new Set([a.sha]));
  });
});
