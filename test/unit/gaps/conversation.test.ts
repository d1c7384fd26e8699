import assert from 'node:assert/strict';

import { conversationEntry, inWordsOf, type NewConversation } from '../../../src/core/gaps/conversation';
import type { Conversation } from '../../../src/core/journal/schema';
import { GENERIC, readRubric } from '../../fixtures/reports';

const TODAY = '2026-11-20';
const entry = (given: NewConversation, conversations: Conversation[] = []) =>
  conversationEntry(given, { conversations }, TODAY);

describe('a conversation', () => {
  it('gets an id, today’s date, and gaps that keep every word', () => {
    const gaps = [' Show me “big” work;  across teams! ', { quote: 'Be visible.', measurable: false }];
    assert.deepEqual(entry({ with: 'Mette Vang', gaps }), {
      id: '2026-11-20-mette-vang',
      date: TODAY,
      with: 'Mette Vang',
      gaps: [
        { id: 'show-me-big-work-across-teams', quote: 'Show me “big” work;  across teams!', status: 'open' },
        { id: 'be-visible', quote: 'Be visible.', measurable: false, status: 'open' },
      ],
    });
  });

  it('names dimensions in words that no other rubric takes otherwise', () => {
    const gaps = ['Be visible.', { quote: 'Be heard.', dimension: 'influence' }];
    assert.deepEqual(inWordsOf(readRubric('google-l5'), { with: 'Mette', gaps }), {
      with: 'Mette',
      gaps: ['Be visible.', { quote: 'Be heard.', dimension: 'google-l5:influence' }],
    });
    assert.deepEqual(inWordsOf(GENERIC, { with: 'Mette' }), { with: 'Mette' });
  });

  it('takes ids that nobody has', () => {
    const before = entry({ date: '2026-11-20', with: 'Mette', gaps: ['Be visible.'] });
    const { id, gaps } = entry({ with: 'Mette', gaps: ['Be visible!', 'Be visible.', '…'] }, [before]);
    assert.equal(id, '2026-11-20-mette-2');
    assert.deepEqual(
      gaps?.map((gap) => gap.id),
      ['be-visible-2', 'be-visible-3', 'gap'],
    );
  });

  it('shortens the id of a long quote at a word, and keeps one that is given', () => {
    const long = 'Show me that something big ships with somebody else in front';
    const [first, second] = entry({ gaps: [long, { id: 'own', quote: 'Mine' }] }).gaps ?? [];
    assert.deepEqual([first?.id, second?.id], ['show-me-that-something-big-ships-with', 'own']);
  });

  it('can be empty', () => {
    assert.deepEqual(entry({ gaps: [' '] }), { id: '2026-11-20-conversation', date: TODAY });
    assert.deepEqual(entry({ kind: 'review', notes: 'Fine' }), {
      id: '2026-11-20-review',
      date: TODAY,
      kind: 'review',
      notes: 'Fine',
    });
  });
});
