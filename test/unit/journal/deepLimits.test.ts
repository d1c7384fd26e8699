import assert from 'node:assert/strict';

import { completionsAt } from '../../../src/core/journal/assist/completions';
import { fixesFor } from '../../../src/core/journal/assist/fixes';
import { besides, problemsOf } from '../../../src/core/journal/assist/problems';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { profileSchema, SECTIONS, sectionSchemas } from '../../../src/core/journal/schema';
import { innerKeysOf, keysOf, limitingFieldsOf } from '../../../src/core/journal/schemaParts';
import { isMisspelt } from '../../../src/core/journal/mistakenKeys';
import { rubric } from '../capture/rubric';
import { known, marked } from './assist/marked';

const WIN = 'wins:\n  - id: a\n    date: 2026-01-01\n    title: Quiet work\n';

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed;
}

describe('a limit that stands within a field', () => {
  for (const [written, at, key = 'visibility'] of [
    ['impact: {summary: It runs., visibility: private}', 'visibility'],
    ['impact: {summary: It runs., visibility: packet}', 'visibility'],
    ['decision: {chosen: a, visibility: private}', 'visibility'],
    ['evidence: [{doc: a.md}, {doc: b.md, visibility: private}]', 'visibility'],
    ['helped: [{who: Eve, Visibility: manager}]', 'Visibility'],
    ['impact: {summary: It runs., is_private: true}', 'is_private'],
    ['meta: {readers: {visibilty: private}}', 'visibilty'],
  ] as const) {
    it(`narrows the win, with an error that says where it belongs: ${written}`, () => {
      const text = `${WIN}    ${written}\n`;
      const parsed = read(text);
      assert.equal(parsed.journal.wins[0]?.visibility, 'private');
      const [problem, ...others] = problemsOf(parsed, rubric).filter(({ limit }) => limit === key);
      assert.ok(problem);
      assert.deepEqual(others, []);
      assert.equal(text.slice(problem.offset, problem.offset + problem.length), at);
      assert.equal(problem.severity, 'error');
      assert.match(problem.message, /belongs to the whole entry.*“private”/);
      assert.deepEqual(fixesFor(problem, parsed, rubric, { withSchema: true }), []);
      assert.equal(besides([problem], 'schema').length, 1);
      assert.equal(parsed.journal.heldBack.length, 1);
    });
  }

  it('leaves the rest of the field', () => {
    const { journal } = read(`${WIN}    evidence: [{doc: b.md, visibility: private}]\n`);
    assert.deepEqual(journal.wins[0]?.evidence, [{ doc: 'b.md' }]);
  });

  it('narrows other entries, too, by each of their limits', () => {
    const { journal } = read(
      'feedback: [{id: f, from: Ana, requests: [{asked: 2026-01-01, consent: refused}]}]\n' +
        'conversations: [{date: 2026-01-01, gaps: [{id: g, quote: Scope, visibility: private}]}]\n',
    );
    assert.equal(journal.feedback[0]?.consent, 'refused');
    assert.equal(journal.conversations[0]?.visibility, 'private');
    assert.deepEqual(journal.conversations[0].gaps, [{ id: 'g', quote: 'Scope' }]);
  });

  it('is no field of the journal that is meant so', () => {
    for (const schema of [...Object.values(sectionSchemas), profileSchema])
      for (const field of limitingFieldsOf(schema))
        for (const key of [...keysOf(schema), ...innerKeysOf(schema)])
          assert.ok(!isMisspelt(key, field), `${key} for ${field.key}`);
  });
});

describe('a limit where it limits nobody', () => {
  for (const [text, at, places] of [
    ['profile:\n  visibility: private\n', 'visibility', /wins, projects, .*rehearsal/],
    ['profile:\n  Visibilty: private\n', 'Visibilty', /wins/],
    ['profile:\n  manager: {name: Ana, visibility: private}\n', 'visibility', /wins/],
    [`visibility: private\n${WIN}`, 'visibility', /wins/],
    [`${WIN}visibility: private\n`, 'visibility', /wins/],
    [`${WIN}Visibility: private\n`, 'Visibility', /wins/],
    [`${WIN}    consent: refused\n`, 'consent', /feedback/],
    [`${WIN}    redactions: [Acme]\n`, 'redactions', /profile/],
  ] as const) {
    it(`is an error that says where it belongs: ${JSON.stringify(text)}`, () => {
      const [problem, ...others] = read(text).problems;
      assert.ok(problem);
      assert.deepEqual(others, []);
      assert.equal(text.slice(problem.offset, problem.offset + problem.length), at);
      assert.equal(`${problem.code} ${problem.severity}`, 'misplaced-key error');
      assert.match(problem.message, places);
    });
  }

  it('is not seen in words that mean something else', () => {
    for (const text of [`${WIN}    content: x\n`, 'profile:\n  react: yes\n', `${WIN}react: yes\n`])
      assert.deepEqual(
        read(text).problems.map(({ severity }) => severity),
        ['warning'],
      );
  });
});

describe('a key that plainly means a limit', () => {
  const long = 'whatever is said here in a text that is far too long to be one of the choices';
  for (const key of [
    'Visibility',
    'visibilty',
    'private',
    'is_private',
    'isPrivate',
    'privat',
    'keep private',
  ])
    for (const value of ['true', 'false', 'packet', `"${long}"`, '', '[a]'])
      it(`narrows the win: ${key}: ${value.slice(0, 20)}`, () => {
        assert.equal(read(`${WIN}    ${key}: ${value}\n`).journal.wins[0]?.visibility, 'private');
      });
});

describe('the visibility of every kind of entry', () => {
  for (const section of SECTIONS.filter((one) => one !== 'dismissed'))
    it(`is offered with its choices: ${section}`, () => {
      const { text, offset } = marked(`${section}:\n  - visibility: ‸\n`);
      const labels = completionsAt(text, offset, known, { withSchema: true }).map(({ label }) => label);
      assert.deepEqual(labels.toSorted(), ['manager', 'packet', 'private']);
    });
});
