import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import { readiness } from '../../../src/core/gaps/words';
import type { GapReport } from '../../../src/core/gaps/report';
import type { Journal } from '../../../src/core/journal/schema';
import { PADDED_JOURNAL, STRONG_JOURNAL } from '../../fixtures/journals/opposites';
import { AS_OF, GENERIC } from '../../fixtures/reports';
import { assertGolden } from '../../golden/golden';

const reportOn = (journal: Journal): GapReport =>
  gapReport({ journal, rubric: GENERIC, suggestions: [], asOf: AS_OF });

describe('a strong journal and one of the same size that is padded with trivia', () => {
  const strong = reportOn(STRONG_JOURNAL);
  const padded = reportOn(PADDED_JOURNAL);

  it('have the same number of wins, months, dimensions and next-level marks', () => {
    const size = ({ wins }: Journal) =>
      wins.map(({ date, dimensions, level }) => ({ date, dimensions, level }));
    assert.deepEqual(size(STRONG_JOURNAL), size(PADDED_JOURNAL));
  });

  it('get opposite reports', () => {
    const states = ({ dimensions }: GapReport) => new Set(dimensions.map(({ state }) => state));
    const high = ({ findings }: GapReport) => findings.filter(({ severity }) => severity === 'high').length;
    assert.deepEqual([states(strong), high(strong)], [new Set(['covered']), 0]);
    assert.deepEqual(states(padded), new Set(['thin']));
    assert.ok(high(padded) >= 4);
  });

  it('read like this', () => {
    assertGolden('committee-strong.txt', golden(strong));
    assertGolden('committee-padded.txt', golden(padded));
  });
});

/** A report as the room hears it. */
function golden(report: GapReport): string {
  const lines = [
    readiness(report),
    '',
    ...report.dimensions.map(({ name, state, reason }) => `${name}: ${state}, ${reason}`),
    '',
    ...report.findings.map(({ check, severity, message }) => `${severity} ${check}: ${message}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
