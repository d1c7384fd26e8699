import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { gapReport } from '../../../src/core/gaps/gapReport';
import type { GapReport } from '../../../src/core/gaps/report';
import type { Journal, Win } from '../../../src/core/journal/schema';
import type { Audience } from '../../../src/core/packet/audience';
import type { Layout } from '../../../src/core/packet/layout';
import { packetHtml } from '../../../src/core/packet/html';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { parseTemplate, type Template } from '../../../src/core/packet/template';
import type { Rubric } from '../../../src/core/rubric/model';
import { HOSTILE } from '../../fixtures/journals/hostile';
import { readJournal } from '../../fixtures/journals/read';
import { AS_OF, GENERIC, journal, readRubric, readTemplate, win } from '../../fixtures/reports';
import { assertGolden } from '../../golden/golden';
import { forbidden } from '../../fixtures/pageParts';

const TEMPLATES = readdirSync(join(import.meta.dirname, '../../../templates/packets'))
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length));

const REALISTIC = readJournal('realistic');
const ONE_WIN = journal([win({ id: 'one', title: 'Moved the build to the new runner' })]);
/** Forty years in one: what 1,000 wins make of a packet. */
const HUGE: Journal = {
  ...REALISTIC,
  wins: Array.from({ length: 1000 }, (_, index) => nth(index)),
};
/** Lines of a huge packet that are kept word for word; a digest holds the rest. */
const KEPT_LINES = 120;

describe('the packet templates of the product', () => {
  it('are these', () => {
    assert.deepEqual(TEMPLATES, [
      'amazon-forte',
      'amazon-promotion',
      'brag-document',
      'calibration-brief',
      'generic-senior',
      'gitlab-promotion',
      'google-self-review',
      'manager-handover',
      'meta-self-review',
      'microsoft-connect',
      'peer-request',
      'resume',
      'update',
    ]);
  });

  for (const id of TEMPLATES) {
    describe(id, () => {
      it('says what it is for, without a problem', () => {
        const { template, problems } = parseTemplate(readTemplate(id));
        assert.deepEqual(problems, []);
        assert.equal(template?.meta.id, id);
        assert.match(template.meta.description ?? '', /\.$/);
      });

      it('reads like this for an empty journal: kind, and a few words at most', () => {
        const { markdown } = packet(id, journal());
        assertGolden(`templates/${id}-empty.md`, markdown);
        assert.ok(markdown.split(/\s+/).length < 100, markdown);
      });

      it('tells of a single win, and marks what it lacks', () => {
        const { markdown } = packet(id, ONE_WIN);
        if (id === 'update') assert.match(markdown, /Nothing is logged since/);
        else assert.match(markdown, /Moved the build to the new runner/);
        if (!['update', 'peer-request'].includes(id)) assert.match(markdown, /evidence needed|no proof yet/);
      });

      it('reads like this for a believable year', () => {
        assertGolden(`templates/${id}-realistic.md`, packet(id, REALISTIC).markdown);
      });

      it('reads like this for 1,000 wins', () => {
        assertGolden(`templates/${id}-huge.txt`, abridged(packet(id, HUGE)));
      });

      it('tells a committee, a peer and a recruiter nothing that is private or for the manager', () => {
        for (const audience of ['committee', 'peer', 'recruiter'] as const) {
          const { markdown } = packet(id, REALISTIC, { audience });
          assert.doesNotMatch(markdown, /on-call load|to interview|Be more visible|something big ships/);
        }
        assert.doesNotMatch(packet(id, REALISTIC, { audience: 'manager' }).markdown, /on-call load|looking/);
      });

      it('has every number from the journal', () => {
        const known = new Set(numbersIn(JSON.stringify(REALISTIC)));
        const { markdown } = packet(id, REALISTIC);
        const figures = [...markdown.matchAll(/\d[\d,.]*\s?(?:ms|€|h\b|min\b|days\b)/g)].flatMap(([text]) =>
          numbersIn(text),
        );
        assert.deepEqual(
          figures.filter((number) => !known.has(number)),
          [],
        );
      });

      it('works with every rubric, and says where wins stand under another one', () => {
        for (const name of ['generic-senior', 'google-l5', 'amazon-sde3', 'meta-e5', 'microsoft-63']) {
          const { markdown } = packet(id, REALISTIC, { rubric: readRubric(name) });
          const own = metaOf(id).rubric;
          assert.equal(markdown.includes('Logged under'), own !== undefined && own !== name, name);
        }
      });

      it('shows hostile texts as text', () => {
        assert.deepEqual(forbidden(packetHtml(packet(id, HOSTILE).markdown, 'buttons')), []);
      });
    });
  }

  it('have a case of a page: at most 400 words, and 340 where it is read aloud', () => {
    for (const [id, section, words] of [
      ['generic-senior', 'case', 400],
      ['calibration-brief', 'brief', 340],
    ] as const) {
      const found = packet(id, REALISTIC).sections.find((one) => one.id === section);
      assert.ok(found && found.words <= words, `${id}: ${found?.words}`);
      assert.match(packet(id, REALISTIC).markdown, /^\*\*3\. /m);
    }
  });

  it('keep to their limits with a believable year and with 1,000 wins', () => {
    for (const id of TEMPLATES) {
      for (const of of [REALISTIC, HUGE]) {
        const over = packet(id, of).sections.filter(({ isOver }) => isOver);
        assert.deepEqual(
          over.map(({ id: section, words }) => `${id} ${section} ${words}`),
          [],
        );
      }
    }
  });
});

interface PacketOptions {
  readonly audience?: Audience;
  readonly rubric?: Rubric;
}

function packet(id: string, of: Journal, { audience, rubric = GENERIC }: PacketOptions = {}): Layout {
  const meta = metaOf(id);
  const report = reportOn(of, rubric);
  const view = packetView({
    journal: of,
    rubric,
    templateRubric: typeof meta.rubric === 'string' ? readRubric(meta.rubric) : undefined,
    audience: audience ?? meta.audience,
    period: report.window,
    asOf: AS_OF,
  });
  const result = renderPacket(readTemplate(id), view);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const reports = new Map<string, GapReport>();

/** Reports on the large journals are made once. */
function reportOn(of: Journal, rubric: Rubric): GapReport {
  const key = `${of.wins.length} ${rubric.id}`;
  const known = reports.get(key) ?? gapReport({ journal: of, rubric, suggestions: [], asOf: AS_OF });
  if (of === HUGE || of === REALISTIC) reports.set(key, known);
  return known;
}

function metaOf(id: string): Template['meta'] {
  const { template } = parseTemplate(readTemplate(id));
  if (!template) throw new Error(`${id} can’t be read`);
  return template.meta;
}

function nth(index: number): Win {
  const one = REALISTIC.wins[index % REALISTIC.wins.length];
  if (!one) throw new Error('The realistic journal has no wins');
  const project = one.project === undefined ? {} : { project: `${one.project}-${index % 5}` };
  return { ...one, ...project, id: `${one.id}-${index}`, title: `${one.title} (${index})` };
}

function abridged({ markdown, sections, claims }: Layout): string {
  const lines = markdown.split('\n');
  return [
    ...lines.slice(0, KEPT_LINES),
    '',
    `lines: ${lines.length}`,
    `sections: ${sections.map(({ id, words }) => `${id} ${words}`).join(', ')}`,
    `claims: ${claims.length}`,
    `sha256: ${createHash('sha256').update(markdown).digest('hex')}`,
    '',
  ].join('\n');
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
