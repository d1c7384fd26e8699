import assert from 'node:assert/strict';

import { parseTemplate } from '../../../src/core/packet/template';
import { readTemplate } from '../../fixtures/reports';

const HEAD = '---\nid: ours\ntitle: Ours\naudience: manager\n---\n';

const codesOf = (text: string): string[] =>
  parseTemplate(text).problems.map(({ code, line }) => `${code} ${line}`);

describe('parseTemplate', () => {
  it('reads the built-in template', () => {
    const { template, problems } = parseTemplate(readTemplate('generic-senior'));
    assert.deepEqual(problems, []);
    assert.equal(template?.meta.id, 'generic-senior');
    assert.equal(template.meta.audience, 'committee');
  });

  it('parts front matter and body, with either line ending', () => {
    const { template } = parseTemplate(`${HEAD}# {{name}}\n---\n`);
    assert.equal(template?.body, '# {{name}}\n---\n');
    assert.equal(template.bodyLine, 5);
    const windows = parseTemplate(`${HEAD}# x\n`.replaceAll('\n', '\r\n')).template;
    assert.equal(windows?.body, '# x\r\n');
  });

  it('warns about unknown keys and uses the rest', () => {
    const { template, problems } = parseTemplate(HEAD.replace('id:', 'colour: red\nid:'));
    assert.equal(template?.meta.title, 'Ours');
    assert.deepEqual(
      problems.map(({ code, severity, line }) => [code, severity, line]),
      [['unknown-key', 'warning', 2]],
    );
  });

  it('says what is wrong, and where', () => {
    assert.deepEqual(codesOf('# no front matter'), ['no-front-matter 1']);
    assert.deepEqual(codesOf(''), ['no-front-matter 1']);
    assert.deepEqual(codesOf(HEAD.replace('title: Ours\n', '')), ['missing-field 1']);
    assert.deepEqual(codesOf(HEAD.replace('manager', 'everybody')), ['invalid-value 4']);
    assert.deepEqual(codesOf(HEAD.replace('Ours', '"')), ['yaml-error 5']);
    assert.deepEqual(codesOf('---\n- a\n---\n'), ['missing-field 1']);
    assert.deepEqual(codesOf('---\n---\n'), ['missing-field 1']);
  });

  it('reads sections with their limits, the order and several rubrics', () => {
    const { template, problems } = parseTemplate(
      HEAD.replace(
        '\n---\n',
        '\norder: newest\nrubric: [a, b]\nsections:\n  - {id: top, title: Top, words: 150}\n  - id: rest\n    characters: 4000\n---\n',
      ),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(template?.meta.sections, [
      { id: 'top', title: 'Top', words: 150 },
      { id: 'rest', characters: 4000 },
    ]);
    assert.equal(template.meta.order, 'newest');
  });

  it('says what is wrong with a section, at its line', () => {
    const sections = (text: string): string[] =>
      parseTemplate(HEAD.replace('\n---\n', `\nsections:\n${text}\n---\n`)).problems.map(
        ({ code, line, column }) => `${code} ${line}:${column}`,
      );
    assert.deepEqual(sections('  - id: a\n    words: 0'), ['invalid-value 7:5']);
    assert.deepEqual(sections('  - title: a'), ['missing-field 6:5']);
    assert.deepEqual(sections('  - id: a\n    words: 1\n    characters: 2'), ['invalid-value 6:5']);
    assert.deepEqual(sections('  - id: a\n    wrods: 1'), ['unknown-key 7:5']);
    assert.deepEqual(sections('  - id: a\n  - id: a'), ['invalid-value 7:5']);
    assert.deepEqual(sections('  - a'), ['invalid-value 6:5']);
  });
});
