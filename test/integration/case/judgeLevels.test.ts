import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import * as vscode from 'vscode';

import { call, failureOf, journalWith, reread } from '../support/extension';
import { journalText, startWith } from '../support/home';
import { today } from '../support/journals';

const JOURNAL = `schema: 1

wins:
  - id: replicas   # the first one
    date: ${today()}
    title: Keep sessions in every region
    dimensions: [technical-leadership]
    decision: {options: [replicas, one cache], chosen: replicas, why: It fails alone}

  - {id: flaky, date: ${today()}, title: Fix flaky tests, dimensions: [technical-leadership]}
  - id: judged
    date: ${today()}
    title: Judged before
    level: current
`;
const JUDGED = JOURNAL.replace('fails alone}\n', 'fails alone}\n    level: next\n').replace(
  '[technical-leadership]}',
  '[technical-leadership], level: current}',
);

const POLL_MS = 100;

const stateOf = async (id: string) =>
  (await call('promoJournal.showGaps', {})).dimensions.find((dimension) => dimension.id === id);
const levels = async () => (await reread()).journal.wins.map(({ level }) => level ?? 'unjudged');

describe('Judge Levels', () => {
  beforeEach(() => startWith(JOURNAL));

  it('writes the levels that it is given, and nothing else', async () => {
    assert.equal((await stateOf('technical-leadership'))?.state, 'unjudged');
    await call('promoJournal.judgeLevels', { next: ['replicas'], current: ['flaky'] });
    assert.equal(await journalText(), JUDGED);
    assert.equal((await stateOf('technical-leadership'))?.state, 'thin');
  });

  it('is taken back as one, byte for byte', async () => {
    await call('promoJournal.judgeLevels', { next: ['replicas'], current: ['flaky'] });
    await vscode.commands.executeCommand('promoJournal.undoTriage');
    assert.equal(await journalText(), JOURNAL);
  });

  it('is taken back where the journal has changed since, and leaves that change', async () => {
    await call('promoJournal.judgeLevels', { next: ['replicas', 'judged'] });
    await call('promoJournal.logWin', { date: today(), title: 'Logged since' });
    await vscode.commands.executeCommand('promoJournal.undoTriage');
    assert.deepEqual(await levels(), ['unjudged', 'unjudged', 'current', 'unjudged']);
  });

  it('writes nothing where one of the wins is not there, or is given both levels', async () => {
    const failing = [
      [{ next: ['replicas', 'nobody'] }, 'unknown-id'],
      [{ next: ['replicas'], current: ['flaky', 'replicas'] }, 'invalid-entry'],
    ] as const;
    for (const [given, code] of failing)
      assert.equal(await failureOf(call('promoJournal.judgeLevels', given)), code);
    assert.equal(await journalText(), JOURNAL);
  });

  it('is the next step of a dimension with wins to judge, for those wins', async () => {
    const [gap] = (await stateOf('technical-leadership'))?.gaps ?? [];
    assert.equal(gap?.message, 'Say the level of 2 wins');
    assert.equal(gap.command, 'promoJournal.judgeLevels');
    assert.deepEqual(gap.arguments, [{ ask: ['flaky', 'replicas'] }]);
  });

  it('asks in one list, in which Enter saves what is proposed', async () => {
    const asked = vscode.commands.executeCommand('promoJournal.judgeLevels');
    await acceptedUntil(asked);
    await journalWith(({ journal }) => journal.wins.every(({ level }) => level !== undefined));
    assert.equal(await journalText(), JUDGED);
  });
});

/** Presses Enter in the list until it is gone: the first one may come before the list is there. */
async function acceptedUntil(asked: Thenable<unknown>): Promise<void> {
  const over = Promise.resolve(asked).then(() => true);
  while (!(await Promise.race([over, wait(POLL_MS, false)])))
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
