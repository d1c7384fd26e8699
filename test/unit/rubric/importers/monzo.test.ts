import assert from 'node:assert/strict';

import { codes, dimensionOf, imported, levelNames, MONZO } from './ladders';

describe('import of a Monzo framework', () => {
  it('reads topics and levels from the front matter, with criteria that have examples', () => {
    const result = imported('backend.md', MONZO);
    assert.equal(result.ladder?.format, 'monzo');
    assert.equal(result.rubric?.title, 'Backend Framework: Level 2 to Level 3');
    assert.deepEqual(levelNames(result), ['Level 1', 'Level 2', 'Level 3', 'Level 4']);
    const impact = dimensionOf(result, 'impact');
    assert.equal(impact.name, 'Impact');
    assert.equal(impact.mid, 'Delivers what is well defined');
    assert.equal(impact.senior, 'Solves ambiguous problems. Leads small projects. Fights fires.');
    assert.deepEqual(impact.goodEvidence, ['Found the cause of an outage and wrote it down']);
  });

  it('leaves the pictures of titles out', () => {
    assert.equal(dimensionOf(imported('backend.md', MONZO), 'leadership').name, 'Leadership');
  });

  it('counts lines from the top of the file', () => {
    const { text } = imported('backend.md', MONZO);
    assert.match(text ?? '', /# Line 10\n {4}mid: Delivers what is well defined/);
  });

  it('takes the same as plain YAML, and Windows line ends', () => {
    const yaml = MONZO.split('---\n')[1] ?? '';
    assert.equal(imported('backend.yaml', yaml).ladder?.format, 'monzo');
    const windows = imported('backend.md', MONZO.replaceAll('\n', '\r\n'));
    assert.equal(dimensionOf(windows, 'impact').mid, 'Delivers what is well defined');
  });

  it('marks a dimension of which the next level asks nothing as supporting', () => {
    const result = imported('backend.md', MONZO, { from: '3', to: 'Level 4' });
    assert.ok(codes(result).includes('nothing-asked'));
    assert.equal(dimensionOf(result, 'impact').core, false);
  });

  it('refuses front matter that unfolds without end', () => {
    const bomb = `---\ntopics: &a [*a, *a]\n---\n`;
    const result = imported('bomb.md', bomb);
    assert.deepEqual(codes(result), ['invalid-yaml']);
  });
});
