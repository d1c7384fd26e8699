import assert from 'node:assert/strict';

import type { RoomQuestion } from '../../../src/core/committee/rehearsal';
import { unanswered } from '../../../src/core/committee/rehearsal';
import { winQuestions } from '../../../src/core/committee/winQuestions';
import { assess } from '../../../src/core/gaps/gapReport';
import type { Journal } from '../../../src/core/journal/schema';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';

const questions = (of: Journal): RoomQuestion[] =>
  winQuestions(assess({ journal: of, rubric: GENERIC, suggestions: [], asOf: AS_OF }));

describe('the questions about a win', () => {
  const LED = provenWin('2026-10-01', {
    id: 'led',
    ambiguity: 'found',
    counterfactual: 'Nobody looked there.',
    corroborators: ['Ana', 'Ben'],
  });

  it('are four, and answered by what the win says', () => {
    const asked = questions(journal([LED]));
    assert.deepEqual(
      asked.map(({ id, answer }) => [id, answer]),
      [
        ['idea:led', 'found'],
        ['without-you:led', 'Nobody looked there.'],
        ['confirm:led', 'Ana, Ben'],
        ['why-now:led', ''],
      ],
    );
    assert.deepEqual(
      unanswered(asked).map(({ id }) => id),
      ['why-now:led'],
    );
  });

  it('find why it had to be then among the answers to the room: the last one about that win', () => {
    const said = (date: string, answer: string, win: string) => {
      return { id: `${date}-${win}`, date, check: 'why-now', answer, wins: [win] };
    };
    const rehearsal = [
      said('2026-11-01', 'New', 'led'),
      said('2026-10-01', 'Old', 'led'),
      said('2026-11-02', 'Other', 'x'),
      said('2027-01-01', 'Later', 'led'),
    ];
    const why = questions({ ...journal([LED]), rehearsal }).at(-1);
    assert.equal(why?.answer, 'New');
    assert.deepEqual(why.place, { kind: 'rehearsal', entry: '2026-11-01-led' });
  });

  it('are asked about the three strongest, and about nothing in an empty journal', () => {
    const many = Array.from({ length: 5000 }, (_, index) => provenWin('2026-10-01', { id: `w${index}` }));
    assert.equal(questions(journal(many)).length, 12);
    assert.equal(questions(journal(many.slice(0, 1))).length, 4);
    assert.deepEqual(questions(journal()), []);
  });
});
