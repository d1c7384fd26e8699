import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { call } from '../support/extension';
import { startWith } from '../support/home';
import { remove } from '../../support/folders';

const JOURNAL = `schema: 1
wins:
  - id: cutover
    date: 2026-03-02
    title: Ran the cutover of checkout
    dimensions: [scope-of-ownership]
    level: next
    evidence:
      - { link: 'https://pages.example/cutover', title: Cutover report }
`;

describe('exportPacket', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-export-'));
    await startWith(JOURNAL);
  });

  after(async () => {
    await remove(folder);
    await startWith();
  });

  const exported = async (format: string, name: string): Promise<string> => {
    const path = join(folder, name);
    await call('promoJournal.exportPacket', { format, path, asOf: '2026-07-01' });
    return readFile(path, 'utf8');
  };

  it('writes a web page, plain text and data, without a question', async () => {
    assert.match(await exported('html', 'a.html'), /<strong>Ran the cutover of checkout<\/strong>/);
    assert.match(await exported('markdown', 'a.md'), /^<!-- Promo Journal packet, [^\n]*\n\n# /);
    const text = await exported('text', 'a.txt');
    assert.match(text, /Cutover report \(https:\/\/pages\.example\/cutover\)/);
    assert.doesNotMatch(text, /^#|\*\*/m);
    const { version, view } = JSON.parse(await exported('json', 'a.json')) as {
      readonly version: number;
      readonly view: { readonly counts: { readonly wins: number } };
    };
    assert.deepEqual([version, view.counts.wins], [1, 1]);
  });

  it('leaves a file that is there, unless it is told to replace it', async () => {
    const path = join(folder, 'there.html');
    await writeFile(path, 'mine');
    await assert.rejects(call('promoJournal.exportPacket', { path }), { code: 'file-exists' });
    assert.equal(await readFile(path, 'utf8'), 'mine');
    await call('promoJournal.exportPacket', { path, replace: true });
    assert.match(await readFile(path, 'utf8'), /^<!DOCTYPE html>/);
  });

  it('stops at a key that got into a win, and writes nothing', async () => {
    await startWith(JOURNAL.replace('checkout', 'checkout with 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'));
    const path = join(folder, 'leak.html');
    await assert.rejects(call('promoJournal.exportPacket', { path }), { code: 'leaks-found' });
    await assert.rejects(readFile(path), { code: 'ENOENT' });
    await call('promoJournal.exportPacket', { path, allowLeaks: true });
    assert.match(await readFile(path, 'utf8'), /ghp_/);
  });

  it('knows four formats', async () => {
    await assert.rejects(call('promoJournal.exportPacket', { format: 'docx', path: join(folder, 'x') }), {
      code: 'unknown-format',
    });
  });
});
