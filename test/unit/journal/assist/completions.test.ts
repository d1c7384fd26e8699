import assert from 'node:assert/strict';

import { completionsAt, type Completion } from '../../../../src/core/journal/assist/completions';
import { applyEdit } from '../../../../src/core/journal/textEdit';
import { readRubric } from '../../../fixtures/reports';
import { known, marked, readable } from './marked';

function at(source: string, withSchema = true): readonly Completion[] {
  const { text, offset } = marked(source);
  return completionsAt(text, offset, known, { withSchema });
}

function labels(source: string): readonly string[] {
  return at(source).map(({ label }) => label);
}

describe('completion', () => {
  it('offers the keys of the record that it doesn’t have, with what they are for', () => {
    const offered = at('wins:\n  - id: x\n    title: y\n    ‸\n');
    const level = offered.find(({ label }) => label === 'level');
    assert.match(level?.documentation ?? '', /next level/);
    assert.equal(level?.insert, 'level: ${1|next,current|}');
    assert.ok(!offered.some(({ label }) => label === 'id' || label === 'title'));
    assert.deepEqual(labels('wins:\n  - impact: {before: 1, ‸}\n').slice(0, 3), [
      'summary',
      'metric',
      'after',
    ]);
    assert.deepEqual(labels('schema: 1\nprofile:\n  manager:\n    ‸\n'), ['name', 'since']);
  });

  it('renames a key without touching its value', () => {
    const [level] = at('wins:\n  - id: x\n    lev‸: next\n').filter(({ label }) => label === 'level');
    assert.equal(level?.insert, 'level');
  });

  it('makes evidence one reference', () => {
    assert.deepEqual(labels('wins:\n  - evidence: [{ ‸ }]\n'), [
      'commit',
      'repo',
      'title',
      'pr',
      'ticket',
      'doc',
      'at',
      'link',
      'file',
    ]);
    assert.deepEqual(labels('wins:\n  - evidence: [{ pr: "1", ‸ }]\n'), ['repo', 'title']);
  });

  it('leaves keys and choices to whoever else completes them', () => {
    assert.deepEqual(at('wins:\n  - ‸\n', false), []);
    assert.deepEqual(at('wins:\n  - level: ‸\n', false), []);
    assert.ok(at('wins:\n  - dimensions: [‸]\n', false).length > 0);
  });

  it('offers the words of the rubric that are no dimension', () => {
    const inserts = at('wins:\n  - tags: [‸]\n').map(({ insert }) => insert);
    assert.deepEqual(inserts, ['Dive Deep', '"Are Right, A Lot"']);
  });

  it('writes flags and numbers as what they are', () => {
    const inserts = (source: string) => at(source).map(({ insert }) => insert);
    assert.deepEqual(inserts('conversations:\n  - gaps: [{ measurable: ‸ }]\n'), ['true', 'false']);
    assert.deepEqual(inserts('schema: ‸\n'), ['1']);
  });

  it('offers values with their meaning', () => {
    const offered = at('wins:\n  - reach: ‸\n');
    assert.deepEqual(
      offered.map(({ label, detail }) => [label, detail]),
      [
        ['self', 'Your own work'],
        ['team', 'Your team'],
        ['cross-team', 'Other teams too'],
        ['org', 'The whole organisation'],
      ],
    );
  });

  it('offers dimensions with the rubric’s summary, in every style of list', () => {
    for (const source of ['[‸]', '[a, tech‸', '\n      - sc‸', '\n      - ‸']) {
      const [first] = at(`wins:\n  - dimensions: ${source}`);
      assert.deepEqual(
        [first?.label, first?.detail, first?.documentation],
        ['scope-of-ownership', 'Scope of ownership', 'What Scope of ownership is'],
        source,
      );
    }
    assert.equal(labels('conversations:\n  - gaps: [{ dimension: ‸ }]\n').length, 5);
  });

  it('offers a dimension with whose it is where its id alone would mean a shift', () => {
    const { text, offset } = marked('wins:\n  - dimensions: [expertise, ‸]\n');
    const google = { ...known, rubric: readRubric('google-l5') };
    const offered = completionsAt(text, offset, google, { withSchema: true }).map(({ insert }) => insert);
    assert.deepEqual(offered, ['contribution', 'challenge', 'google-l5:influence', 'expertise', 'teamwork']);
  });

  it('offers names that the journal knows', () => {
    assert.deepEqual(labels('wins:\n  - project: ‸\n'), ['checkout-rewrite']);
    assert.deepEqual(labels('feedback:\n  - wins: [‸]\n'), ['runbook', 'cache']);
    for (const place of [
      'wins:\n  - corroborators: [‸]',
      'wins:\n  - helped: [{ who: ‸ }]',
      'feedback:\n  - from: ‸',
    ]) {
      assert.ok(labels(place).includes('Ana Lund'), place);
    }
    assert.deepEqual(labels('wins:\n  - evidence: [{ pr: "1", repo: ‸ }]'), ['checkout']);
    assert.deepEqual(labels('wins:\n  - date: ‸'), ['2026-11-22']);
  });

  it('writes names so that the file still reads', () => {
    const names = ['@Tomas Reyes', 'Ana Lund', 'Priya Nair'];
    for (const source of ['[‸]', '["‸"]', "['‸']"]) {
      for (const name of names) {
        const { text, offset } = marked(
          `wins:\n  - {id: x, date: 2026-01-01, title: y, corroborators: ${source}}\n`,
        );
        const chosen = completionsAt(text, offset, known, { withSchema: true }).find(
          ({ label }) => label === name,
        );
        assert.ok(chosen, `${source} ${name}`);
        const { start, end, insert } = chosen;
        const after = readable(applyEdit(text, { offset: start, length: end - start, text: insert }));
        assert.deepEqual(after.journal.wins[0]?.corroborators, [name]);
      }
    }
  });

  it('offers nothing in free text', () => {
    assert.deepEqual(at('wins:\n  - title: Cut ‸\n'), []);
    assert.deepEqual(at('wins:\n  - action: |\n      ‸\n'), []);
  });
});
