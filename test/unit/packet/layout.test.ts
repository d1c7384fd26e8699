import assert from 'node:assert/strict';

import type { Layout } from '../../../src/core/packet/layout';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import type { PacketView } from '../../../src/core/packet/view';
import { AS_OF, GENERIC, journal, provenWin } from '../../fixtures/reports';

export function viewOf(...titles: string[]): PacketView {
  return packetView({
    journal: journal(
      titles.map((title, index) => provenWin('2026-10-01', { id: `w_${index}_`, title })),
      {},
    ),
    rubric: GENERIC,
    audience: 'committee',
    period: { from: '2026-01-01', to: AS_OF },
    asOf: AS_OF,
  });
}

function layoutOf(body: string, view = viewOf('One', 'Two'), sections = ''): Layout {
  const result = renderPacket(`---\nid: x\ntitle: X\naudience: peer\n${sections}---\n${body}`, view);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const partsOf = ({ markdown, sections }: Layout): string[] =>
  sections.map(({ start, end }) => markdown.slice(start, end));

describe('layOut', () => {
  it('says where sections stand, without a trace in the text', () => {
    const layout = layoutOf(
      'Before\n\n\n{{#section "one"}}\n\n\n## One\n\ntext  \n\n{{/section}}\n\n\nAfter\n',
    );
    assert.equal(layout.markdown, 'Before\n\n## One\n\ntext\n\nAfter\n');
    assert.deepEqual(partsOf(layout), ['## One\n\ntext']);
  });

  it('says where each win is told, by its id in the journal, and in which section', () => {
    const layout = layoutOf(
      '{{#section "top"}}\n{{#each strongest}}\n{{#claim id}}\n- {{title}}\n{{/claim}}\n{{/each}}\n{{/section}}\n{{#each strongest}}{{#claim id}}{{title}}{{/claim}} {{/each}}',
    );
    assert.equal(layout.markdown, '- One\n- Two\nOne Two\n');
    assert.deepEqual(
      layout.claims.map(({ winId, section, start, end }) => [
        winId,
        section,
        layout.markdown.slice(start, end),
      ]),
      [
        ['w_0_', 'top', '- One'],
        ['w_1_', 'top', '- Two'],
        ['w_0_', undefined, 'One'],
        ['w_1_', undefined, 'Two'],
      ],
    );
  });

  it('measures sections as a reader sees them, and tells which are over their limit', () => {
    const body =
      '{{#section "a"}}\n## Two words\n{{/section}}\n{{#section "b"}}one two{{/section}}\n\n{{#section "c"}}three{{/section}}';
    const limits = 'sections: [{id: a, words: 2}, {id: b, characters: 6, title: Bee}]\n';
    assert.deepEqual(
      layoutOf(body, undefined, limits).sections.map(({ start: _start, end: _end, ...section }) => section),
      [
        { id: 'a', title: 'Two words', words: 2, characters: 9, limit: { words: 2 }, isOver: false },
        { id: 'b', title: 'Bee', words: 2, characters: 7, limit: { characters: 6 }, isOver: true },
        { id: 'c', title: 'c', words: 1, characters: 5, isOver: false },
      ],
    );
  });

  it('keeps an empty section, as a place without text', () => {
    const layout = layoutOf('a\n\n{{#section "e"}}\n\n{{/section}}\n\nb');
    assert.deepEqual(partsOf(layout), ['']);
    assert.equal(layout.sections[0]?.words, 0);
    assert.deepEqual(partsOf(layoutOf('{{#section "e"}}{{/section}}')), ['']);
  });

  it('takes the characters of its marks for nothing in texts of users and templates', () => {
    const layout = layoutOf(
      '{{#section "a"}}\uFDD3b\uFDD0x\uFDD2{{#each strongest}}{{title}}{{/each}}{{/section}}c',
      viewOf('\uFDD3One\uFDD0y\uFDD2'),
    );
    assert.equal(layout.markdown, 'bxOneyc\n');
    assert.deepEqual(partsOf(layout), ['bxOney']);
  });
});
