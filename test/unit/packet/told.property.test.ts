import assert from 'node:assert/strict';

import fc from 'fast-check';

import { monthsIn } from '../../../src/core/days';
import type { Journal, Win } from '../../../src/core/journal/schema';
import { readersText } from '../../../src/core/packet/length';
import { packetView } from '../../../src/core/packet/packetView';
import { renderPacket } from '../../../src/core/packet/render';
import { parseTemplate } from '../../../src/core/packet/template';
import { AS_OF, GENERIC, journal, readRubric, readTemplate } from '../../fixtures/reports';
import { holds } from '../../support/chance';

/** The templates that tell wins in sentences. */
const TOLD = ['generic-senior', 'calibration-brief', 'google-self-review', 'manager-handover', 'update'];

/** Texts as people write them, with a word of their own in the place of “*”: with and without an end, low and high, in lists. */
const sentence = fc.constantFrom(
  'the * queue stood still',
  'The * queue stood still.',
  'I moved the * queue.',
  'My * queue paged us; nobody knew why!',
  'Wrote the * queue, and moved it',
  '- Wrote the * queue\n- Moved what is left',
  'It paged "every night." Nobody owned the * queue...',
  'p95 of the * queue rose',
  'Moved:\n- the * queue\n\nThen rested',
  '',
);
const value = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom('26 h', '9 min', 'fast', ''));
const people = fc.subarray(['Ana Lund', '@ben', 'Ben Berg', 'Ida Holm']);
const month = fc.integer({ min: 1, max: 10 }).map((number) => String(number).padStart(2, '0'));

const winParts = fc.record({
  month,
  fields: fc.tuple(sentence, sentence, sentence, sentence, sentence, sentence),
  impact: fc.record(
    {
      metric: fc.constantFrom('', 'pages a month', 'hours to refund everybody', 'p95.'),
      before: value,
      after: value,
      change: fc.constantFrom('', '11 weeks less', '−30 %'),
      unit: fc.constantFrom('', 'ms', 'h', '%'),
      source: fc.constantFrom('', 'https://grafana.example/d/x', 'the sheet'),
    },
    { requiredKeys: [] },
  ),
  project: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
  level: fc.constantFrom('next', 'next', 'next', undefined, 'current'),
  role: fc.constantFrom('led', 'drove', 'contributed', 'reviewed', undefined),
  reach: fc.constantFrom('self', 'team', 'cross-team', 'org', undefined),
  ambiguity: fc.constantFrom('given', 'shaped', 'found', undefined),
  evidence: fc.subarray([
    { doc: 'docs/adr/1.md', title: 'ADR 1' },
    { doc: 'docs/adr/2.md' },
    { commit: '3fa9c21b77d04c1e9a2f6b8d0e5c4a3b2f1e0d9c', repo: 'checkout' },
    { pr: '12', repo: 'checkout' },
    { link: 'https://grafana.example/d/x' },
  ]),
  corroborators: people,
  helped: people,
  dimension: fc.constantFrom('scope', 'techlead', 'nothing'),
});

const journals = fc.record({
  wins: fc.array(winParts, { maxLength: 12 }),
  name: fc.constantFrom('Robin Larsen', undefined),
  answer: fc.constantFrom('two teams moved their plans', 'They ask me first.', ''),
});

type Parts = typeof journals extends fc.Arbitrary<infer Value> ? Value : never;

/** A journal whose every text has a word of its own. */
function written({ wins, name, answer }: Parts): Journal {
  return journal(
    wins.map((parts, index) => winOf(parts, index)),
    {
      profile: { ...(name !== undefined && { name }), target: { level: 'L5', date: '2027-03-01' } },
      feedback: [
        {
          from: 'Ana Lund',
          role: 'engineer',
          team: 'Platform',
          quote: 'Robin moved the queue so that we slept',
          consent: 'given',
          date: '2026-10-01',
          wins: ['win-0'],
        },
      ],
      rehearsal: [{ date: '2026-11-01', check: 'o-scope', answer, wins: ['win-1'] }],
    },
  );
}

