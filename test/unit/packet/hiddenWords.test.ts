import assert from 'node:assert/strict';

import { parseJournal } from '../../../src/core/journal/parse';
import { journalFor } from '../../../src/core/packet/journalFor';

/** What a manager reads of a journal, as text. */
function seen(text: string): string {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  const { remains: _, heldBack: __, ...rest } = journalFor('manager', parsed.journal);
  return JSON.stringify(rest);
}

const SENTENCE = "Leaked invoices weren't noticed for weeks";
const HIDDEN = (field: string) =>
  `wins:\n  - {id: s, date: 2026-03-01, title: Quiet plan, visibility: private, ${field}}\n`;
const shown = (field: string) =>
  `  - {id: open, date: 2026-03-02, title: Open work, action: Kept as it is., ${field}}\n`;

describe('a sentence of a hidden win', () => {
  const quoted = JSON.stringify(`First. ${SENTENCE}. Last.`);
  for (const source of [
    `problem: ${quoted}`,
    `action: ${quoted}`,
    `decision: {why: ${quoted}}`,
    `impact: {summary: ${quoted}}`,
    `notes: ${quoted}`,
    `helped: [{who: Eve, outcome: ${quoted}}]`,
    `counterfactual: ${quoted}, date: soon`,
  ])
    for (const copy of [
      SENTENCE,
      SENTENCE.toUpperCase(),
      SENTENCE.replaceAll(' ', '  '),
      SENTENCE.replace(' for', '\nfor'),
      SENTENCE.replace("'", '’'),
      `So: “${SENTENCE}”, they said`,
    ])
      it(`is taken out of a win that may be seen: ${source.slice(0, 12)}, ${JSON.stringify(copy)}`, () => {
        const text = seen(
          HIDDEN(source.replace(', date: soon', '')) + shown(`problem: ${JSON.stringify(copy)}`),
        );
        assert.doesNotMatch(text, /leaked|noticed/i);
        assert.match(text, /Open work.*Kept as it is\./);
      });

  for (const field of [
    'notes: X',
    'decision: {why: X}',
    'impact: {summary: X}',
    'helped: [{who: Eve, how: X}]',
    'evidence: [{doc: a.md, title: X}]',
  ])
    it(`is taken out wherever it stands: ${field}`, () => {
      const copy = JSON.stringify(`Before. ${SENTENCE}. After.`);
      assert.doesNotMatch(
        seen(HIDDEN(`problem: "${SENTENCE}."`) + shown(field.replace('X', copy))),
        /leaked/i,
      );
    });

  it('leaves what stands around it', () => {
    const text = seen(HIDDEN(`problem: "${SENTENCE}."`) + shown(`problem: "Before. ${SENTENCE}. After."`));
    assert.match(text, /"problem":"Before. After\."/);
  });

  it('is none where it is a usual one, or the title of a win that may be seen', () => {
    const text = HIDDEN('problem: It went well. It is fine.') + shown('problem: It went well.');
    assert.match(seen(text), /"problem":"It went well\."/);
    assert.match(
      seen(HIDDEN('problem: Open work all day') + shown('notes: Open work')),
      /"notes":"Open work"/,
    );
    const titled = `${HIDDEN(`problem: "${SENTENCE}"`)}  - {id: o, date: 2026-03-02, title: "${SENTENCE}"}\n`;
    assert.match(seen(titled), /Leaked/);
  });

  it('leaves half a sentence alone', () => {
    assert.match(seen(HIDDEN(`problem: "${SENTENCE}"`) + shown('problem: Leaked invoices again')), /Leaked/);
  });

  it('is hidden with the words of peers, mentees and the room', () => {
    for (const entry of [
      `feedback: [{from: Ana, quote: "${SENTENCE}"}]`,
      `rehearsal: [{date: 2026-03-01, check: o-scope, question: "${SENTENCE}?", answer: Yes}]`,
      `projects: [{id: kite, why: "${SENTENCE}"}]`,
      `weeks: [{week: 2026-W10, helped: "Ben; ${SENTENCE}"}]`,
      `conversations: [{date: 2026-03-01, notes: "${SENTENCE}"}]`,
    ])
      assert.doesNotMatch(
        seen(`${HIDDEN(`problem: "${SENTENCE}."`)}${shown('level: next')}${entry}\n`),
        /leaked/i,
      );
  });
});

