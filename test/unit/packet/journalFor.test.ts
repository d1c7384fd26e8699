import assert from 'node:assert/strict';

import { parseJournal } from '../../../src/core/journal/parse';
import { assertHidden, OPEN, read, seenBy } from './readers';

/** Everything that can hang on the win `s`. */
const HANGING = `
feedback: [{id: f, from: Ana, quote: LEAK of a peer, wins: [s]}, {id: f2, from: Ben, quote: LEAK of a project, project: p}]
mentees: [{who: Eve, outcome: LEAK of a mentee}]
conversations: [{date: 2026-03-01, notes: LEAK of a talk, gaps: [{id: g, quote: LEAK of a gap, wins: [s]}]}]
rehearsal: [{date: 2026-03-01, check: o-scope, answer: LEAK of an answer, wins: [s]}, {date: 2026-03-01, check: o-scope, answer: LEAK of the ZXQ plan}]
projects: [{id: p, name: LEAK of a project}]
weeks: [{week: 2026-W10, shipped: "ZXQ plan, LEAK of a week; Open work"}]
`;

describe('a win with a mistake, that not everybody may read', () => {
  for (const win of [
    '{id: s, date: 2026-02-30, title: ZXQ plan, visibility: private, project: p, helped: [{who: Eve}]}',
    '{id: s, title: ZXQ plan, visibility: private, project: p, helped: [{who: Eve}]}',
    '{id: s, date: soon, title: ZXQ plan, visibility: PRIVATE, project: p, helped: [{who: Eve}]}',
    '{id: s, date: soon, title: ZXQ plan, private: yes, project: p, corroborators: [Eve]}',
    '{id: s, date: soon, title: ZXQ plan, project: p, corroborators: [Eve], impact: {visibility: private}}',
    '{ID: s, date: 2026-03-01, titel: ZXQ plan, visibility: private, project: p, corroborators: Eve}',
    '{id: s, date: 2026-03-01, title: [ZXQ plan], visibility: private, project: [p], helped: {who: Eve}}',
    '{id: s, date: 2026-03-01, title: ZXQ plan, visibility: private, project: [p], helped: "@eve"}',
    '{<<: {visibility: private, project: p}, id: s, title: ZXQ plan, helped: [{who: Eve}]}',
    '[{id: s}, {title: ZXQ plan}, {visibility: private}, {project: p}, {corroborators: [Eve]}]',
  ]) {
    it(`hides what hangs on it: ${win}`, () => {
      assertHidden(`wins:\n${OPEN}  - ${win}\n${HANGING}`, /LEAK|ZXQ/);
    });
  }

  const win = '{id: s, title: ZXQ plan, visibility: private, project: p, helped: [{who: Eve}]}';
  for (const section of [
    `wins: ${win}\n`,
    `wins: {s: ${win}}\n`,
    `Wins:\n  - ${win}\n`,
    `win: ${win}\n`,
    `achievements: [${win}]\n`,
    `archive: [${win}]\n`,
  ]) {
    it(`hides it where it is no entry, too: ${section}`, () => {
      assertHidden(`${section}${HANGING}`, /LEAK/);
    });
  }

  it('hides it in a file that is read again in part', () => {
    const before = parseJournal(`Wins:\n  - ${win}\n${HANGING}dismissed:\n  - a\n  - b\n`);
    const after = parseJournal(before.text.replace('- b', '- c'), before);
    assert.ok(before.kind === 'readable' && after.kind === 'readable');
    assert.deepEqual(after.journal.remains, before.journal.remains);
    assert.equal(after.journal.remains.length, 1);
  });

  it('hides it from those alone who may not read it', () => {
    const managers = `wins:\n${OPEN}  - ${win.replace('private', 'manager')}\n${HANGING}`;
    assertHidden(managers, /LEAK/, ['committee', 'peer', 'recruiter']);
    assert.match(seenBy('manager', managers), /LEAK of a peer/);
  });

  for (const visibility of ['', 'visibility: packet, ']) {
    it(`hides nothing where nothing limits it: ${visibility}`, () => {
      const seen = seenBy(
        'manager',
        `wins:\n  - {id: s, ${visibility}title: ZXQ plan, project: p}\n${HANGING}`,
      );
      for (const of of ['a peer', 'a project', 'a mentee', 'a talk', 'a gap', 'an answer', 'a week'])
        assert.match(seen, new RegExp(`LEAK of ${of}`));
    });
  }

  it('leaves a journal readable that has aliases for nothing where no entry is', () => {
    assert.equal(read(`others: [*gone]\nwins:\n${OPEN}`).wins.length, 1);
  });
});

