import assert from 'node:assert/strict';

import { closest, distanceBetween } from '../../../../src/core/journal/assist/closest';
import { foldingOf, lensesOf, outlineOf, pathsIn } from '../../../../src/core/journal/assist/structure';
import { placeOfHint } from '../../../../src/core/journal/hints/index';
import { entriesOf, parseJournal } from '../../../../src/core/journal/parse';
import { JOURNAL, known, readable } from './marked';

describe('the outline of a journal', () => {
  const names = (text: string) =>
    outlineOf(parseJournal(text)).map(({ name, children }) => [name, ...children.map((child) => child.name)]);

  it('has a section for each key, and its entries by name', () => {
    assert.deepEqual(names(JOURNAL), [
      ['schema'],
      ['profile'],
      ['wins', 'Cut checkout p95', 'Runbook'],
      ['projects', 'Checkout rewrite'],
      ['feedback', 'Ana Lund'],
      ['conversations', 'Priya Nair'],
      ['mentees', 'Ida Holm'],
    ]);
  });

  it('is there while the text doesn’t read', () => {
    assert.deepEqual(names(JOURNAL.replace('title: Runbook', 'title: "Runbook')).slice(2, 4), [
      ['wins', 'Cut checkout p95 # measured', '"Runbook'],
      ['projects', 'Checkout rewrite'],
    ]);
  });

  it('is there for a file of any layout', () => {
    assert.deepEqual(names('{schema: 1, wins: [{id: a, date: 2026-01-01, title: One}]}'), [['wins', 'One']]);
  });

  it('ends an entry where its text ends', () => {
    const [, section] = outlineOf(parseJournal('schema: 1\nwins:\n  - id: a\n    title: x\n\n# next\n'));
    assert.equal(section?.end, 'schema: 1\nwins:\n  - id: a\n    title: x'.length);
  });
});

describe('folding', () => {
  it('folds sections, entries and fields of several lines', () => {
    const text =
      'schema: 1\nwins:\n- id: a\n  action: |\n    b\n\n    c\n\n- id: d\n  e: {\n    f: 1\n  }\n# end\n';
    assert.deepEqual(
      foldingOf(text).map(({ first, last }) => [first, last]),
      [
        [1, 11],
        [2, 6],
        [3, 6],
        [8, 11],
        [9, 10],
      ],
    );
  });
});

describe('lenses', () => {
  it('say what a win shows and what would make it stronger', () => {
    const lenses = lensesOf(readable(JOURNAL), known.rubric);
    assert.deepEqual(
      lenses.map(({ id, shows, stronger }) => [id, shows, stronger?.kind]),
      [
        ['cache', 'Scope of ownership · Technical leadership', 'reach'],
        ['runbook', 'No dimension yet', 'result'],
      ],
    );
    assert.equal(JOURNAL.slice(lenses[0]?.offset).trimStart().slice(0, 9), '- id: cac');
  });
});

describe('links', () => {
  it('are the paths of evidence, and no addresses', () => {
    const text = JOURNAL.replace('commit: 3fa9c21', 'doc: "https://x.example/docs/adr/0007.md"');
    assert.deepEqual(
      pathsIn(readable(text)).map(({ path, repo, start, end }) => [path, repo, text.slice(start, end)]),
      [['docs/adr/0007.md', 'checkout', 'docs/adr/0007.md']],
    );
  });
});

describe('the place of a hint', () => {
  const place = (field: 'title' | 'action' | 'impact', words?: string) => {
    const entry = entriesOf(readable(JOURNAL), 'wins')[field === 'action' ? 1 : 0]!;
    const { start, end } = placeOfHint(JOURNAL, entry, { field, ...(words && { words }) });
    return JOURNAL.slice(start, end);
  };

  it('is the value of its field, or the words in it', () => {
    assert.equal(place('title'), 'Cut checkout p95');
    assert.equal(place('title', 'checkout'), 'checkout');
    assert.equal(place('action', 'no key'), 'no key');
    assert.equal(place('impact'), '{metric: p95, before: 800,');
  });
});

describe('closest', () => {
  it('finds slips of the hand, and nothing else', () => {
    assert.deepEqual(closest('tilte', ['title', 'date', 'role']), ['title']);
    assert.deepEqual(closest('dimension', ['dimensions', 'decision']), ['dimensions']);
    assert.deepEqual(closest('x', ['id', 'to']), []);
    assert.equal(distanceBetween('tilte', 'title'), 1);
    assert.equal(distanceBetween('', 'abc'), 3);
  });
});
