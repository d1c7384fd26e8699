import assert from 'node:assert/strict';

import { journalFor } from '../../../src/core/packet/journalFor';
import { assertHidden, OPEN, read, seenBy } from './readers';

describe('a week of hidden wins', () => {
  const week = (win: string, said: string, week = '2026-W10') =>
    `wins:\n${OPEN}  - {id: s, title: Quiet work, visibility: private, ${win}}\nweeks: [{week: ${week}, impact: ${JSON.stringify(said)}}]\n`;

  for (const [win, said] of [
    ['impact: {summary: "LEAK one\\nLEAK two"}', 'LEAK one\nLEAK two; Open'],
    ['impact: {summary: "LEAK one\\r\\nLEAK two"}', 'LEAK one; Open; LEAK two'],
    ['impact: {summary: "LEAK one; LEAK two"}', 'Open\nand LEAK one\nLEAK two'],
    ['impact: {summary: "LEAK one;  LEAK two"}', 'LEAK  two; Open'],
    ['decision: {chosen: LEAK one, why: "LEAK two; LEAK three"}', 'LEAK one: LEAK two; LEAK three; Open'],
    ['impact: {summary: LEAK one}', 'Open; LEAK\none'],
  ] as const) {
    it(`says nothing of them: ${win}`, () => {
      assertHidden(week(`date: 2026-03-03, ${win}`, said), /LEAK/);
    });
  }

  it('keeps what else it says, and what wins that may be seen say, too', () => {
    const text = week('date: 2026-03-03, impact: {summary: "a; b\\nc"}', 'a; b\nc; Open');
    assert.deepEqual(journalFor('peer', read(text)).weeks, [{ week: '2026-W10', impact: 'Open' }]);
    const both = text.replace('project: open', 'impact: {summary: a longer one; b}');
    assert.deepEqual(journalFor('peer', read(both)).weeks[0]?.impact, 'b; Open');
  });

  for (const [date, hidden] of [
    ['{from: 2026-04-07, to: 2026-05-20}', ['2026-W15', '2026-W17', '2026-W21']],
    ['{from: 2026-04-07}', ['2026-W15', '2026-W40']],
    ['2026-04-07', ['2026-W15']],
  ] as const) {
    it(`is hidden whole where nothing else is of it: ${date}`, () => {
      for (const one of hidden) assertHidden(week(`date: ${date}`, 'LEAK', one), /LEAK/);
      for (const one of ['2026-W10', '2026-W14'])
        assert.match(seenBy('manager', week(`date: ${date}`, 'LEAK', one)), /LEAK/);
    });
  }

  it('is hidden whole where the day of such a win can’t be read, in all of its month', () => {
    for (const one of ['2026-W06', '2026-W08', '2026-W09'])
      assertHidden(week('date: 2026-02-30', 'LEAK', one), /LEAK/);
    assert.match(seenBy('manager', week('date: 2026-02-30', 'LEAK', '2026-W12')), /LEAK/);
  });
});
