import assert from 'node:assert/strict';

import { addDays } from '../../../src/core/days';
import { gapOverview } from '../../../src/core/gaps/overview';
import { AS_OF, GENERIC, journal, provenWin, rubric } from '../../fixtures/reports';

describe('gapOverview', () => {
  it('says plain words of a journal with nothing, with one win, and with 5,000', () => {
    for (const count of [0, 1, 5000]) {
      const wins = Array.from({ length: count }, (_, index) =>
        provenWin(addDays(AS_OF, 30 - (index % 700)), {
          id: `w${index}`,
          dimensions: [GENERIC.dimensions[index % 5]?.id ?? ''],
        }),
      );
      const input = { journal: journal(wins), rubric: GENERIC, suggestions: [], asOf: AS_OF };
      const overview = gapOverview(input);
      assert.doesNotMatch(JSON.stringify(overview), /NaN|Infinity|undefined/);
      assert.equal(overview.heatMap.rows.length, GENERIC.dimensions.length);
      assert.equal(overview.movement.since, '2026-10-23');
    }
  });

  it('works with a rubric without dimensions', () => {
    const input = {
      journal: journal([provenWin('2026-10-01')]),
      rubric: rubric({ dimensions: [] }),
      suggestions: [],
      asOf: AS_OF,
    };
    const { heatMap, movement } = gapOverview(input);
    assert.deepEqual([heatMap.rows, movement.moved], [[], []]);
  });
});