function winOf(
  { month: at, fields, impact, helped, dimension, ...rest }: Parts['wins'][number],
  index: number,
): Win {
  const [problem, action, summary, why, outcome, counterfactual] = fields.map((text, field) =>
    text.replace('*', `W${index}F${field}`),
  );
  const { level, role, reach, ambiguity, month: _, ...plain } = { ...rest, month: at };
  return {
    ...plain,
    ...(level && { level: level }),
    ...(role && { role: role }),
    ...(reach && { reach: reach }),
    ...(ambiguity && { ambiguity: ambiguity }),
    id: `win-${index}`,
    date: `2026-${at}-03`,
    title: `Moved queue Q${index}`,
    dimensions: [dimension],
    problem: problem ?? '',
    action: action ?? '',
    counterfactual: counterfactual ?? '',
    impact: { ...impact, summary: summary ?? '' },
    decision: { options: ['replicas', 'a rewrite', ''], chosen: 'replicas', why: why ?? '' },
    helped: helped.map((who) => ({ who, outcome: outcome ?? '' })),
  };
}

function packet(id: string, of: Journal): string {
  const { template } = parseTemplate(readTemplate(id));
  assert.ok(template);
  const { rubric, audience } = template.meta;
  const view = packetView({
    journal: of,
    rubric: GENERIC,
    templateRubric: typeof rubric === 'string' ? readRubric(rubric) : undefined,
    audience,
    period: { from: '2025-11-21', to: AS_OF },
    asOf: AS_OF,
  });
  const result = renderPacket(readTemplate(id), view);
  assert.ok(result.ok);
  return result.value.markdown;
}

/** A sentence that begins with a word in small letters alone; “p95” and “iOS” are names. */
const LOW = /(?:^|[.!?]["”)]? |\*\* (?:\([^)]*\)\. )?)\p{Ll}[\p{Ll}'’-]*(?=[ ,.])/mu;

function assertReadable(markdown: string): void {
  const text = readersText(markdown);
  assert.doesNotMatch(text, /(?<!\.)\.\.(?!\.)|\.[”")]+\.(?!\.)/, 'a double full stop');
  assert.doesNotMatch(markdown, /\(\s*\)|\[\s*\]|“\s*”|\( | ,|\s\.(?=\s|$)/m, 'an empty bracket');
  assert.doesNotMatch(text, /:\s*$/m, 'a label without a value');
  assert.doesNotMatch(markdown, /^(#+) .*\n\n(?=\1 |$)|^#+ .*\n*$(?![\s\S])/m, 'a heading without a text');
  assert.doesNotMatch(text, LOW, 'a sentence that begins low');
  assert.doesNotMatch(text, /\bE\d+\b|\b[0-9a-f]{7,40}\b|\w\/[\w.]+|undefined|null/, 'no speech');
}

function assertToldOnce(markdown: string): void {
  const told = markdown.match(/W\d+F\d\b/g) ?? [];
  assert.deepEqual(told, [...new Set(told)]);
}

function assertCounted(markdown: string): void {
  const cases = markdown.match(/^\*\*\d\. /gm)?.length ?? 0;
  for (const [, numbers = ''] of markdown.matchAll(/\bcases? (\d(?:, \d)*(?: and \d)?)/g))
    for (const number of numbers.match(/\d/g) ?? []) assert.ok(Number(number) <= cases, markdown);
  const [, some, all] = /cover (?:every|(\d+) of the (\d+)) months? from/.exec(markdown) ?? [];
  if (!/Cases and record cover/.test(markdown) || !/^# The record/m.test(markdown)) return;
  const body = markdown.slice(markdown.indexOf('**1. '), markdown.indexOf('## Also') >>> 0);
  const shown = [...body.matchAll(/^\*\*.*?\*\* \((\w+) 2026\)/gm)].map(
    ([, name = '']) => MONTHS.indexOf(name) + 1,
  );
  const months = [...new Set(shown)].toSorted((a, b) => a - b);
  const span = monthsIn({
    from: `2026-${String(months[0]).padStart(2, '0')}-01`,
    to: `2026-${String(months.at(-1)).padStart(2, '0')}-01`,
  }).length;
  assert.deepEqual(
    [Number(some ?? span), Number(all ?? span)],
    [some === undefined ? span : months.length, span],
  );
  if (some === undefined) assert.equal(months.length, span);
}

const MONTHS = 'January February March April May June July August September October'.split(' ');

describe('a packet in sentences', () => {
  for (const id of TOLD) {
    it(`reads well whatever the journal has: ${id}`, () => {
      holds(
        fc.property(journals, (parts) => {
          const markdown = packet(id, written(parts));
          assertReadable(markdown);
          assertToldOnce(markdown);
          assertCounted(markdown);
        }),
        { numRuns: 150 },
      );
    });
  }
});
