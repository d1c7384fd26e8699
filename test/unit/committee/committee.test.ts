import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CHECK_KINDS } from '../../../src/core/committee/check';
import { CHECKS } from '../../../src/core/committee/checks';
import { findings } from '../../../src/core/committee/committee';
import { checkInput, GENERIC, journal, provenWin, rubric, win } from '../../fixtures/reports';

const WEAK = journal([
  win({ level: 'next', date: { from: '2026-08-01', to: '2026-11-01' }, ambiguity: 'given', reach: 'self' }),
]);

describe('findings', () => {
  it('lists unmet dimensions first, then questions, objections and mistakes', () => {
    const kindOf = new Map(CHECKS.map(({ id, kind }) => [id, CHECK_KINDS.indexOf(kind)]));
    const kinds = findings(checkInput(WEAK, GENERIC)).map(({ check }) => kindOf.get(check) ?? -1);
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => a - b),
    );
    assert.deepEqual([...new Set(kinds)], [0, 1, 2, 3]);
  });

  it('names each check once', () => {
    assert.equal(new Set(CHECKS.map(({ id }) => id)).size, CHECKS.length);
  });

  it('cites only wins that are there, and reads as a sentence', () => {
    const ids = new Set(WEAK.wins.map(({ id }) => id));
    for (const { message, wins } of findings(checkInput(WEAK, GENERIC))) {
      assert.match(message, /^\S.*\S$/);
      assert.doesNotMatch(message, /\{\d\}|NaN|undefined/);
      for (const id of wins) assert.ok(ids.has(id));
    }
  });

  it('lets the rubric turn a check off and change its severity', () => {
    const of = (checks: (typeof GENERIC)['checks']) => findings(checkInput(WEAK, rubric({ checks })));
    const severity = (checks: (typeof GENERIC)['checks']) =>
      of(checks).find(({ check }) => check === 'solo')?.severity;
    assert.equal(severity({}), 'medium');
    assert.equal(severity({ solo: { severity: 'low' } }), 'low');
    assert.equal(severity({ solo: { enabled: false } }), undefined);
  });

  it('ignores overrides that make no sense', () => {
    const sensible = findings(checkInput(WEAK, rubric()));
    const checks = { solo: { severity: 'terrible', weeks: 'many', constructor: 1 }, nonsense: { weeks: 1 } };
    assert.deepEqual(findings(checkInput(WEAK, rubric({ checks }))), sensible);
  });

  it('copes with bad journals, for every company', () => {
    const future = '2031-01-01';
    const bad = [
      journal(),
      journal([win()]),
      journal([provenWin(future), win({ date: { from: future } })]),
      journal([win({ dimensions: ['nonsense'], level: 'next', project: 'gone', helped: [{ who: ' ' }] })]),
      journal([win({ date: { from: '2026-11-01', to: '2026-10-01' }, level: 'next', phase: ['launch'] })], {
        profile: { manager: { name: '', since: future } },
        projects: [{ id: 'gone', status: 'launched' }],
        conversations: [{ date: future, gaps: [{ id: 'a', quote: '', dimension: 'nonsense' }] }],
        feedback: [{ from: '', quote: 'the', wins: ['gone'], requests: [{ asked: future }] }],
        weeks: [{ week: '2026-W99' }],
      }),
    ];
    for (const company of ['google', 'amazon', 'meta', 'microsoft']) {
      for (const of of bad) {
        const ids = new Set(of.wins.map(({ id }) => id));
        const process = { ...GENERIC.process, cycleMonths: 0 };
        for (const { message, wins } of findings(checkInput(of, { ...GENERIC, company, process }))) {
          assert.doesNotMatch(message, /\{\d\}|NaN|undefined|Infinity|invalid/);
          for (const id of wins) assert.ok(ids.has(id), message);
        }
      }
    }
  });

  it('come from the check of every file, each once', () => {
    const names = readdirSync(join(import.meta.dirname, '../../../src/core/committee/checks'));
    assert.equal(new Set(CHECKS).size, names.length - 1);
    assert.equal(new Set(CHECKS.map(({ id }) => id)).size, CHECKS.length);
  });

  it('finds nothing high in a strong journal', () => {
    const dimensions = GENERIC.dimensions.map(({ id }) => id);
    const wins = ['2025-12', '2026-02', '2026-04', '2026-06', '2026-08', '2026-10'].map((month) =>
      provenWin(`${month}-15`, {
        dimensions,
        corroborators: ['Ana'],
        helped: [{ who: 'Ben', outcome: 'leads' }, { who: 'Ida' }],
      }),
    );
    assert.deepEqual(
      findings(checkInput(journal(wins), GENERIC)).filter(({ severity }) => severity === 'high'),
      [],
    );
  });
});
