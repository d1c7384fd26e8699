import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Journal } from '../../../src/core/journal/schema';
import type { Audience } from '../../../src/core/packet/audience';
import { plainLine } from '../../../src/core/packet/escape';
import { packetHtml } from '../../../src/core/packet/html';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { parseRubric } from '../../../src/core/rubric/parse';
import { journalOf } from '../../fixtures/journals/payload';
import { PAYLOADS } from '../../fixtures/payloads';
import { forbidden, boldIn, linksIn } from '../../fixtures/pageParts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');
const TEMPLATE = readFileSync(join(TEMPLATES, 'packets/generic-senior.hbs'), 'utf8');
const RUBRIC = parseRubric(readFileSync(join(TEMPLATES, 'rubrics/generic-senior.yaml'), 'utf8')).rubric!;

describe('a packet of hostile texts', () => {
  it('is tried with more than a hundred of them', () => assert.ok(new Set(PAYLOADS).size > 100));

  for (const payload of PAYLOADS) {
    it(`shows as text: ${JSON.stringify(payload).slice(0, 70)}`, () => {
      for (const audience of ['committee', 'manager'] as const) {
        const html = htmlOf(journalOf(payload), audience);
        assert.deepEqual(forbidden(html), []);
        assert.ok(boldIn(html).includes(shownTitle(payload)), boldIn(html).join('\n'));
      }
    });
  }

  it('links to nothing but the addresses of its evidence', () => {
    const evidence = new Set(PAYLOADS.flatMap(addressesIn));
    for (const payload of PAYLOADS) {
      for (const address of linksIn(htmlOf(journalOf(payload), 'committee'))) {
        assert.ok(evidence.has(address), `${payload} links to ${address}`);
      }
    }
  });
});

describe('the preview, given hostile Markdown', () => {
  for (const payload of PAYLOADS) {
    it(`makes nothing that runs of ${JSON.stringify(payload).slice(0, 70)}`, () => {
      for (const around of [
        '#',
        'a # b',
        '- #',
        '> #',
        '| a |\n| - |\n| # |',
        '**#**',
        '[#](https://x.example/)',
      ]) {
        assert.deepEqual(
          forbidden(
            packetHtml(
              around.replace('#', () => payload),
              'buttons',
            ),
          ),
          [],
        );
      }
    });
  }
});

function htmlOf(journal: Journal, audience: Audience): string {
  const period = { from: '2026-01-01', to: '2026-11-22' };
  const view = packetView({ journal, rubric: RUBRIC, audience, period, asOf: period.to });
  const packet = renderPacket(TEMPLATE, view);
  if (!packet.ok) throw new Error(packet.failure.message);
  return packetHtml(packet.value.markdown, 'buttons');
}

/** A title on the page: on one line without its full stop, its id where it is blank, and marks as pills without their brackets. */
function shownTitle(title: string): string {
  return (plainLine(title).replace(/(?<!\.)\.$/, '') || 'proven').replace(
    /\((no (?:proof|source) yet)\)/g,
    '$1',
  );
}

/** Where a payload is an address that evidence may link to, as the packet writes it. */
function addressesIn(payload: string): string[] {
  return URL.canParse(payload) && /^https?:/.test(payload) ? [new URL(payload).href] : [];
}
