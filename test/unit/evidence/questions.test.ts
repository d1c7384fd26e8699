import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { addDays } from '../../../src/core/days';
import type { RepositoryHistory } from '../../../src/core/evidence/history';
import type { Person } from '../../../src/core/evidence/people';
import type { Question } from '../../../src/core/evidence/questions/question';
import { questionsOf } from '../../../src/core/evidence/questions/questions';
import { EMPTY_JOURNAL } from '../../../src/core/journal/empty';
import type { Journal } from '../../../src/core/journal/schema';
import { GENERIC } from '../../fixtures/reports';
import { BEN, CLEO, commit, DAN, document, file, history, other } from './histories';

const ask = (whole: RepositoryHistory, journal: Partial<Journal> = {}): Question[] =>
  questionsOf({ histories: [whole], rubric: GENERIC, journal: { ...EMPTY_JOURNAL, ...journal } });
const kinds = (whole: RepositoryHistory): (string | undefined)[] =>
  ask(whole).map(({ id }) => id.split(':')[1]);

const adr = (number: number, day: string, status = 'accepted') => {
  const path = `docs/adr/000${number}-decide.md`;
  return {
    commit: commit(`Decide ${number}`, { day, files: [file(path, { status: 'added' })] }),
    document: document(path, `---\nstatus: ${status}\n---\n# Decision number ${number}\n`),
  };
};
const withAdrs = (...adrs: ReturnType<typeof adr>[]): RepositoryHistory =>
  history(
    adrs.map((one) => one.commit),
    { documents: adrs.map((one) => one.document) },
  );
const commitsOf = (person: Person, count: number, from = '2026-05-01') =>
  Array.from({ length: count }, (_, index) => other(person, addDays(from, index), ['src/app.ts']));

describe('Questions about what git cannot see', () => {
  it('ask from three documents in one quarter on whether one changed a plan', () => {
    const [one, two, three] = [adr(1, '2026-05-04'), adr(2, '2026-05-11'), adr(3, '2026-06-20')];
    const [question] = ask(withAdrs(one, two, three));
    assert.equal(question?.id, 'question:plans:Q2 2026');
    assert.equal(question.dimension, 'communication-and-influence');
    assert.match(question.text, /3 design documents in Q2 2026/);
    assert.equal(question.facts.length, 3);
    assert.deepEqual(kinds(withAdrs(one, two)), []);
    assert.deepEqual(kinds(withAdrs(one, two, adr(4, '2026-07-01'))), []);
  });

  it('ask what it saved that a proposal was stopped', () => {
    assert.deepEqual(kinds(withAdrs(adr(1, '2026-05-04', 'rejected'))), ['pushback']);
    assert.deepEqual(kinds(withAdrs(adr(1, '2026-05-04', 'accepted'))), []);
  });

  it('ask from two urgent changes in one quarter on for an incident, unless a postmortem tells it', () => {
    const urgent = [
      commit('hotfix: stop double charges', { day: '2026-05-04' }),
      commit('Roll back the new cart', { day: '2026-05-05' }),
    ];
    assert.deepEqual(kinds(history(urgent)), ['incidents']);
    assert.deepEqual(kinds(history(urgent.slice(1))), []);
    const path = 'docs/postmortems/2026-05-04-charges.md';
    const told = commit('Postmortem', { day: '2026-05-20', files: [file(path, { status: 'added' })] });
    assert.deepEqual(
      kinds(history([...urgent, told], { documents: [document(path, '# Double charges\n')] })),
      [],
    );
  });

  it('ask about somebody who began to work in the user’s files', () => {
    const newcomer = (count: number, from?: string) => history([], { others: commitsOf(BEN, count, from) });
    assert.deepEqual(kinds(newcomer(5)), ['newcomers']);
    assert.deepEqual(kinds(newcomer(4)), []);
    assert.deepEqual(kinds(newcomer(5, '2026-04-01')), ['newcomers']);
    assert.deepEqual(kinds(newcomer(5, '2026-03-31')), []);
  });

  it('ask about reviews where three people landed ten commits, and git carries none', () => {
    const from = '2026-02-01';
    const landed = (...counts: number[]) =>
      history([], {
        others: [BEN, CLEO, DAN].flatMap((person, index) => commitsOf(person, counts[index] ?? 0, from)),
      });
    assert.deepEqual(kinds(landed(4, 4, 2)), ['reviews']);
    assert.deepEqual(kinds(landed(4, 4, 1)), []);
    assert.deepEqual(kinds(landed(5, 5)), []);
    const whole = landed(4, 4, 2);
    const trailers = [{ key: 'reviewed-by', person: BEN }] as const;
    const reviewed = other(CLEO, from, ['src/app.ts'], { trailers });
    assert.deepEqual(kinds({ ...whole, others: [...whole.others, reviewed] }), []);
  });

  it('ask what went on in two weeks to six without a commit', () => {
    const around = (days: number, count = 3) =>
      history(
        [0, 1, 2]
          .slice(0, count)
          .flatMap((day) => [
            commit('Before', { day: addDays('2026-05-01', -day) }),
            commit('After', { day: addDays('2026-05-02', days + day) }),
          ]),
      );
    assert.deepEqual(kinds(around(14)), ['quiet']);
    assert.match(ask(around(14))[0]?.text ?? '', /from 2026-05-02 to 2026-05-15/);
    assert.deepEqual(kinds(around(13)), []);
    assert.deepEqual(kinds(around(45)), ['quiet']);
    assert.deepEqual(kinds(around(46)), []);
    assert.deepEqual(kinds(around(14, 2)), []);
  });

  it('are three at most, about what the journal has least of first, and stay dismissed', () => {
    const documents = [adr(1, '2026-05-04'), adr(2, '2026-05-11'), adr(3, '2026-06-20', 'rejected')];
    const whole = history(
      [
        ...documents.map((one) => one.commit),
        commit('hotfix: stop double charges', { day: '2026-05-04' }),
        commit('Roll back the new cart', { day: '2026-05-05' }),
      ],
      { documents: documents.map((one) => one.document), others: commitsOf(BEN, 5) },
    );
    assert.deepEqual(kinds(whole), ['plans', 'newcomers', 'incidents']);
    const [question] = ask(whole);
    assert.ok(question);
    const again = ask(whole, { dismissed: [question.id] }).map(({ id }) => id);
    assert.ok(!again.includes(question.id));
    assert.equal(again.length, 3);
    const wins = [{ id: 'w', date: '2026-05-04', title: 'Told', dimensions: ['influence'] }];
    assert.notEqual(ask(whole, { wins })[0]?.id, question.id);
    assert.ok(ask(whole).every(({ facts }) => facts.length > 0));
  });
});
