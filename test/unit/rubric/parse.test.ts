import assert from 'node:assert/strict';

import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { SHIFTS } from '../../../src/core/rubric/model';
import { parseRubric } from '../../../src/core/rubric/parse';
import { revertResponse } from '../../../src/core/evidence/signals/revertResponse';
import { readRubric } from '../../fixtures/reports';

const HEAD = `schema: 1
id: ours
title: Ours
from: {level: L4, label: Mid}
to: {level: L5, label: Senior}
`;

const FOUR = ['one', 'two', 'three', 'four']
  .map((id) => `  - {id: ${id}, name: ${id}, seeds: [scope]}\n`)
  .join('');

const codesOf = (text: string): string[] => parseRubric(text).problems.map(({ code }) => code);

describe('parseRubric', () => {
  it('reads every built-in rubric without a problem', () => {
    for (const id of BUILT_IN_RUBRICS) assert.equal(readRubric(id).id, id);
  });

  it('has all five shifts in generic-senior, each written out in full', () => {
    const { dimensions } = readRubric('generic-senior');
    assert.deepEqual(
      dimensions.map(({ seeds }) => seeds[0]),
      [...SHIFTS],
    );
    for (const { summary, mid, senior, goodEvidence, weakEvidence, signals, questions } of dimensions) {
      for (const text of [summary, mid, senior]) assert.ok(text.length > 20);
      assert.ok(goodEvidence.length >= 2 && goodEvidence.length <= 4);
      assert.ok(weakEvidence.length >= 2 && signals.length >= 1);
      for (const list of [questions.self, questions.manager, questions.peer]) assert.ok(list.length >= 2);
    }
  });

  it('fills in what a short rubric leaves out', () => {
    const { rubric, problems } = parseRubric(`${HEAD}dimensions:\n${FOUR}`);
    assert.deepEqual(problems, []);
    assert.equal(rubric?.version, '1.0.0');
    assert.deepEqual(rubric.process, {
      decider: 'manager-calibration',
      cycleMonths: 6,
      minCycles: 2,
      minMonths: 6,
      peerReviews: { min: 3, good: 6 },
      packet: [],
    });
    const [first] = rubric.dimensions;
    assert.equal(first?.core, true);
    assert.deepEqual(first.needs, {
      entries: 3,
      months: 3,
      artifact: 1,
      metric: 1,
      named: 0,
      corroborated: 0,
    });
    assert.deepEqual(first.questions, { self: [], manager: [], peer: [] });
  });

  it('takes default needs from the primary shift alone, and single needs from the file', () => {
    const { rubric } = parseRubric(`${HEAD}dimensions:
  - {id: people, name: People, seeds: [multiplier, scope], needs: {named: 2}}
  - {id: design, name: Design, seeds: [techlead, multiplier]}
${FOUR}`);
    const [people, design] = rubric?.dimensions ?? [];
    assert.deepEqual(people?.needs, {
      entries: 3,
      months: 3,
      artifact: 1,
      metric: 1,
      named: 2,
      corroborated: 1,
    });
    assert.deepEqual(design?.needs, {
      entries: 3,
      months: 3,
      artifact: 1,
      metric: 0,
      named: 0,
      corroborated: 0,
    });
  });

  it('takes default signals from all shifts, without the weak ones', () => {
    const { rubric } = parseRubric(`${HEAD}dimensions:\n${FOUR}`);
    const signals = rubric?.dimensions[0]?.signals ?? [];
    assert.ok(signals.includes('cross-owner'));
    assert.ok(revertResponse.shifts.includes('scope') && !signals.includes('revert-response'));
  });

  it('warns about an unknown key at its line, and uses the rest', () => {
    const { rubric, problems } = parseRubric(`${HEAD}colour: red\ndimensions:\n${FOUR}`);
    assert.equal(rubric?.dimensions.length, 4);
    assert.deepEqual(
      problems.map(({ code, severity, line, offset, length }) => ({ code, severity, line, offset, length })),
      [{ code: 'unknown-key', severity: 'warning', line: 6, offset: HEAD.length, length: 'colour'.length }],
    );
  });

  it('refuses two dimensions with one id', () => {
    const text = `${HEAD}dimensions:\n${FOUR}  - {id: one, name: Again, seeds: [scope]}\n`;
    const { rubric, problems } = parseRubric(text);
    assert.equal(rubric, undefined);
    assert.deepEqual(
      problems.map(({ code, severity, line }) => ({ code, severity, line })),
      [{ code: 'duplicate-dimension', severity: 'error', line: 11 }],
    );
  });

  it('refuses a dimension without seeds', () => {
    assert.deepEqual(codesOf(`${HEAD}dimensions:\n${FOUR}  - {id: five, name: Five}\n`), ['missing-seeds']);
    assert.deepEqual(codesOf(`${HEAD}dimensions:\n${FOUR}  - {id: five, name: Five, seeds: []}\n`), [
      'missing-seeds',
    ]);
  });

  it('refuses an unknown signal and an unknown shift', () => {
    const dimension = (rest: string) => `${HEAD}dimensions:\n${FOUR}  - {id: five, name: Five, ${rest}}\n`;
    assert.deepEqual(codesOf(dimension('seeds: [scope], signals: [telepathy]')), ['unknown-signal']);
    assert.deepEqual(codesOf(dimension('seeds: [luck]')), ['invalid-value']);
  });

  it('says what is missing or does not fit', () => {
    assert.deepEqual(codesOf('schema: 1\ndimensions: []\n'), Array(4).fill('missing-field'));
    assert.deepEqual(codesOf(`${HEAD.replace('ours', 'Our Own')}dimensions:\n${FOUR}`), ['invalid-value']);
    assert.deepEqual(codesOf(`${HEAD}process: {cycleMonths: -1}\ndimensions:\n${FOUR}`), ['invalid-value']);
  });

  it('warns about a size that does not work, and about an alias that leads nowhere', () => {
    assert.deepEqual(codesOf(`${HEAD}dimensions: []\n`), ['unusual-size']);
    assert.deepEqual(codesOf(`${HEAD}dimensions:\n${FOUR}aliases: {old: gone}\n`), ['unknown-alias']);
  });

  it('refuses a rubric without dimensions, and takes one of forty with a warning', () => {
    assert.equal(parseRubric(`${HEAD}dimensions: []\n`).rubric, undefined);
    const forty = Array.from({ length: 40 }, (_, index) => `  - {id: d${index}, name: D, seeds: [scope]}\n`);
    const { rubric, problems } = parseRubric(`${HEAD}dimensions:\n${forty.join('')}`);
    assert.equal(rubric?.dimensions.length, 40);
    assert.deepEqual(
      problems.map(({ code, severity }) => ({ code, severity })),
      [{ code: 'unusual-size', severity: 'warning' }],
    );
  });

  it('warns about a cycle of no length', () => {
    const { rubric, problems } = parseRubric(`${HEAD}process: {cycleMonths: 0}\ndimensions:\n${FOUR}`);
    assert.equal(rubric?.process.cycleMonths, 0);
    assert.deepEqual(
      problems.map(({ code, line }) => ({ code, line })),
      [{ code: 'no-cycle', line: 6 }],
    );
  });

  it('stops at a newer schema, at what is no rubric and at broken YAML', () => {
    assert.deepEqual(codesOf(HEAD.replace('schema: 1', 'schema: 2')), ['newer-schema']);
    assert.deepEqual(codesOf(''), ['not-a-rubric']);
    assert.deepEqual(codesOf('- a\n- b\n'), ['not-a-rubric']);
    assert.deepEqual(codesOf('a: "'), ['yaml-error']);
  });

  it('survives files made to hang or to break it', () => {
    const levels = Array.from(
      { length: 16 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]\n`,
    );
    const bomb = `a0: &a0 [x, x]\n${levels.join('')}`;
    for (const text of ['['.repeat(50_000), bomb, 'a: '.repeat(10_000), '\0', 'x'.repeat(2_000_000)]) {
      const { rubric, problems } = parseRubric(text);
      assert.equal(rubric, undefined);
      assert.ok(problems.length >= 1 && problems.length <= 10);
    }
  });
});
