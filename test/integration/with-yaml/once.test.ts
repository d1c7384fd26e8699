/** Beside the YAML extension: it serves the bundled schema, and each thing is shown by one of the two. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { JOURNAL, startWith } from '../support/home';
import { remove } from '../../support/folders';

const OURS = 'Promo Journal';
const FROM_SCHEMA = 'yaml-schema: Promo Journal';

const TEXT = `schema: 1
wins:
  - id: cache
    date: 2026-11-20
    title: Cut checkout p95
    level: next
    project: checkout
    dimensions: [scope-of-onwership]
    evidence: [{ pr: 482 }]
  - id: runbook
    date: 2026-02-30
    title: Runbook
    rolle: led
    level: nxet
projects:
  - id: checkout
    name: Checkout
`;

const BY_BOTH = [
  ['2026-02-30', FROM_SCHEMA],
  ['nxet', FROM_SCHEMA],
  ['rolle', FROM_SCHEMA],
  ['scope-of-onwership', OURS],
];
const BY_US_ALONE = BY_BOTH.map(([what]) => [what, OURS]);

let document: vscode.TextDocument;

describe('beside the YAML extension', () => {
  const inRepository = () => join(repository(), '.promo', 'journal.yaml');
  after(async () => {
    await remove(dirname(inRepository()));
    await startWith(undefined);
  });

  it('a journal in a repository has each problem once', async () => {
    await mkdir(dirname(inRepository()), { recursive: true });
    await writeFile(inRepository(), TEXT);
    await open(inRepository());
    await reports(BY_BOTH);
  });

  describe('the journal', () => {
    before(async () => {
      await startWith(TEXT);
      await open(JOURNAL);
    });

    it('has each problem once: those of the schema from the schema, all others from us', () =>
      reports(BY_BOTH));

    it('is completed with each key, choice and name once', async () => {
      const keys = await completions(at('rolle', 5));
      assert.ok(keys.some(({ label }) => label === 'counterfactual'));
      assertOnce(keys.map(({ label }) => label));

      const levels = await completions(at('level: next', 7));
      assert.deepEqual(
        levels.map(({ label, documentation }) => [label, documentation]),
        [
          ['current', 'A strong engineer of your level could have done it'],
          ['next', 'Work of the level you aim for'],
        ],
      );
      const dimensions = await completions(at('scope-of-onwership'));
      assert.ok(dimensions.some(({ label }) => label === 'technical-leadership'));
      assertOnce(dimensions.map(({ label }) => label));
    });

    it('explains each key and choice once', async () => {
      for (const place of [at('level: next'), at('level: next', 8)]) {
        const [hover, ...more] = await hovers(place);
        assert.deepEqual(more, []);
        assert.match(hover ?? '', /Work of the next level.*`next`: Work of the level you aim for/s);
      }
      const [ours, theirs, ...more] = await hovers(at('project: checkout', 10));
      assert.match(ours ?? '', /Checkout.*1 win/s);
      assert.match(theirs ?? '', /Id of the project/);
      assert.deepEqual(more, []);
    });

    it('has one outline, and folds each place once', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['schema', 'wins', 'projects'],
      );
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      assertOnce(folds.map(({ start }) => String(start)));
    });

    it('offers each fix once, and those that no schema knows as well', async () => {
      assert.deepEqual(await fixesAt(at('nxet')), ['next', 'current']);
      assert.equal((await fixesAt(at('rolle'))).filter((title) => /\brole\b/.test(title)).length, 1);
      assert.deepEqual(await fixesAt(at('2026-02-30')), ['Change to “2026-02-28”']);
      assert.deepEqual(await fixesAt(at('scope-of-onwership')), ['Change to “scope-of-ownership”']);
    });

    it('is helped by us alone in what the YAML extension is told not to do', async () => {
      const settings = vscode.workspace.getConfiguration('yaml');
      const turn = async (isOn: false | undefined) => {
        for (const name of ['validate', 'completion', 'hover'])
          await settings.update(name, isOn, vscode.ConfigurationTarget.Global);
      };
      await turn(false);
      await reports(BY_US_ALONE);
      assert.deepEqual(
        (await completions(at('level: next', 7))).map(({ label }) => label),
        ['next', 'current'],
      );
      assert.equal((await hovers(at('level: next'))).length, 1);
      await turn(undefined);
      await reports(BY_BOTH);
    });

    it('is helped by us alone when it asks for no schema', async () => {
      await open(JOURNAL, `# yaml-language-server: $schema=none\n${TEXT}`);
      await reports(BY_US_ALONE);
      const [hover, ...more] = await hovers(at('level: next'));
      assert.match(hover ?? '', /\*\*level\*\*/);
      assert.deepEqual(more, []);
    });

    it('that is no journal is said to be so once', async () => {
      await open(JOURNAL, '- a list\n');
      await reports([['- a list', FROM_SCHEMA]]);
    });

    it('that is no YAML is said to be so once', async () => {
      await open(JOURNAL, 'schema: 1\nwins: [\n');
      await diagnosticsWith(
        document,
        (each) => each.length > 0 && each.every(({ source }) => source === 'YAML'),
      );
    });
  });
});

async function open(path: string, text?: string): Promise<void> {
  document = await vscode.workspace.openTextDocument(path);
  const editor = await vscode.window.showTextDocument(document);
  if (text === undefined) return;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(all, text)));
}

function at(words: string, inside = 1): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + inside);
}

/** Waits until just this is reported besides hints and what the room would ask: what stands at a place, and who reports it. */
async function reports(expected: readonly (readonly (string | undefined)[])[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  await diagnosticsWith(document, (each) => {
    const problems = each.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    return (
      JSON.stringify(problems.map(({ range, source }) => [document.getText(range).trim(), source]).sort()) ===
      wanted
    );
  });
}

async function completions(position: vscode.Position) {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label, documentation }) => ({
    label: typeof label === 'string' ? label : label.label,
    documentation: typeof documentation === 'string' ? documentation : documentation?.value,
  }));
}

async function hovers(position: vscode.Position): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found.map(({ contents }) =>
    contents.map((each) => (each as vscode.MarkdownString).value).join('\n'),
  );
}

/** The titles of the edits that are offered at a place. */
async function fixesAt(position: vscode.Position): Promise<string[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
  return actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title);
}

function assertOnce(labels: readonly string[]): void {
  assert.deepEqual(labels.toSorted(), [...new Set(labels)].sort());
}

function repository(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri.fsPath;
}
