import assert from 'node:assert/strict';

import { fixesFor } from '../../../src/core/journal/assist/fixes';
import { besides, problemsOf } from '../../../src/core/journal/assist/problems';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { applyEdit } from '../../../src/core/journal/textEdit';
import { rubric } from '../capture/rubric';

const WIN = 'wins:\n  - id: a\n    date: 2026-01-01\n    title: Quiet work\n';
const FEEDBACK = 'feedback:\n  - id: f\n    from: Ana\n    quote: She led it.\n';

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed;
}

/** Errors of limits as “code at what is underlined”. */
function errorsIn(text: string): string[] {
  return problemsOf(read(text), rubric)
    .filter(({ limit }) => limit !== undefined)
    .map(({ code, severity, offset, length }) => {
      assert.equal(severity, 'error');
      return `${code} at ${text.slice(offset, offset + length)}`;
    });
}

describe('a visibility that can’t be read', () => {
  for (const [written, error] of [
    ['visibility: PRIVATE', 'invalid-value at PRIVATE'],
    ['visibility: privat', 'invalid-value at privat'],
    ['visibility: "private "', 'invalid-value at "private "'],
    ['visibility: Manager', 'invalid-value at Manager'],
    ['visibility: hidden', 'invalid-value at hidden'],
    ['visibility: pack et', 'invalid-value at pack et'],
    ['visibility:', 'invalid-value at visibility'],
    ['visibility: ""', 'invalid-value at ""'],
    ['visibility: null', 'invalid-value at null'],
    ['visibility: ~', 'invalid-value at ~'],
    ['visibility: 0', 'invalid-value at 0'],
    ['visibility: false', 'invalid-value at false'],
    ['visibility: [packet]', 'invalid-value at [packet]'],
    ['visibility: {packet: true}', 'invalid-value at {packet: true}'],
    ['visibility:\n      - packet\n      - manager', 'invalid-value at - packet'],
    ['visibility: *gone', 'invalid-value at *gone'],
    ['Visibility: packet', 'unknown-key at Visibility'],
    ['VISIBILITY: private', 'unknown-key at VISIBILITY'],
    ['visiblity: private', 'unknown-key at visiblity'],
    ['visibilty: manager', 'unknown-key at visibilty'],
    ['"visibility ": private', 'unknown-key at "visibility "'],
    ['"visi bility": private', 'unknown-key at "visi bility"'],
    ['visible: no', 'unknown-key at visible'],
    ['private: true', 'unknown-key at private'],
    ['<<: {visibility: PRIVATE}', 'invalid-value at {visibility: PRIVATE}'],
    ['<<: {Visibility: private}', 'unknown-key at Visibility'],
    ['<<: nothing', 'invalid-value at nothing'],
  ] as const) {
    it(`makes the win private, with an error at it: ${written}`, () => {
      const text = `${WIN}    ${written}\n`;
      const { journal } = read(text);
      assert.equal(journal.wins[0]?.visibility, 'private');
      assert.deepEqual(errorsIn(text), [error]);
      assert.deepEqual(journal.heldBack, [
        { section: 'wins', key: 'visibility', id: 'a', name: 'Quiet work' },
      ]);
    });
  }

  it('makes the win private where it is there twice, whichever is first', () => {
    for (const pair of [
      ['packet', 'private'],
      ['private', 'packet'],
    ] as const) {
      const text = `${WIN}${pair.map((value) => `    visibility: ${value}\n`).join('')}`;
      assert.equal(read(text).journal.wins[0]?.visibility, 'private');
      assert.deepEqual(errorsIn(text), ['duplicate-key at visibility']);
    }
  });

  it('beside a misspelt key is not trusted either', () => {
    const text = `${WIN}    visibility: packet\n    Visibility: private\n`;
    assert.equal(read(text).journal.wins[0]?.visibility, 'private');
  });

  it('is read from what a record merges in, and its own goes before', () => {
    const merged = (written: string) =>
      read(`base: &base {visibility: private}\n${WIN}${written}`).journal.wins[0]?.visibility;
    assert.equal(merged('    <<: *base\n'), 'private');
    assert.equal(merged('    <<: [{id: x}, *base]\n'), 'private');
    assert.equal(merged('    <<: *base\n    visibility: packet\n'), 'packet');
    assert.equal(merged('    <<: {id: x}\n'), undefined);
  });

  it('is told in a file that is read again in part', () => {
    const other = '  - {id: b, date: 2026-01-01, title: B}\n';
    const before = read(`${WIN}    visibility: PRIVATE\n${other}${other.replace('id: b', 'id: c')}`);
    const after = parseJournal(before.text.replace('id: c', 'id: d'), before);
    assert.equal(after.kind, 'readable');
    assert.deepEqual(after.journal.heldBack, before.journal.heldBack);
  });

  it('is not seen in keys that mean something else', () => {
    const { journal } = read(`${WIN}    visibility: packet\n    visits: 3\n    mood: good\n`);
    assert.equal(journal.wins[0]?.visibility, 'packet');
    assert.deepEqual(journal.heldBack, []);
  });

  for (const [entry, name] of [
    ['projects: [{id: p, name: Falcon, from: 2026-01-01, visibility: x}]', 'Falcon'],
    ['projects: [{id: p, visibility: x}]', 'p'],
    ['conversations: [{date: 2026-01-01, visibility: x}]', '2026-01-01'],
    ['feedback: [{from: Ana, visibility: x}]', 'Ana'],
    ['mentees: [{who: Ben, visibility: x}]', 'Ben'],
    ['weeks: [{week: 2026-W10, visibility: x}]', '2026-W10'],
    [
      'rehearsal: [{date: 2026-01-01, check: c, question: Why now?, answer: It runs., visibility: x}]',
      'Why now?',
    ],
    ['rehearsal: [{date: 2026-01-01, check: c, answer: It runs., visibility: x}]', 'It runs.'],
  ] as const) {
    it(`is told by what people know the entry by: ${entry}`, () => {
      const { heldBack } = read(`${entry}\n`).journal;
      assert.deepEqual(
        heldBack.map((one) => one.name),
        [name],
      );
      assert.equal(errorsIn(`${entry}\n`).length, 1);
    });
  }

  it('is told beside another reporter, too', () => {
    const found = problemsOf(read(`${WIN}    visibility: PRIVATE\n`), rubric);
    assert.equal(besides(found, 'schema').length, 1);
  });
});

