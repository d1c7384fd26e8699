import assert from 'node:assert/strict';

import { definitionOf, nameAt, placesOf, renameEdits } from '../../../../src/core/journal/assist/names';
import { applyEdit } from '../../../../src/core/journal/textEdit';
import { JOURNAL, readable } from './marked';

const parsed = readable(JOURNAL);

function name(words: string, within = words) {
  const found = nameAt(parsed, JOURNAL.indexOf(within) + within.indexOf(words) + 1);
  assert.ok(found, within);
  return found;
}

/** The lines that a list of places is in, trimmed. */
function lines(places: readonly { readonly offset: number }[]): readonly string[] {
  return places.map(({ offset }) => {
    const start = JOURNAL.lastIndexOf('\n', offset) + 1;
    return JOURNAL.slice(start, JOURNAL.indexOf('\n', start)).trim();
  });
}

function renamed(from: ReturnType<typeof name>, to: string): string {
  const result = renameEdits(parsed, from, to);
  assert.ok(result.ok);
  return result.value.reduceRight(applyEdit, JOURNAL);
}

describe('names in a journal', () => {
  it('are found wherever a project, a win or a person is named', () => {
    assert.deepEqual(lines(placesOf(parsed, name('checkout-rewrite'))), [
      'project: checkout-rewrite',
      'project: "checkout-rewrite"',
      '- id: checkout-rewrite',
      'project: checkout-rewrite',
    ]);
    assert.deepEqual(lines(placesOf(parsed, name('cache', 'id: cache'))), [
      '- id: cache',
      'wins: [cache, runbook]',
      '- { id: g1, quote: drive it, dimension: technical-leadership, wins: [cache] }',
    ]);
    assert.deepEqual(lines(placesOf(parsed, name('Ana Lund'))), [
      'corroborators: [Ana Lund, "@Tomas Reyes"]',
      'helped: [{ who: ana lund, how: paired }]',
      '- from: Ana Lund',
    ]);
    assert.deepEqual(lines(placesOf(parsed, name('Priya Nair'))), [
      'manager: { name: Priya Nair }',
      'with: Priya Nair',
    ]);
  });

  it('lead to their definition, and a person to the first mention', () => {
    const definition = (words: string, within?: string) => {
      const found = definitionOf(parsed, name(words, within));
      return found && lines([found])[0];
    };
    assert.equal(definition('checkout-rewrite'), '- id: checkout-rewrite');
    assert.equal(definition('runbook', '[cache, runbook]'), "- id: 'runbook'");
    assert.equal(definition('Ana Lund', 'from: Ana Lund'), 'corroborators: [Ana Lund, "@Tomas Reyes"]');
    assert.equal(definition('Ida Holm'), '- who: Ida Holm');
  });

  it('are none in titles, comments and free text', () => {
    for (const words of ['Cut checkout', 'measured', 'is no key', '3fa9c21'])
      assert.equal(nameAt(parsed, JOURNAL.indexOf(words) + 1), undefined, words);
  });
});

describe('renaming', () => {
  it('changes the values that name it, each in its own quotes, and no other byte', () => {
    const after = renamed(name('checkout-rewrite'), 'checkout 2.0');
    assert.equal(
      after,
      JOURNAL.replace('project: checkout-rewrite', 'project: checkout 2.0')
        .replace('"checkout-rewrite"', '"checkout 2.0"')
        .replace('- id: checkout-rewrite', '- id: checkout 2.0')
        .replace('project: checkout-rewrite', 'project: checkout 2.0'),
    );
  });

  it('quotes a name where it must, and keeps the @ before a person', () => {
    assert.deepEqual(
      readable(renamed(name('cache', 'id: cache'), '2026: [a], #b')).journal.feedback[0]?.wins,
      ['2026: [a], #b', 'runbook'],
    );
    assert.match(renamed(name('"@Tomas Reyes"'), 'Tomas R.'), /"@Tomas R\."/);
    assert.match(renamed(name("'runbook'"), "it's"), /- id: 'it''s'/);
  });

  it('makes two spellings of a person one', () => {
    assert.equal(
      placesOf(readable(renamed(name('Ana Lund'), 'Tomas Reyes')), { kind: 'person', value: 'tomas reyes' })
        .length,
      4,
    );
  });

  it('refuses an id that is taken, and no name at all', () => {
    const code = (from: ReturnType<typeof name>, to: string) => {
      const result = renameEdits(parsed, from, to);
      return result.ok ? 'ok' : result.failure.code;
    };
    assert.equal(code(name('cache', 'id: cache'), 'runbook'), 'name-taken');
    assert.equal(code(name('cache', 'id: cache'), 'cache'), 'ok');
    assert.equal(code(name('cache', 'id: cache'), '  '), 'empty-name');
    assert.equal(code(name('cache', 'id: cache'), 'a\nb'), 'empty-name');
  });

  it('works in a file of any layout', () => {
    const flow = readable(
      '{schema: 1, wins: [{id: a, date: 2026-01-01, title: x, project: p}], projects: [{id: p}]}\n',
    );
    const found = nameAt(flow, flow.text.indexOf('project: p') + 9);
    assert.ok(found);
    const result = renameEdits(flow, found, 'q');
    assert.ok(result.ok);
    assert.equal(result.value.length, 2);
  });
});
