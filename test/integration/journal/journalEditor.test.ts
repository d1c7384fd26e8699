import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { call } from '../support/extension';
import { JOURNAL, startWith } from '../support/home';

/** A journal in an editor, with what helps there; `‸` marks a place and is not in the text. */
const TEXT = `schema: 1
wins:
  - id: cache
    date: 2026-11-20
    title: We cut checkout p95
    tilte: slip
    project: checkout
    dimensions: [scope-of-onwership]
    evidence:
      - { commit: COMMIT, repo: storefront }
      - { commit: 0123456789abcdef0123456789abcdef01234567, repo: storefront }
      - { doc: DOCUMENT, repo: storefront }
      - { doc: docs/gone.md, repo: storefront }
      - { doc: docs/gone.md, repo: elsewhere }
    corroborators: [Ana Lund]
  - id: runbook
    date: 2026-02-30
    title: Runbook
    project: checkout
  - id: cache
    date: 2026-04-01
    title: Taught caching
    visibility: private
projects:
  - id: checkout
    name: Checkout
`;

describe('the journal in an editor', () => {
  let document: vscode.TextDocument;
  const at = (words: string, inside = 1): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + inside);

  before(async () => {
    const [commit, path] = facts();
    await open(TEXT.replace('COMMIT', commit).replace('DOCUMENT', path));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await startWith(undefined);
  });

  it('shows what is wrong at its exact place, evidence that is gone included', async () => {
    const problems = await diagnosticsWith(document, (each) =>
      each.some(({ code }) => code === 'unknown-commit'),
    );
    const found = problems
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ code, range }) => [code, document.getText(range)]);
    assert.deepEqual(found.sort(), [
      ['duplicate-id', 'cache'],
      ['invalid-value', '2026-02-30'],
      ['missing-document', 'docs/gone.md'],
      ['unknown-commit', '0123456789abcdef0123456789abcdef01234567'],
      ['unknown-dimension', 'scope-of-onwership'],
      ['unknown-key', 'tilte'],
    ]);
    const gone = problems.find(({ code }) => code === 'missing-document');
    assert.equal(gone?.range.start.line, at('docs/gone.md').line);
  });

  it('mends them', async () => {
    const preferred = async (words: string, inside?: number) => {
      const place = new vscode.Range(at(words, inside), at(words, inside));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        place,
      );
      return actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
    };
    assert.deepEqual(await preferred('scope-of-onwership'), ['Change to “scope-of-ownership”']);
    assert.deepEqual(await preferred('2026-02-30'), ['Change to “2026-02-28”']);
    assert.deepEqual(await preferred('id: cache\n    date: 2026-04', 5), ['Change to “cache-2”']);
  });

  it('hints at what a win leaves open, and stops when told', async () => {
    const hints = (each: readonly vscode.Diagnostic[]) =>
      each.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint).map(({ code }) => code);
    const shown = await diagnosticsWith(document, (each) => hints(each).includes('we-without-role'));
    assert.deepEqual(hints(shown).sort(), ['level-unclear', 'no-result', 'we-without-role']);

    await vscode.commands.executeCommand('promoJournal.turnOffHint', { id: 'we-without-role' });
    await diagnosticsWith(
      document,
      (each) => !hints(each).includes('we-without-role') && hints(each).length > 0,
    );
    const settings = vscode.workspace.getConfiguration('promoJournal');
    assert.deepEqual(settings.get('hints'), { 'we-without-role': false });
    await settings.update('hints', undefined, vscode.ConfigurationTarget.Global);
  });

  it('completes keys and names', async () => {
    const labels = async (position: vscode.Position) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labels(at('tilte'))).includes('counterfactual'));
    assert.ok((await labels(at('scope-of-onwership'))).includes('technical-leadership'));
    assert.deepEqual((await labels(at('project: checkout', 10))).slice(0, 1), ['checkout']);
  });

  it('explains keys', async () => {
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at('corroborators'),
    );
    assert.match((hover?.contents[0] as vscode.MarkdownString).value, /confirm/);
  });

  it('has an outline, folds, and links to documents that are there', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const wins = symbols.find(({ name }) => name === 'wins');
    assert.deepEqual(
      wins?.children.map(({ name }) => name),
      ['We cut checkout p95', 'Runbook', 'Taught caching'],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start, end }) => start === 2 && end === at('corroborators').line));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      [facts()[1]],
    );
  });

  it('goes to definitions, finds references and renames them all', async () => {
    const here = at('project: checkout', 10);
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      here,
    );
    assert.equal(definition?.range.start.line, at('- id: checkout').line);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      here,
    );
    assert.equal(references.length, 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      here,
      'checkout-2',
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ newText }) => newText),
      ['checkout-2', 'checkout-2', 'checkout-2'],
    );
  });

  it('says above a win what it shows and what it lacks, unless told not to', async () => {
    const titles = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.map(({ command }) => command?.title);
    };
    assert.deepEqual(await titles(), [
      'scope-of-onwership',
      '$(lightbulb) What changed? Add a number, such as 800ms → 210ms',
      'No dimension yet',
      '$(lightbulb) What changed? Add a number, such as 800ms → 210ms',
    ]);
    const settings = vscode.workspace.getConfiguration('promoJournal');
    await settings.update('editor.codeLens', false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await titles(), []);
    await settings.update('editor.codeLens', undefined, vscode.ConfigurationTarget.Global);
  });

  async function open(text: string): Promise<void> {
    await startWith(text);
    document = await vscode.workspace.openTextDocument(vscode.Uri.file(JOURNAL));
    await vscode.window.showTextDocument(document);
  }
});

describe('searchWins', () => {
  after(() => startWith(undefined));

  it('gives the wins that a query finds, newest first', async () => {
    await startWith(
      'schema: 1\nwins:\n  - {id: a, date: 2026-03-02, title: Cut latency}\n  - {id: b, date: 2026-05-02, title: Cut cost, evidence: [{pr: "1"}]}\n',
    );
    assert.deepEqual(await call('promoJournal.searchWins', 'cut'), ['b', 'a']);
    assert.deepEqual(await call('promoJournal.searchWins', 'cut lacks:proof'), ['a']);
  });
});

/** A commit of the open repository, and a document in it. */
function facts(): readonly [commit: string, path: string] {
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const git = (...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
  return [git('rev-parse', 'HEAD'), git('ls-files', 'docs').split('\n')[0] ?? ''];
}