const ENTRIES = {
  projects: '{id: p, name: LEAK',
  conversations: '{date: 2026-03-01, notes: LEAK',
  feedback: '{id: f, from: Ana, quote: LEAK',
  mentees: '{who: LEAK',
  weeks: '{week: 2026-W10, shipped: LEAK',
  rehearsal: '{date: 2026-03-01, check: o-scope, answer: LEAK',
} as const;

describe('the visibility of an entry that is no win', () => {
  for (const [section, entry] of Object.entries(ENTRIES)) {
    for (const limit of [
      'visibility: private',
      'visibility: Manager',
      'Visibility: packet',
      'privat: true',
    ]) {
      it(`hides it: ${section}, ${limit}`, () => {
        assertHidden(`wins:\n${OPEN}${section}: [${entry}, ${limit}}]\n`, /LEAK/);
      });
    }

    it(`shows it to whom it is for: ${section}`, () => {
      const text = `wins:\n${OPEN}${section}: [${entry}, visibility: manager}]\n`;
      assertHidden(text, /LEAK/, ['committee', 'peer', 'recruiter']);
      assert.match(seenBy('manager', text), /LEAK/);
      assert.match(seenBy('peer', text.replace('visibility: manager', 'visibility: packet')), /LEAK/);
    });
  }

  it('hides a project with the feedback about it, and its name in wins that may be seen', () => {
    const text = (project: string) =>
      `wins: [{id: a, date: 2026-03-01, title: Open work, project: falcon}]\nprojects: [${project}]\n` +
      'feedback: [{id: f, from: Ana, quote: LEAK, project: Falcon One}]\n';
    assertHidden(text('{id: falcon, name: Falcon One, visibility: private}'), /falcon|LEAK/i);
    assertHidden(text('{name: Falcon One, visibility: private}'), /LEAK/);
    assert.match(seenBy('peer', text('{id: falcon, name: Falcon One}')), /falcon.*LEAK/);
    assert.match(seenBy('peer', text('{id: falcon, name: Falcon One, visibility: private}')), /Open work/);
  });
});

describe('a project that is named by its name', () => {
  const journal = (win: string, feedback: string, project = '{id: falcon, name: Zxq Falcon}') =>
    `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: Quiet work, visibility: private, project: ${win}}\n` +
    `projects: [${project}]\nfeedback: [{id: f, from: Ana, quote: LEAK, project: ${feedback}}]\n`;
  for (const [win, feedback, project] of [
    ['Zxq Falcon', 'falcon'],
    ['falcon', 'Zxq Falcon'],
    ['zxq  FALCON', 'Falcon'],
    ['zxq-falcon', 'Zxq Falcon', '{id: kite}'],
    ['Zxq Falcon', 'zxq_falcon', '{id: zxq-falcon}'],
  ] as const) {
    it(`is hidden: a win of ${win}, feedback of ${feedback}`, () => {
      assertHidden(journal(win, feedback, project), /LEAK|zxq/i);
    });
  }

  it('is shown where a win of it may be seen, whatever that calls it', () => {
    for (const named of ['falcon', 'Zxq Falcon'])
      for (const hidden of ['falcon', 'Zxq Falcon'])
        assert.match(
          seenBy('peer', journal(hidden, 'falcon').replace('project: open', `project: ${named}`)),
          /LEAK/,
        );
  });
});
