import assert from 'node:assert/strict';

import { hoverAt } from '../../../../src/core/journal/assist/hovers';
import { JOURNAL, known } from './marked';

function over(words: string, within = words, withSchema = true) {
  const offset = JOURNAL.indexOf(within) + within.indexOf(words) + 1;
  const hover = hoverAt(JOURNAL, offset, known, { withSchema });
  if (hover) assert.equal(JOURNAL.slice(hover.start, hover.end), words);
  return hover;
}

describe('a hover', () => {
  it('says what a key is for', () => {
    assert.deepEqual(over('title')?.paragraphs, ['What you did and what changed, in one sentence']);
    assert.deepEqual(over('before')?.title, 'before');
    assert.deepEqual(over('why')?.paragraphs, ['Why you chose it']);
  });

  it('leaves keys and choices to whoever else explains them', () => {
    assert.equal(over('title', 'title', false), undefined);
    const level = 'wins:\n  - level: next\n';
    const meaning = (withSchema: boolean) =>
      hoverAt(level, level.indexOf('next'), known, { withSchema })?.paragraphs;
    assert.deepEqual(meaning(true), ['Work of the level you aim for']);
    assert.equal(meaning(false), undefined);
    assert.ok(over('scope-of-ownership', 'scope-of-ownership', false));
  });

  it('says what a dimension is and what proves it well', () => {
    const hover = over('scope-of-ownership');
    assert.equal(hover?.title, 'Scope of ownership');
    assert.deepEqual(hover.paragraphs, ['What Scope of ownership is']);
    assert.deepEqual(hover.list, { heading: 'Good evidence for it', items: ['A thing that moved'] });
  });

  it('says what a project, a win and a person are', () => {
    const project = over('checkout-rewrite', 'project: checkout-rewrite');
    assert.deepEqual(
      [project?.title, project?.paragraphs],
      ['Checkout rewrite', ['Nobody owned it', '2 wins']],
    );
    assert.equal(over('runbook', '[cache, runbook]')?.title, 'Runbook');
    assert.deepEqual(over('Ana Lund')?.paragraphs, [
      'Can confirm: 1 win',
      'Was helped in: 1 win',
      'Gave feedback once',
    ]);
  });

  it('says nothing about evidence, titles and free text', () => {
    assert.equal(over('3fa9c21'), undefined);
    assert.equal(over('Cut checkout p95'), undefined);
    assert.equal(hoverAt(JOURNAL, JOURNAL.indexOf('is no key') - 5, known, { withSchema: true }), undefined);
  });
});
