/** Nothing that a reader may not see is in anything that is made for them: templates × audiences × forms of a packet. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { AUDIENCES, type Audience } from '../../src/core/packet/audience';
import { htmlFile } from '../../src/core/packet/html';
import { journalFor } from '../../src/core/packet/journalFor';
import { packetView } from '../../src/core/packet/packetView';
import { plainText } from '../../src/core/packet/plainText';
import { redactView, withPlainIds } from '../../src/core/packet/redaction/redactView';
import { rulesOfJournal } from '../../src/core/packet/redaction/rules';
import { renderPacket } from '../../src/core/packet/render';
import { richText } from '../../src/core/packet/richText';
import { sectionedHtml } from '../../src/core/packet/sectionedHtml';
import { parseTemplate } from '../../src/core/packet/template';
import type { PacketView } from '../../src/core/packet/view';
import { GENERIC, readRubric, readTemplate } from '../fixtures/reports';
import { holds } from '../support/chance';
import { markedJournal, type MarkedJournal } from './markedJournal';
import type { FuzzPart } from './part';

const ROOT = join(import.meta.dirname, '..', '..');
const AS_OF = '2026-11-20';
const PERIOD = { from: '2026-01-01', to: AS_OF };

/** A mark, in small letters. */
const MARK = /zx\d+q/g;

const TEMPLATES = readdirSync(join(ROOT, 'templates', 'packets')).map((file) => {
  const source = readTemplate(file.replace(/\.hbs$/, ''));
  const rubric = [parseTemplate(source).template?.meta.rubric ?? []].flat()[0];
  return { file, source, rubric: rubric === undefined ? undefined : readRubric(rubric) };
});

/** How many templates are tried. */
export const TEMPLATE_COUNT = TEMPLATES.length;

const JOURNALS_PER_ROUND = 5;

/** Nothing that a reader may not see is in anything that is made for them. */
export const hidden: FuzzPart = {
  name: 'hidden',
  run: (seed) => {
    checkHidden(JOURNALS_PER_ROUND, seed);
    return Promise.resolve(JOURNALS_PER_ROUND);
  },
};

/** Tries the property with so many journals, of the suite's seed or another. Throws, with the seed, where a mark is found. */
export function checkHidden(runs: number, seed?: number): void {
  holds(fc.property(markedJournal, assertHidden), { numRuns: runs }, seed);
}

function assertHidden(marked: MarkedJournal): void {
  for (const audience of AUDIENCES) {
    const hidden = new Set(
      marked.marks.filter(({ isHiddenFrom }) => isHiddenFrom(audience)).map(({ text }) => text.toLowerCase()),
    );
    const views = viewMaker(marked, audience);
    for (const { file, source, rubric } of TEMPLATES) {
      for (const [form, text] of formsOf(source, views(rubric), marked)) {
        const found = [...new Set(text.match(MARK))].filter((mark) => hidden.has(mark));
        assert.deepEqual(found, [], `${file} for ${audience}, as ${form}:\n${marked.text}`);
      }
    }
    assertShown(marked, audience);
  }
}

/** Makes the views of each rubric once. */
function viewMaker(marked: MarkedJournal, audience: Audience): (rubric: typeof GENERIC | undefined) => Views {
  const made = new Map<string, Views>();
  return (rubric) => {
    const id = rubric?.id ?? '';
    const views = made.get(id) ?? viewsOf(marked, audience, rubric);
    made.set(id, views);
    return views;
  };
}

interface Views {
  readonly whole: PacketView;
  readonly redacted: PacketView;
}

function viewsOf(
  { journal }: MarkedJournal,
  audience: Audience,
  templateRubric: typeof GENERIC | undefined,
): Views {
  const whole = packetView({
    journal,
    rubric: GENERIC,
    templateRubric,
    audience,
    period: PERIOD,
    asOf: AS_OF,
  });
  return { whole, redacted: redactView(whole, rulesOfJournal(journal, [])).view };
}

/** Every form that a packet leaves in, in small letters. */
function formsOf(source: string, { whole, redacted }: Views, { journal }: MarkedJournal): [string, string][] {
  const packets = [whole, redacted].map((view) => {
    const rendered = renderPacket(source, view);
    if (!rendered.ok) throw new Error(rendered.failure.message);
    return rendered.value;
  });
  const written = packets.flatMap((packet): [string, string][] => {
    const { markdown } = packet;
    return [
      ['Markdown', markdown],
      ['HTML', htmlFile(markdown, { title: '', language: 'en' })],
      ['text', plainText(markdown)],
      ['rich text', richText(markdown)],
      ['sections', sectionedHtml(packet, 'en')],
    ];
  });
  const known = journalFor(redacted.audience, journal);
  const data: [string, string][] = [
    ['data', JSON.stringify(whole)],
    ['redacted data', JSON.stringify(withPlainIds(redacted, known))],
  ];
  return [...written, ...data].map(([form, text]) => [form, text.toLowerCase()]);
}

/** A packet that says nothing would hide everything: what its readers may see is there. */
function assertShown(marked: MarkedJournal, audience: Audience): void {
  const data = JSON.stringify(viewsOf(marked, audience, undefined).whole);
  for (const { title } of journalFor(audience, marked.journal).wins) assert.ok(data.includes(title), title);
}
