import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { call } from '../support/extension';
import { startWith } from '../support/home';
import { remove } from '../../support/folders';

const JOURNAL = `schema: 1
profile:
  name: Robin Larsen
  identities: [robin@fjordpay.example]
  manager: { name: Mette Vang }
  redactions:
    - { text: Project Falcon, kind: code-name }
    - { text: Acme, as: a retail client }
    - Nightjar
wins:
  - id: 2026-03-02-falcon-cutover
    date: 2026-03-02
    title: Led the cutover of Project Falcon for Acme, 800 ms to 210 ms
    project: falcon
    dimensions: [scope-of-ownership]
    level: next
    problem: Nightjar paged Ida Holm 14 times; see https://wiki.fjordpay.example/falcon and PAY-12. UTF-8 was fine.
    impact: { metric: p95, before: 800, after: 210, unit: ms, source: 'https://grafana.fjordpay.example/d/falcon' }
    helped: [{ who: Ida Holm, how: Ida ran it with me }]
    corroborators: [Ida Holm]
    evidence:
      - { pr: '12', repo: falcon-api }
      - { link: 'https://meetup.example/talks', title: Talk at the meetup }
  - id: 2026-04-02-hidden
    date: 2026-04-02
    title: Sorted out the reorganisation
    level: next
    visibility: private
`;

const TOLD = /falcon|acme|nightjar|ida\b|holm|mette|vang|fjordpay|pay-12|\b(?:800|210) ?ms|reorganisation/i;

describe('redaction', () => {
  let folder: string;
  let files = 0;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-redact-'));
    await startWith(JOURNAL);
  });

  after(async () => {
    await remove(folder);
    await startWith();
  });

  const generated = async (options: object): Promise<string> => {
    const path = join(folder, `${(files += 1)}.md`);
    await call('promoJournal.generatePacket', { path, show: false, asOf: '2026-07-01', ...options });
    return readFile(path, 'utf8');
  };

  it('is what a recruiter gets, and nobody else unless it is asked for', async () => {
    for (const options of [{ template: 'resume' }, { audience: 'recruiter' }, { redact: true }]) {
      const packet = await generated(options);
      assert.doesNotMatch(packet, TOLD);
      assert.match(packet, /Led the cutover of a project for a retail client, 800–900 ms to 200–300 ms/);
    }
    for (const options of [{}, { template: 'resume', redact: false }]) {
      assert.match(await generated(options), /Led the cutover of Project Falcon for Acme, 800 ms to 210 ms/);
    }
  });

  it('leaves out what is private, redacted or not', async () => {
    for (const redact of [true, false]) {
      assert.doesNotMatch(await generated({ audience: 'manager', redact }), /reorganisation/);
    }
  });

  it('keeps what readers may have', async () => {
    const packet = await generated({ redact: true });
    assert.match(packet, /UTF-8 was fine/);
    assert.match(packet, /\[Talk at the meetup\]\(https:\/\/meetup\.example\/talks\)/);
    assert.match(packet, /Robin Larsen/);
  });

  it('reaches every format of an export, and the ids in its data', async () => {
    for (const format of ['html', 'text', 'json']) {
      const path = join(folder, `packet.${format}`);
      await call('promoJournal.exportPacket', { path, format, redact: true, asOf: '2026-07-01' });
      const text = await readFile(path, 'utf8');
      assert.doesNotMatch(text, TOLD, format);
      assert.match(text, /a retail client/);
    }
  });

  it('tells what it changed, and how often', async () => {
    const changes = await call('promoJournal.showRedactions', { template: 'resume', asOf: '2026-07-01' });
    const told = changes.map(({ kind, from, to, count }) => [kind, from, to, count].join(' | '));
    assert.ok(told.includes('code-name | Project Falcon | a project | 2'), told.join('\n'));
    assert.ok(told.includes('ticket | PAY-12 | a ticket | 1'), told.join('\n'));
    assert.ok(!told.some((each) => each.includes('falcon-api')), told.join('\n'));
  });

  it('follows the list as it changes', async () => {
    const kept = JOURNAL.replace('- Nightjar', '- { text: Nightjar, as: Nightjar }');
    await startWith(kept);
    assert.match(await generated({ template: 'resume' }), /Nightjar paged a colleague/);
    await startWith(JOURNAL);
  });

  it('says where the list is wrong', async () => {
    const text = JOURNAL.replace('kind: code-name', 'kind: codename');
    await startWith(text);
    const { uri } = await call('promoJournal.openJournal');
    const document = await vscode.workspace.openTextDocument(uri);
    const isAboutKind = ({ message }: vscode.Diagnostic): boolean =>
      message === '“kind” is one of: code-name, customer, person, host.';
    const found = await diagnosticsWith(document, (now) => now.some(isAboutKind));
    const lines = found.filter(isAboutKind).map(({ range }) => document.lineAt(range.start.line).text);
    assert.deepEqual(lines, ['    - { text: Project Falcon, kind: codename }']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await startWith(JOURNAL);
  });
});
