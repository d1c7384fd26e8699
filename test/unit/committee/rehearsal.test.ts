import assert from 'node:assert/strict';

import { roomQuestions, unanswered, type RoomQuestion } from '../../../src/core/committee/rehearsal';
import { assess, gapReport } from '../../../src/core/gaps/gapReport';
import type { Journal } from '../../../src/core/journal/schema';
import type { Rubric } from '../../../src/core/rubric/model';
import { PADDED_JOURNAL, STRONG_JOURNAL } from '../../fixtures/journals/opposites';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';

/** The five questions and four objections of every room. */
const ALWAYS = [
  'q-next-level',
  'q-mid-could',
  'q-lead-beyond-code',
  'q-sustained',
  'q-peers',
  'o-scope',
  'o-team',
  'o-generic',
  'o-one-quarter',
];

const inputOf = (of: Journal, rubric: Rubric = GENERIC) => ({
  journal: of,
  rubric,
  suggestions: [],
  asOf: AS_OF,
});
const questions = (of: Journal, rubric?: Rubric) => roomQuestions(assess(inputOf(of, rubric)));
const one = (of: Journal, check: string): RoomQuestion => {
  const found = questions(of).find((each) => each.check === check);
  assert.ok(found, check);
  return found;
};

describe('the questions of the room', () => {
  it('are the nine in any case, in words of their own', () => {
    for (const of of [journal(), STRONG_JOURNAL, PADDED_JOURNAL]) {
      const asked = questions(of);
      const ids = new Set(asked.map(({ check }) => check));
      for (const id of ALWAYS) assert.ok(ids.has(id), id);
      assert.equal(ids.size, asked.length);
      for (const { question } of asked) assert.match(question, /^\S.*[.?!]?$/);
    }
    assert.equal(questions(STRONG_JOURNAL).length, ALWAYS.length);
  });

  it('have the strongest wins that the journal has for each', () => {
    for (const { check, wins, findings } of questions(STRONG_JOURNAL)) {
      assert.ok(wins.length > 0 && wins.length <= 5, check);
      assert.deepEqual(findings, []);
    }
    assert.deepEqual(one(PADDED_JOURNAL, 'o-team').wins, []);
  });

  it('come with what the checks find: the findings of the report', () => {
    const found = questions(PADDED_JOURNAL).flatMap(({ findings }) => findings);
    const reported = gapReport(inputOf(PADDED_JOURNAL)).findings;
    for (const finding of found) assert.ok(reported.some(({ message }) => message === finding.message));
    assert.ok(found.length > 10);
  });

  it('leave out mistakes, and what the rubric turned off', () => {
    const ids = questions(PADDED_JOURNAL).map(({ check }) => check);
    assert.ok(!ids.includes('friday-missed') && !ids.includes('one-system'));
    const off = { ...GENERIC, checks: { 'o-scope': { enabled: false } } };
    assert.ok(!questions(PADDED_JOURNAL, off).some(({ check }) => check === 'o-scope'));
  });
});

describe('answers to the room', () => {
  const answered = (date: string, answer: string, id?: string) => ({
    date,
    check: 'o-scope',
    answer,
    ...(id !== undefined && { id }),
  });

  it('are the last ones up to the day', () => {
    const rehearsal = [
      answered('2026-10-01', 'Old'),
      answered('2026-11-01', 'New', 'a'),
      answered('2027-01-01', 'Later'),
    ];
    const { answer, place } = one({ ...PADDED_JOURNAL, rehearsal }, 'o-scope');
    assert.deepEqual([answer, place], ['New', { kind: 'rehearsal', entry: 'a' }]);
    assert.deepEqual(one(PADDED_JOURNAL, 'o-scope').place, { kind: 'rehearsal', entry: undefined });
  });

  it('to what a mid-level engineer could have done are kept with the win', () => {
    const given = provenWin('2026-10-01', {
      ambiguity: 'given',
      reach: 'team',
      counterfactual: 'Nobody would have',
    });
    const { answer, place } = one(journal([given]), 'q-mid-could');
    assert.deepEqual(
      [answer, place],
      ['Nobody would have', { kind: 'win', win: given.id, field: 'counterfactual' }],
    );
    assert.equal(one(journal(), 'q-mid-could').place.kind, 'rehearsal');
  });

  it('leave what has neither an answer nor proof', () => {
    const all = questions(PADDED_JOURNAL);
    const before = unanswered(all);
    assert.ok(before.some(({ check }) => check === 'o-scope'));
    const rehearsal = [answered('2026-10-01', 'It is used by four teams.')];
    const after = unanswered(questions({ ...PADDED_JOURNAL, rehearsal }));
    assert.equal(after.length, before.length - 1);
    assert.deepEqual(unanswered(questions(STRONG_JOURNAL)), []);
  });
});