describe('what a hidden entry that is no win says', () => {
  for (const hidden of [
    `conversations: [{date: 2026-03-01, visibility: private, gaps: [{id: g, quote: "${SENTENCE}"}]}]`,
    `feedback: [{from: Ana, visibility: private, quote: "${SENTENCE}"}]`,
    `mentees: [{who: Ben, visibility: private, outcome: "${SENTENCE}"}]`,
    `projects: [{id: kite, visibility: private, why: "${SENTENCE}"}]`,
  ])
    it(`is in no win: ${hidden.slice(0, 12)}`, () => {
      assert.doesNotMatch(seen(`wins:\n${shown(`notes: "${SENTENCE}"`)}${hidden}\n`), /leaked/i);
    });

  it('is in no question of the room, short as it is', () => {
    const text =
      'conversations: [{date: 2026-03-01, visibility: private, gaps: [{id: g, quote: More scope}]}]\n' +
      'rehearsal: [{date: 2026-03-01, check: o-scope, question: "Why “more  Scope”?", answer: LEAK}]\n';
    assert.doesNotMatch(seen(text), /LEAK|scope”/i);
  });

  it('takes nothing from wins whose words a hidden review has', () => {
    const text = `wins:\n${shown('impact: {summary: Builds take nine minutes less}')}`;
    assert.match(
      seen(`${text}weeks: [{week: 2026-W10, impact: Builds take nine minutes less, visibility: private}]\n`),
      /nine minutes/,
    );
  });
});

describe('the name of a hidden project', () => {
  const projects = 'projects: [{id: falcon, name: Falcon One, visibility: private}]\n';
  for (const field of [
    'component: [Falcon One, api]',
    'component: [falcon]',
    'tags: [FALCON]',
    'decision: {why: Falcon One needed it}',
    'notes: "For falcon\n      one, at last"',
    'evidence: [{doc: docs/falcon/plan.md}]',
    'evidence: [{doc: a.md, title: Plan of Falcon}]',
  ])
    it(`is in no field: ${JSON.stringify(field)}`, () => {
      assert.doesNotMatch(seen(`wins:\n${shown(field)}${projects}`), /falcon/i);
    });

  it('leaves what else the field has', () => {
    assert.match(seen(`wins:\n${shown('component: [Falcon, api]')}${projects}`), /"component":\["api"\]/);
    assert.match(
      seen(`wins:\n${shown('decision: {why: Falcon One needed it}')}${projects}`),
      /another project needed it/,
    );
  });

  it('is a word where a title that may be seen has it, unless the project is hidden itself', () => {
    const wins = `${HIDDEN('project: open')}${shown('component: [open]')}`;
    assert.match(seen(wins), /"component":\["open"\]/);
    assert.doesNotMatch(seen(`${wins}projects: [{id: open, visibility: private}]\n`), /open work/i);
  });
});

describe('the week of a hidden win whose day is written in another way', () => {
  const text = (date: string, said: string) =>
    `wins:\n  - {id: s, title: Moved payroll quietly, visibility: private${date}}\n${shown('level: next')}weeks: [{week: 2026-W20, shipped: "${said}"}]\n`;
  for (const date of ['13.05.2026', '2026/05/13', '13 May 2026', '05/13/2026', 'May 2026'])
    it(`is hidden: ${date}`, () => {
      assert.doesNotMatch(seen(text(`, date: ${date}`, 'LEAK')), /LEAK/);
    });

  for (const date of ['', ', date: soon', ', date: 13 May'])
    it(`is hidden where it has a word of it, and no day is known: ${date}`, () => {
      assert.doesNotMatch(seen(text(date, 'LEAK about Payroll')), /LEAK/);
      assert.match(seen(text(date, 'Something else')), /Something else/);
    });
});
