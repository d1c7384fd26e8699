import assert from 'node:assert/strict';

import { heatMapTable, type ShownHeatMap } from '../../../src/core/html/heatMapTable';
import { PAYLOADS } from '../../fixtures/payloads';

const MAP: ShownHeatMap = {
  caption: 'Wins in each month',
  dimension: 'Dimension',
  months: [
    { short: 'Feb 26', long: 'February 2026' },
    { short: 'Mar 26', long: 'March 2026' },
  ],
  rows: [
    {
      id: 'scope',
      name: 'Scope',
      state: 'thin',
      cells: [
        { month: '2026-02', nextLevel: 0, unjudged: 0, other: 0, words: 'Scope, February 2026: nothing' },
        {
          month: '2026-03',
          nextLevel: 7,
          unjudged: 2,
          other: 1,
          words: 'Scope, March 2026: 7 next-level wins',
        },
      ],
    },
  ],
};

describe('heatMapTable', () => {
  it('is a table with headings, and numbers as well as shade', () => {
    const html = heatMapTable(MAP, true);
    assert.match(html, /<caption>Wins in each month<\/caption>/);
    assert.match(html, /<th scope="col"><abbr title="March 2026">Mar 26<\/abbr><\/th>/);
    assert.match(html, /<th scope="row">Scope <span class="state">thin<\/span><\/th>/);
    assert.match(
      html,
      /<td class="shade-4"><button [^>]*><b>7<\/b><small>\?2<\/small><small>\+1<\/small><\/button><\/td>/,
    );
  });

  it('has a button in cells with wins alone, which says what it stands for', () => {
    const buttons = heatMapTable(MAP, true).match(/<button [^>]*>/g) ?? [];
    assert.equal(buttons.length, 1);
    assert.match(buttons[0], /data-dimension="scope" data-month="2026-03"/);
    assert.match(buttons[0], /aria-label="Scope, March 2026: 7 next-level wins"/);
  });

  it('has no button where it is only read', () => {
    assert.doesNotMatch(heatMapTable(MAP, false), /<button/);
    assert.match(heatMapTable(MAP, false), /<td class="shade-4" [^>]*><b>7<\/b>/);
  });

  it('shows hostile names as text', () => {
    for (const payload of PAYLOADS) {
      const row = { ...MAP.rows[0]!, id: payload, name: payload, state: payload };
      const tags = heatMapTable({ ...MAP, caption: payload, rows: [row] }, true).match(
        /<\/?[a-z][a-z0-9]*/gi,
      );
      const plain = heatMapTable(MAP, true).match(/<\/?[a-z][a-z0-9]*/gi);
      assert.deepEqual(tags, plain, payload);
    }
  });
});
