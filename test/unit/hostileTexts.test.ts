/** What texts that once took forever are read as, and their neighbours. */
import assert from 'node:assert/strict';

import { outlineOf as documentOutline, plain } from '../../src/core/evidence/documents/markdown';
import { fieldOf } from '../../src/core/evidence/documents/fields';
import { revertedBy, trailersOf } from '../../src/core/evidence/message';
import { outlineOf } from '../../src/core/journal/assist/structure';
import { parseJournal } from '../../src/core/journal/parse';
import { escapeProse } from '../../src/core/packet/escape';
import { submodulePathsIn } from '../../src/host/git/findRepositories';

describe('texts that are made to be slow', () => {
  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`ends an entry before the comments and blank lines below it, with ${name}`, () => {
      const comments = Array.from({ length: 40 }, (_, at) => (at % 5 === 4 ? '  ' : '    # note'));
      const lines = [
        'wins:',
        '  - id: a',
        '    title: Cut p95',
        ...comments,
        '  - id: b',
        '    title: B',
        '',
      ];
      const text = lines.join(ending);
      const [first] = outlineOf(parseJournal(text))[0]?.children ?? [];
      assert.ok(first);
      assert.equal(text.slice(first.start, first.end).trimStart(), `- id: a${ending}    title: Cut p95`);
    });
  }

  it('keeps comments inside an entry', () => {
    const text = `wins:\r\n  - id: a\r\n${'    # note\r\n'.repeat(40)}    title: Cut p95\r\n`;
    const [first] = outlineOf(parseJournal(text))[0]?.children ?? [];
    assert.equal(first?.end, text.length - 2);
  });

  it('names entries of a journal that does not read', () => {
    const text =
      "wins:\r\n  - id: a\r\n    title: \"Cut p95\"\t\r\n  - id: 'b'\r\n  - title: it's\r\n    x: [\r\n";
    const children = outlineOf(parseJournal(text)).flatMap((section) => section.children);
    assert.deepEqual(
      children.map(({ name }) => name),
      ['Cut p95', 'b', "it's"],
    );
  });

  it('reads trailers with any blanks, line ends and marks', () => {
    const read = (body: string) =>
      trailersOf(body).map(({ key, person }) => [key, person.name, person.email]);
    const ada = ['co-authored-by', 'Ada', 'ada@x.example'];
    for (const line of [
      'Co-authored-by: Ada <ada@x.example>',
      'Co-authored-by:\tAda\t<ada@x.example>\t',
      'Co-Authored-By:Ada<ada@x.example>\r',
      'Co-authored-by: "Ada" <ada@x.example>',
    ]) {
      assert.deepEqual(read(`Text\n\n${line}\nmore`), [ada], line);
    }
    assert.deepEqual(read(`A:${' \t'.repeat(5000)}\n`), []);
    assert.deepEqual(read('Co-authored-by: Ada <ada@x.example> and more'), []);
    assert.deepEqual(read('Co-authored-by: Ada <a b>'), []);
    assert.deepEqual(read('Co-authored-by: Ada <>'), []);
  });

  it('reads what a subject reverts', () => {
    assert.deepEqual(revertedBy('revert: "feat: share carts" (#2)', ''), ['feat: share carts']);
    assert.deepEqual(revertedBy('revert(cart): share carts', ''), ['share carts']);
    assert.deepEqual(revertedBy('Revert "Share carts (#1)" (#2)', ''), ['Share carts (#1)']);
    assert.deepEqual(revertedBy('revert: ', ''), []);
  });

  it('reads headings with any blanks in them', () => {
    const headings = (text: string) =>
      documentOutline(text).headings.map(({ level, text: title }) => [level, title]);
    assert.deepEqual(headings('##\u00A0Share carts ##\t\r\n'), [[2, 'Share carts']]);
    assert.deepEqual(headings('# Share\u2028carts'), [[1, 'Share\u2028carts']]);
    assert.deepEqual(headings('# C#\n== Why ='), [
      [1, 'C'],
      [2, 'Why ='],
    ]);
    assert.deepEqual(headings(`# ${'\t\u2028'.repeat(5000)}`), []);
  });

  it('takes marks from a heading, and keeps what is none', () => {
    assert.equal(
      plain('[Carts](https://x.example/a_(b)) and __more__ <!-- x -->_here_'),
      'Carts and more here',
    );
    assert.equal(plain('snake_case_name and [open and `code`'), 'snake_case_name and [open and code');
    assert.equal(plain('a <!-- never closed'), 'a <!-- never closed');
  });

  it('reads fields', () => {
    assert.equal(fieldOf(['- **Status**: accepted  '], /^status$/i), 'accepted');
    assert.equal(fieldOf(['* __Status:__\taccepted'], /^status$/i), 'accepted');
    assert.equal(fieldOf(['Status:', '', '  - accepted'], /^status$/i), 'accepted');
    assert.equal(fieldOf([`Status${' '.repeat(50_000)}`], /^status$/i), undefined);
  });

  it('reads the paths of submodules', () => {
    const text =
      '[submodule "a"]\r\n\tpath = lib/a\r\n  path="lib/b c"\n\turl = path = x\npath =\npath = ../out\n';
    assert.deepEqual(submodulePathsIn(text), ['lib/a', 'lib/b c']);
    assert.deepEqual(submodulePathsIn(`path=${'\t'.repeat(1200)}path=${'\t'.repeat(1200)}"a`), []);
  });

  it('escapes the closing marks of a heading', () => {
    assert.equal(escapeProse('C# and F##'), 'C# and F\\#\\#');
    assert.equal(escapeProse('a'.concat('#'.repeat(100_000))).length, 200_001);
  });
});
