import assert from 'node:assert/strict';

import MarkdownIt from 'markdown-it';

import { gapReport } from '../../../src/core/gaps/gapReport';
import type { Journal } from '../../../src/core/journal/schema';
import type { Audience } from '../../../src/core/packet/audience';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { HOSTILE } from '../../fixtures/journals/hostile';
import { readJournal } from '../../fixtures/journals/read';
import { AS_OF, GENERIC, readTemplate } from '../../fixtures/reports';
import { assertGolden } from '../../golden/golden';

function packet(of: Journal, audience: Audience): string {
  const report = gapReport({ journal: of, rubric: GENERIC, suggestions: [], asOf: AS_OF });
  const view = packetView({
    journal: of,
    rubric: GENERIC,
    audience,
    period: report.window,
    asOf: AS_OF,
  });
  const result = renderPacket(readTemplate('generic-senior'), view);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.markdown;
}

describe('the generic senior packet', () => {
  it('reads like this for a believable year, to the manager', () => {
    assertGolden('packet-realistic-manager.md', packet(readJournal('realistic'), 'manager'));
  });

  it('reads like this for a journal of hostile texts', () => {
    assertGolden('packet-hostile.md', packet(HOSTILE, 'manager'));
  });

  it('makes nothing but its own markup of hostile texts', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(packet(HOSTILE, 'manager'));
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
    const own = [
      'h1',
      'h2',
      'h3',
      'p',
      'strong',
      'a',
      'code',
      'ul',
      'ol',
      'li',
      'blockquote',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ];
    assert.deepEqual(
      [...tags].filter((tag) => !own.includes(tag ?? '')),
      [],
    );
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      assert.match(href ?? '', /^(?:https?:|mailto:|\/\/)/);
    assert.doesNotMatch(html, /user:secret/);
  });

  it('never tells a committee what is private or for the manager', () => {
    const committee = packet(readJournal('realistic'), 'committee');
    assert.doesNotMatch(committee, /on-call load|to interview|Be more visible/);
    assert.match(packet(readJournal('realistic'), 'manager'), /to interview/);
  });

  it('tells a committee no claim without proof beside three cases, and marks each number without a source', () => {
    const text = packet(readJournal('realistic'), 'committee');
    assert.doesNotMatch(text, /one-line request|no proof yet/);
    assert.match(text, /\(no source yet\)/);
    assert.match(packet(readJournal('realistic'), 'manager'), /one-line request”: no proof yet/);
  });

  it('has no case where fewer than three wins have proof and effect, and marks what has no proof', () => {
    const { wins, ...rest } = readJournal('realistic');
    const few = wins.filter(({ id }) => /latency|fraud|payout/.test(id));
    const text = packet({ ...rest, wins: few }, 'committee');
    assert.doesNotMatch(text, /\bcases?\b|strongest/i);
    assert.match(text, /one-line request\*\* .*\(no proof yet\)/);
  });
});
