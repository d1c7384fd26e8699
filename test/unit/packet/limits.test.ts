import assert from 'node:assert/strict';

import fc from 'fast-check';

import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket, type RenderedPacket } from '../../../src/core/packet/render';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';
import { holds } from '../../support/chance';

/** A packet of one section with a line for each win, in its title's words. */
function packetOf(titles: readonly string[], head: string, list = 'others'): RenderedPacket {
  const wins = titles.map((title, index) =>
    provenWin(`2026-0${1 + (index % 9)}-01`, { id: `w${String(index).padStart(4, '0')}`, title }),
  );
  const view = packetView({
    journal: journal(
      wins.map((win) => ({ ...win, dimensions: [] })),
      {},
    ),
    rubric: GENERIC,
    audience: 'committee',
    period: { from: '2026-01-01', to: AS_OF },
    asOf: AS_OF,
  });
  const body = `{{#section "s"}}{{#each ${list}}}\n{{#claim id}}- {{title}}{{/claim}}\n{{/each}}{{/section}}`;
  const result = renderPacket(`---\nid: x\ntitle: X\naudience: peer\n${head}---\n${body}`, view);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const limit = (words: number): string => `sections: [{id: s, words: ${words}}]\n`;

describe('the limit of a section', () => {
  it('leaves the weakest out, and names them', () => {
    const titles = Array.from({ length: 9 }, () => 'two words');
    const all = packetOf(titles, limit(1000));
    assert.deepEqual(all.dropped, []);
    const kept = packetOf(titles, limit(7));
    const ids = all.claims.map(({ winId }) => winId);
    assert.deepEqual(
      kept.claims.map(({ winId }) => winId),
      ids.slice(0, 3),
    );
    assert.deepEqual(
      kept.dropped.map(({ section, winId, title }) => [section, winId, title]),
      ids.slice(3).map((id) => ['s', id, 'two words']),
    );
    assert.equal(kept.sections[0]?.isOver, false);
  });

  it('leaves them out of lists that are reached from the root, too', () => {
    const titles = Array.from({ length: 9 }, () => 'two words');
    const { claims, sections } = packetOf(titles, limit(7), '@root.others');
    assert.equal(claims.length, 3);
    assert.equal(sections[0]?.isOver, false);
  });

  it('leaves the weakest out in every order', () => {
    const titles = Array.from({ length: 9 }, () => 'two words');
    const strongest = packetOf(titles, limit(4)).claims.map(({ winId }) => winId);
    for (const order of ['newest', 'oldest']) {
      const { claims } = packetOf(titles, `${limit(4)}order: ${order}\n`);
      assert.deepEqual(claims.map(({ winId }) => winId).toSorted(), strongest.toSorted());
    }
  });

  it('keeps the strongest, and says that it is too long', () => {
    const { claims, sections, dropped } = packetOf(
      Array.from({ length: 6 }, () => 'far too long'),
      limit(1),
    );
    assert.equal(claims.length, 1);
    assert.equal(sections[0]?.isOver, true);
    assert.equal(dropped.length, 2);
  });

  it('keeps as many as there is room for, of a thousand as well', () => {
    const { sections, claims, dropped } = packetOf(
      Array.from({ length: 1003 }, () => 'a'),
      limit(400),
    );
    assert.equal(sections[0]?.words, 400);
    assert.equal(claims.length, 400);
    assert.equal(dropped.length, 600);
  });

  it('is kept for texts of any length, and never hides a win without a word', () => {
    const titles = fc.array(
      fc.integer({ min: 1, max: 9 }).map((words) => Array.from({ length: words }, () => 'word').join(' ')),
      { minLength: 5, maxLength: 20 },
    );
    holds(
      fc.property(titles, fc.integer({ min: 1, max: 60 }), (list, words) => {
        const all = packetOf(list, '');
        const kept = packetOf(list, limit(words));
        const ids = [...kept.claims, ...kept.dropped].map(({ winId }) => winId);
        assert.deepEqual(ids.toSorted(), all.claims.map(({ winId }) => winId).toSorted());
        const [section] = kept.sections;
        assert.ok(section);
        assert.ok(!section.isOver || kept.claims.length === 1);
        const next = kept.dropped[0];
        if (next) assert.ok(section.words + next.title.split(' ').length > words);
      }),
      { numRuns: 60 },
    );
  });
});
