import assert from 'node:assert/strict';

import { parseJournal } from '../../../src/core/journal/parse';
import type { Journal } from '../../../src/core/journal/schema';
import { AUDIENCES, type Audience } from '../../../src/core/packet/audience';
import { journalFor } from '../../../src/core/packet/journalFor';

function read(text: string): Journal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed.journal;
}

/** What an audience reads of a journal, as text. */
function seenBy(audience: Audience, text: string): string {
  const { remains: _, heldBack: __, ...seen } = journalFor(audience, read(text));
  return JSON.stringify(seen);
}

function assertHidden(text: string, hidden: RegExp, audiences: readonly Audience[] = AUDIENCES): void {
  for (const audience of audiences) assert.doesNotMatch(seenBy(audience, text), hidden, audience);
}

const OPEN = '  - {id: open, date: 2026-03-02, title: Open work, project: open}\n';

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

describe('a title that is said word for word', () => {
  const decomposed = 'Plan zur Löschung'.normalize('NFD');
  for (const [title, said] of [
    ['ZXQ plan', 'We did the ZXQ plan.'],
    ['ZXQ plan', 'zxq   PLAN'],
    ['ZXQ  plan', 'the ZXQ plan'],
    ['Plan zur Löschung', `LEAK: ${decomposed}`],
    [decomposed, 'LEAK: Plan zur Löschung'],
    ['Ana’s big plan', "Ana's big plan"],
    ['Move – at last', 'move - at last'],
  ] as const) {
    it(`hides the entry: “${title}” in “${said}”`, () => {
      const quoted = JSON.stringify(`LEAK ${said}`);
      const wins = `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ${JSON.stringify(title)}, visibility: private}\n`;
      for (const entry of [
        `rehearsal: [{date: 2026-03-01, check: o-scope, answer: ${quoted}}]`,
        `rehearsal: [{date: 2026-03-01, check: o-scope, question: ${quoted}, answer: LEAK}]`,
        `feedback: [{id: f, from: LEAK, quote: ${quoted}}]`,
        `mentees: [{who: LEAK, outcome: ${quoted}}]`,
        `mentees: [{who: LEAK, sessions: [{date: 2026-03-01, notes: ${quoted}}]}]`,
        `conversations: [{date: 2026-03-01, gaps: [{id: LEAK, quote: ${quoted}}]}]`,
        `conversations: [{date: 2026-03-01, notes: ${quoted}}]`,
        `projects: [{id: LEAK, why: ${quoted}}]`,
        `projects: [{id: LEAK, screen: {outcome: ${quoted}}}]`,
        `weeks: [{week: 2026-W10, shipped: ${quoted}}]`,
      ])
        assertHidden(`${wins}${entry}\n`, /LEAK/);
    });
  }

  it('leaves what else a talk has', () => {
    const text =
      `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ZXQ plan, visibility: private}\n` +
      'conversations: [{date: 2026-03-01, notes: LEAK of the ZXQ plan, gaps: [{id: a, quote: LEAK of the ZXQ plan}, {id: b, quote: Scope}]}]\n';
    assertHidden(text, /LEAK/);
    assert.match(seenBy('manager', text), /Scope/);
  });

  it('hides nothing where a win that may be seen has it in its title, or where it is a word', () => {
    for (const title of ['Open work', 'Tests'])
      assert.match(
        seenBy(
          'peer',
          `wins:\n${OPEN}  - {id: s, date: 2026-03-01, title: ${title}, visibility: private}\n` +
            'feedback: [{id: f, from: Ana, quote: Open work with tests}]\n',
        ),
        /with tests/,
      );
  });
});

