import assert from 'node:assert/strict';

import { existsSync } from 'node:fs';

import * as vscode from 'vscode';

import { call, failureOf } from '../support/extension';
import { JOURNAL, startWith } from '../support/home';

describe('without a folder', () => {
  beforeEach(() => startWith());

  it('opens no journal where there is none, and makes none', async () => {
    assert.equal(await failureOf(call('promoJournal.openJournal', { id: 'a' })), 'no-journal');
    assert.equal(existsSync(JOURNAL), false);
  });

  it('says that there is no repository to look in', async () => {
    assert.equal(await failureOf(call('promoJournal.findWins', {})), 'no-repository');
  });

  it('logs wins at home, and makes a packet of them', async () => {
    const { uri } = await call('promoJournal.logWin', 'Held the talk ^2026-10-01');
    assert.equal(uri.fsPath, JOURNAL);
    const packet = await call('promoJournal.generatePacket', { asOf: '2026-11-22', show: false });
    assert.match((await vscode.workspace.openTextDocument(packet.uri)).getText(), /Held the talk/);
  });

  it('has no repository for a design document', async () => {
    assert.equal(await failureOf(call('promoJournal.newDesignDoc', { title: 'Nowhere' })), 'no-open-folder');
  });

  it('has no repository for the journal', async () => {
    assert.equal(await failureOf(call('promoJournal.chooseLocation', 'repository')), 'no-folder');
    const { uri } = await call('promoJournal.logWin', 'Still at home ^2026-10-01');
    assert.equal(uri.fsPath, JOURNAL);
  });
});
