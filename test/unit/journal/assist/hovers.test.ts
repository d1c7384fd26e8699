import assert from 'node:assert/strict';

import { hoverAt } from '../../../../src/core/journal/assist/hovers';
import { rubricAmong } from '../../../../src/core/rubric/resolve';
import { readRubric } from '../../../fixtures/reports';
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

  it('says whose a dimension is, and what it counts for', () => {
    const bar = rubricAmong(known.rubric, [readRubric('google-l5')]);
    const text = 'wins:\n  - dimensions: [scope, google-l5:influence]\n';
    const at = (word: string, rubric = bar) =>
      hoverAt(text, text.indexOf(word) + 1, { ...known, rubric }, { withSchema: true });
    assert.equal(at('scope')?.title, 'Scope of ownership');
    const influence = at('google-l5:influence');
    assert.equal(influence?.title, 'Impact beyond your own output');
    assert.equal(text.slice(influence.start, influence.end), 'google-l5:influence');
    assert.equal(
      influence.paragraphs[0],
      '“Influence” of Google: L4 to L5. It counts for “Impact beyond your own output” of Five shifts.',
    );
    const only = { ...bar, dimensions: bar.dimensions.slice(0, 1) };
    assert.match(
      at('google-l5:influence', only)?.paragraphs[0] ?? '',
      /^“Influence” of Google: L4 to L5\. Five shifts has nothing like it/,
    );
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
