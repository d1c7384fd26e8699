import assert from 'node:assert/strict';

import type { PacketSection } from '../../../src/core/packet/layout';
import { lengthWords, outermost, sectionedHtml } from '../../../src/core/packet/sectionedHtml';
import { forbidden } from '../../fixtures/pageParts';
import { PAYLOADS } from '../../fixtures/payloads';

const MARKDOWN = '# Case\n\n## One\n\nFirst.\n\n## Two\n\nSecond (no proof yet).\n\nEnd.\n';

const PACKET = { markdown: MARKDOWN, claims: [] };

function section(id: string, part: string, more: Partial<PacketSection> = {}): PacketSection {
  const start = MARKDOWN.indexOf(part);
  const place = { id, title: id, start, end: start + part.length };
  return { ...place, words: 2, characters: 11, isOver: false, ...more };
}

describe('sectionedHtml', () => {
  const sections = [
    section('one', '## One\n\nFirst.\n'),
    section('two', '## Two\n\nSecond (no proof yet).\n'),
  ];
  const html = sectionedHtml({ ...PACKET, sections }, 'en');

  it('keeps all of the packet, in its order', () => {
    const order = ['Case', '<h2>One</h2>', 'First.', '<h2>Two</h2>', 'Second', '<p>End.</p>'];
    const places = order.map((text) => html.indexOf(text));
    assert.ok(!places.includes(-1), html);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('gives each section what copies it and what ticks it off', () => {
    assert.equal(html.match(/<section /g)?.length, 2);
    for (const id of ['one', 'two']) {
      for (const part of [
        `data-section="${id}"`,
        `data-copy="text" data-of="${id}"`,
        `data-copy="markdown" data-of="${id}"`,
        `data-pasted="${id}"`,
      ]) {
        assert.equal(html.split(part).length, 2, part);
      }
    }
  });

  it('knows the win of each mark, the innermost where claims stand in each other', () => {
    const markdown = '# A\n\n- b (no proof yet)\n  - c (no source yet)\n\nd (no proof yet)\n';
    const placed = (winId: string, from: string, to: string) => {
      return { winId, start: markdown.indexOf(from), end: markdown.indexOf(to) };
    };
    const claims = [placed('outer"', '- b', '\n\nd'), placed('inner', '- c', '\n\nd')];
    const found = sectionedHtml({ markdown, sections: [], claims }, 'en').match(/<button[^>]*>/g);
    assert.deepEqual(found, [
      '<button type="button" class="mark" data-win="outer&quot;">',
      '<button type="button" class="mark" data-win="inner">',
      '<button type="button" class="mark">',
    ]);
  });

  it('counts a section without a limit only where it is copied', () => {
    assert.match(html, /<span class="length form-only">2 words<\/span>/);
    const limited = [section('one', '## One\n\nFirst.\n', { limit: { words: 1 }, isOver: true })];
    const counted = sectionedHtml({ ...PACKET, sections: limited }, 'en');
    assert.match(counted, /<span class="length over">2 of 1 words, 1 over the limit<\/span>/);
  });

  it('names what a section had no room for', () => {
    const dropped = [
      { section: 'one', winId: 'a"b', title: 'Cut <b>\nlatency' },
      { section: 'other', winId: 'c', title: 'Not here' },
    ];
    const named = sectionedHtml({ ...PACKET, sections, dropped }, 'en');
    assert.match(
      named,
      /Left out for the limit: <button [^>]*data-win="a&quot;b">Cut &lt;b> latency<\/button><\/p>/,
    );
    assert.doesNotMatch(named, /Not here/);
    for (const payload of PAYLOADS) {
      const hostile = [{ section: 'one', winId: payload, title: payload }];
      assert.deepEqual(
        forbidden(sectionedHtml({ ...PACKET, sections, dropped: hostile }, 'en')),
        [],
        payload,
      );
    }
  });

  it('is the packet as it is where there are no sections', () => {
    assert.equal(sectionedHtml({ ...PACKET, markdown: 'a\n', sections: [] }, 'en'), '<p>a</p>\n');
  });

  it('makes nothing that runs of the names of sections', () => {
    for (const payload of PAYLOADS) {
      const named = [section(payload, '## One\n\nFirst.\n', { title: payload })];
      assert.deepEqual(forbidden(sectionedHtml({ ...PACKET, sections: named }, 'en')), [], payload);
    }
  });
});

describe('outermost', () => {
  it('leaves out what is empty and what stands in another section', () => {
    const outer = section('outer', MARKDOWN);
    const inner = section('inner', 'First.');
    const empty = section('empty', '');
    assert.deepEqual(outermost([inner, empty, outer]), [outer]);
  });
});

describe('lengthWords', () => {
  const words = (more: Partial<PacketSection>): string => lengthWords(section('x', 'First.', more), 'en');

  it('says what is used of the limit, and what is over it', () => {
    assert.equal(words({ words: 312, limit: { words: 1000 } }), '312 of 1,000 words');
    assert.equal(words({ words: 1030, limit: { words: 1000 } }), '1,030 of 1,000 words, 30 over the limit');
    assert.equal(words({ characters: 2900, limit: { characters: 3000 } }), '2,900 of 3,000 characters');
    assert.equal(
      words({ characters: 3001, limit: { characters: 3000 } }),
      '3,001 of 3,000 characters, 1 over the limit',
    );
  });

  it('says how long it is where there is no limit', () => {
    assert.equal(words({ words: 1 }), '1 word');
    assert.equal(words({ words: 2204 }), '2,204 words');
  });
});