describe('a consent that can’t be read', () => {
  for (const written of ['consent: GIVEN', 'consent: yes', 'consent:', 'Consent: given', 'consnet: given']) {
    it(`is refused, with an error: ${written}`, () => {
      const text = `${FEEDBACK}    ${written}\n`;
      const { journal } = read(text);
      assert.equal(journal.feedback[0]?.consent, 'refused');
      assert.equal(errorsIn(text).length, 1);
      assert.deepEqual(journal.heldBack, [{ section: 'feedback', key: 'consent', id: 'f', name: 'Ana' }]);
    });
  }

  it('is not seen in words about the work', () => {
    const { journal } = read(`${FEEDBACK}    content: A long text about how the work went.\n`);
    assert.equal(journal.feedback[0]?.consent, undefined);
  });
});

describe('a redaction that can’t be read', () => {
  for (const written of [
    'profile:\n  redactions:\n    - {as: x}\n',
    'profile:\n  redactions:\n    - [Acme]\n',
    'profile:\n  redactions:\n    - ""\n',
    'profile:\n  redactions:\n    -\n    - Acme\n',
    'profile:\n  redactions:\n    - {txt: Acme}\n',
    'profile:\n  redactions:\n    - {text: Ana Lopez, kind: persn}\n',
    'profile:\n  redactions:\n    - {text: Ana Lopez, knd: person}\n',
    'profile:\n  redactions: Acme\n',
    'profile:\n  redactions:\n',
    'profile:\n  redactions: *gone\n',
    'profile:\n  Redactions: [Acme]\n',
    'profile:\n  redaction: [Acme]\n',
    'profile:\n  redactions: [Acme]\n  redactions: [Falcon]\n',
    'profile: [redactions]\n',
    'Profile:\n  redactions: [Acme]\n',
    'profile:\nredactions: [Acme]\n',
  ]) {
    it(`is an error, and holds redacted packets back: ${JSON.stringify(written)}`, () => {
      assert.ok(errorsIn(written).length > 0);
      const { heldBack } = read(written).journal;
      assert.deepEqual(heldBack, [{ section: 'profile', key: 'redactions', id: '', name: '' }]);
    });
  }

  it('holds nothing back where all can be read', () => {
    const { heldBack } = read('profile:\n  redactions: [Acme, {text: B, as: x, kind: host}]\n').journal;
    assert.deepEqual(heldBack, []);
  });
});

describe('fixes of what limits readers', () => {
  const first = (text: string, withSchema = true) => {
    const parsed = parseJournal(text);
    const fixes = problemsOf(parsed, rubric).flatMap((problem) =>
      fixesFor(problem, parsed, rubric, { withSchema }),
    );
    return { fixes, mended: fixes.find(({ isPreferred }) => isPreferred) };
  };
  for (const [wrong, right] of [
    ['visibility: privat', 'visibility: private'],
    ['visibility: "private "', 'visibility: private'],
    ['visibility: Manager', 'visibility: manager'],
    ['visibility: hidden', 'visibility: private'],
    ['visibility:', 'visibility: private'],
    ['visibility: # nobody', 'visibility: private # nobody'],
    ['visibility: [packet, manager]', 'visibility: private'],
    ['visibility:\n      - packet\n      - manager', 'visibility:\n      packet'],
    ['Visibility: manager', 'visibility: manager'],
    ['"visibility ": manager', 'visibility: manager'],
    ['visible: manager', 'visibility: manager'],
    ['visibility: packet\n    visibility: private', 'visibility: packet'],
  ] as const) {
    it(`mend ${JSON.stringify(wrong)}`, () => {
      const text = `${WIN}    ${wrong}\n`;
      for (const withSchema of [true, false]) {
        const { mended } = first(text, withSchema);
        assert.ok(mended);
        assert.equal(applyEdit(text, mended.edit), `${WIN}    ${right}\n`);
      }
    });
  }

  it('offer every reader', () => {
    const { fixes } = first(`${WIN}    visibility: hidden\n`);
    assert.deepEqual(
      fixes.map(({ edit }) => edit.text),
      ['private', 'manager', 'packet'],
    );
  });
});