describe('a week of hidden wins', () => {
  const week = (win: string, said: string, week = '2026-W10') =>
    `wins:\n${OPEN}  - {id: s, title: Quiet work, visibility: private, ${win}}\nweeks: [{week: ${week}, impact: ${JSON.stringify(said)}}]\n`;

  for (const [win, said] of [
    ['impact: {summary: "LEAK one\\nLEAK two"}', 'LEAK one\nLEAK two; Open'],
    ['impact: {summary: "LEAK one\\r\\nLEAK two"}', 'LEAK one; Open; LEAK two'],
    ['impact: {summary: "LEAK one; LEAK two"}', 'Open\nand LEAK one\nLEAK two'],
    ['impact: {summary: "LEAK one;  LEAK two"}', 'LEAK  two; Open'],
    ['decision: {chosen: LEAK one, why: "LEAK two; LEAK three"}', 'LEAK one: LEAK two; LEAK three; Open'],
    ['impact: {summary: LEAK one}', 'Open; LEAK\none'],
  ] as const) {
    it(`says nothing of them: ${win}`, () => {
      assertHidden(week(`date: 2026-03-03, ${win}`, said), /LEAK/);
    });
  }

  it('keeps what else it says, and what wins that may be seen say, too', () => {
    const text = week('date: 2026-03-03, impact: {summary: "a; b\\nc"}', 'a; b\nc; Open');
    assert.deepEqual(journalFor('peer', read(text)).weeks, [{ week: '2026-W10', impact: 'Open' }]);
    const both = text.replace('project: open', 'impact: {summary: a longer one; b}');
    assert.deepEqual(journalFor('peer', read(both)).weeks[0]?.impact, 'b; Open');
  });

  for (const [date, hidden] of [
    ['{from: 2026-04-07, to: 2026-05-20}', ['2026-W15', '2026-W17', '2026-W21']],
    ['{from: 2026-04-07}', ['2026-W15', '2026-W40']],
    ['2026-04-07', ['2026-W15']],
  ] as const) {
    it(`is hidden whole where nothing else is of it: ${date}`, () => {
      for (const one of hidden) assertHidden(week(`date: ${date}`, 'LEAK', one), /LEAK/);
      for (const one of ['2026-W10', '2026-W14'])
        assert.match(seenBy('manager', week(`date: ${date}`, 'LEAK', one)), /LEAK/);
    });
  }

  it('is hidden whole where the day of such a win can’t be read, in all of its month', () => {
    for (const one of ['2026-W06', '2026-W08', '2026-W09'])
      assertHidden(week('date: 2026-02-30', 'LEAK', one), /LEAK/);
    assert.match(seenBy('manager', week('date: 2026-02-30', 'LEAK', '2026-W12')), /LEAK/);
  });
});

describe('an entry that names what it hangs on in a way that can’t be read', () => {
  const HEAD = `schema: 1
projects: [{id: atlas}]
wins:
  - {id: hid, date: 2026-03-01, title: Hidden, visibility: private, project: atlas}
  - {id: shown, date: 2026-03-01, title: Shown}
`;
  const read = (rest: string) => {
    const parsed = parseJournal(`${HEAD}${rest}\n`);
    assert.ok(parsed.kind === 'readable');
    return parsed;
  };

  for (const reference of [
    'wins: hid',
    'wins: "hid, shown"',
    'wins: [{id: hid}]',
    'wins: [[hid]]',
    'win: hid',
    'Wins: [hid]',
    'project: [atlas]',
    'Project: atlas',
    'projects: atlas',
  ])
    it(`is its author’s alone, and told: feedback with ${reference}`, () => {
      const { journal, problems } = read(
        `feedback: [{from: Bob, consent: given, quote: Words, ${reference}}]`,
      );
      assert.deepEqual(journalFor('manager', journal).feedback, []);
      assert.ok(problems.some(({ severity, limit }) => severity === 'error' && limit !== undefined));
      assert.equal(journal.heldBack.length, 1);
    });

  for (const gaps of [
    '[{id: g, quote: Words, wins: hid}]',
    '{id: g, quote: Words, wins: [hid]}',
    '[{id: g, quote: Words, win: hid}]',
  ])
    it(`is its author’s alone: a talk with gaps ${gaps}`, () => {
      const { journal } = read(`conversations: [{date: 2026-03-01, notes: Words, gaps: ${gaps}}]`);
      assert.deepEqual(journalFor('manager', journal).conversations, []);
    });

  for (const other of ['wins: [shown]', 'date: 2026-99-99, wins: [shown]', 'nonsense: 3, wins: [shown]'])
    it(`is seen with another mistake, or none: ${other}`, () => {
      const { journal } = read(`feedback: [{from: Bob, consent: given, quote: Words, ${other}}]`);
      assert.equal(journalFor('manager', journal).feedback.length, 1);
    });

  for (const limit of ['visibility:private', 'visibility:manager', 'private:true', 'access: private'])
    it(`is its author’s alone: a win with ${limit}`, () => {
      const parsed = parseJournal(`schema: 1\nwins: [{id: a, date: 2026-11-01, title: T, ${limit}}]\n`);
      assert.ok(parsed.kind === 'readable');
      assert.deepEqual(journalFor('manager', parsed.journal).wins, []);
    });
});
