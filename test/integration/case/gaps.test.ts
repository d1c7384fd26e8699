import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import type { PublishedReport } from '../../../src/manifest';
import { call, exported } from '../support/extension';
import { startWith } from '../support/home';

const STATES = ['unjudged', 'empty', 'thin', 'stale', 'one-burst', 'covered'];
const COUNTS = ['artifact', 'corroborated', 'entries', 'metric', 'months', 'named'];

describe('Show Gaps', () => {
  beforeEach(() => startWith());

  it('reports on every dimension of the rubric, in the shape of the contract', async () => {
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Led it', dimensions: ['scope'] });
    const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    assert.equal(report.rubric, 'generic-senior');
    assert.equal(report.asOf, '2026-11-22');
    assert.deepEqual(report.window, { from: '2025-11-23', to: '2026-11-22' });
    assert.ok(report.cycles.length > 0);
    assert.ok(report.dimensions.length >= 5);
    for (const { id, name, state, have, need, gaps, wins } of report.dimensions) {
      assert.ok(id && name);
      assert.ok(STATES.includes(state));
      assert.deepEqual(Object.keys(have).sort(), COUNTS);
      for (const key of Object.keys(need)) assert.ok(COUNTS.includes(key), key);
      assert.ok(Array.isArray(wins));
      for (const gap of gaps) assert.ok(gap.message && gap.command);
    }
    assert.deepEqual(report.managerGaps, []);
    assert.ok(Array.isArray(report.findings));
  });

  it('counts a win where it belongs', async () => {
    const [dimension] = (await call('promoJournal.showGaps', { asOf: '2026-11-22' })).dimensions;
    assert.ok(dimension);
    const win = { date: '2026-10-01', title: 'Led it', dimensions: [dimension.id] };
    const { id } = await call('promoJournal.logWin', { ...win, level: 'next' });
    const after = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    const counted = after.dimensions.find((each) => each.id === dimension.id);
    assert.equal(counted?.have.entries, 1);
    assert.deepEqual(counted.wins, [id]);
  });

  it('can be asked for any day', async () => {
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Led it', dimensions: ['scope'] });
    const past = await call('promoJournal.showGaps', { asOf: '2024-01-01' });
    assert.equal(past.asOf, '2024-01-01');
    assert.ok(past.dimensions.every(({ wins }) => wins.length === 0));
  });

  it('names only commands that there are', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const { dimensions, findings } = await call('promoJournal.showGaps', {});
    const named = [...dimensions.flatMap(({ gaps }) => gaps), ...findings].map(({ command }) => command);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => !registered.has(command)),
      [],
    );
  });
});

describe('the gap tracker', () => {
  beforeEach(() => startWith());
  const isHeatMap = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('promoJournal.heatMap');
  const heatMaps = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isHeatMap);

  it('shows the months in one panel, with an empty journal and with wins', async () => {
    await vscode.commands.executeCommand('promoJournal.showHeatMap');
    while (heatMaps().length === 0) await tabsChanged();
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Led it', dimensions: ['scope'] });
    await vscode.commands.executeCommand('promoJournal.showHeatMap');
    assert.equal(heatMaps().length, 1);
    await vscode.window.tabGroups.close(heatMaps());
  });

  it('copies the question for the manager that belongs to a dimension', async () => {
    const [dimension] = (await call('promoJournal.showGaps', { asOf: '2026-11-22' })).dimensions;
    const asked = dimension?.gaps.find(({ message }) => message.startsWith('Ask your manager: '));
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('promoJournal.askManagerForGap', {
      row: { dimensionId: dimension?.id },
    });
    assert.equal(`Ask your manager: ${await vscode.env.clipboard.readText()}`, asked?.message);
  });

  it('can be narrowed to some states, and shows all again', async () => {
    await vscode.commands.executeCommand('promoJournal.filterGaps', ['empty']);
    await vscode.commands.executeCommand('promoJournal.clearGapsFilter');
  });
});

async function tabsChanged(): Promise<void> {
  await new Promise<void>((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      listener.dispose();
      resolve();
    });
  });
}

describe('what other extensions get', () => {
  it('is a report that follows the journal, announced when it is there', async () => {
    await startWith();
    const api = await exported();
    const has = (count: number) => (report: PublishedReport) =>
      report.dimensions.reduce((sum, { wins }) => sum + wins.length, 0) === count;
    await reportWith(has(0));
    const [dimension] = (await reportWith(has(0))).dimensions;
    assert.ok(dimension);
    const today = new Date().toISOString().slice(0, 10);
    await call('promoJournal.logWin', { date: today, title: 'Led it', dimensions: [dimension.id] });
    await reportWith(has(1));
    assert.equal(api.journal().journal.wins.length, 1);
  });

  it('is told of every change', async () => {
    const api = await exported();
    let count = 0;
    const listener = api.onDidChange(() => count++);
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Another' });
    listener.dispose();
    assert.ok(count > 0);
  });
});

/** Waits for a report, asking only when a change is announced. */
async function reportWith(isWanted: (report: PublishedReport) => boolean): Promise<PublishedReport> {
  const api = await exported();
  return new Promise((resolve) => {
    const give = (): void => {
      const report = api.gaps();
      if (!report || !isWanted(report)) return;
      listener.dispose();
      resolve(report);
    };
    const listener = api.onDidChange(give);
    give();
  });
}
