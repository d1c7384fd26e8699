import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { call, failureOf, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, startWith, writeJournal } from '../support/home';
import { BROKEN, JOURNAL_OF_TWO, today } from '../support/journals';

const QUOTE = 'I need to see you “drive” something # across teams.';

const pressed = (command: string, given: unknown): Promise<unknown> =>
  Promise.resolve(vscode.commands.executeCommand(command, given));

describe('Record Manager Conversation', () => {
  beforeEach(() => startWith(JOURNAL_OF_TWO));

  it('keeps every word, with its date and speaker', async () => {
    const { id, uri } = await call('promoJournal.recordConversation', {
      with: 'Mette',
      kind: 'promotion',
      gaps: [QUOTE],
    });
    assert.deepEqual([id, uri.fsPath], [`${today()}-mette`, JOURNAL]);
    assert.ok((await journalText()).startsWith(JOURNAL_OF_TWO));
    const [gap, ...others] = (await call('promoJournal.showGaps', {})).managerGaps;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [gap?.quote, gap?.date, gap?.speaker, gap?.status, gap?.isUnanswered],
      [QUOTE, today(), 'Mette', 'open', false],
    );
  });

  it('tells of a gap that nothing has answered for 60 days', async () => {
    await call('promoJournal.recordConversation', { date: '2026-01-10', gaps: [QUOTE] });
    const asked = async (asOf: string) => (await call('promoJournal.showGaps', { asOf })).managerGaps[0];
    assert.equal((await asked('2026-03-10'))?.isUnanswered, false);
    assert.equal((await asked('2026-03-11'))?.isUnanswered, true);
  });

  it('refuses a day that is none, with a code, and writes nothing', async () => {
    const work = call('promoJournal.recordConversation', { date: 'yesterday', gaps: [QUOTE] });
    assert.equal(await failureOf(work), 'invalid-entry');
    assert.equal(await journalText(), JOURNAL_OF_TWO);
  });

  it('waits while the journal cannot be read', async () => {
    await startWith(BROKEN);
    const { id } = await call('promoJournal.recordConversation', { gaps: [QUOTE] });
    assert.equal(await journalText(), BROKEN);
    await writeJournal(JOURNAL_OF_TWO);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.deepEqual(
      journal.conversations.map((one) => one.id),
      [id],
    );
  });
});

describe('what the manager said', () => {
  const SAID = `${JOURNAL_OF_TWO}conversations:
  - date: 2026-08-02   # by hand
    gaps:
      - {id: drive, quote: "Drive something.", status: open}   # her words
`;

  beforeEach(() => startWith(SAID));

  it('changes how it stands, and no other byte', async () => {
    await pressed('promoJournal.changeStatus', { id: 'drive', status: 'answered' });
    assert.equal(await journalText(), SAID.replace('status: open', 'status: answered'));
    assert.equal((await call('promoJournal.showGaps', {})).managerGaps[0]?.status, 'answered');
  });

  it('is linked to the wins that answer it, and is let go', async () => {
    await pressed('promoJournal.linkWins', { id: 'drive', wins: ['cache'] });
    assert.equal(await journalText(), SAID.replace('status: open}', 'status: open, wins: [cache]}'));
    await pressed('promoJournal.linkWins', { id: 'drive', wins: [] });
    assert.equal(await journalText(), SAID);
  });

  it('refuses gaps and wins that are not there', async () => {
    assert.equal(
      await failureOf(pressed('promoJournal.linkWins', { id: 'drive', wins: ['none'] })),
      'unknown-id',
    );
    const none = pressed('promoJournal.changeStatus', { id: 'none', status: 'agreed' });
    assert.equal(await failureOf(none), 'unknown-id');
    assert.equal((await reread()).journal.conversations.length, 1);
    assert.equal(await journalText(), SAID);
  });
});
