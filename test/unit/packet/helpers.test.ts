import assert from 'node:assert/strict';

import { compile } from '../../../src/core/packet/compile';
import type { PacketView } from '../../../src/core/packet/view';

/** Renders a body with any fields: helpers don't know the view. */
function rendered(body: string, fields: object): string {
  return compile(body)(fields as PacketView);
}

describe('helpers of templates', () => {
  it('“first” takes the first of a list, with the places that “each” has', () => {
    const body =
      '{{#first names 2}}{{#unless @first}}, {{/unless}}{{this}}{{#if @last}}.{{/if}}{{else}}none{{/first}}';
    assert.equal(rendered(body, { names: ['a', 'b', 'c'] }), 'a, b.');
    assert.equal(rendered(body, { names: ['a'] }), 'a.');
    assert.equal(rendered(body, { names: [] }), 'none');
    assert.throws(() => rendered('{{#first names}}{{/first}}', { names: [] }), /“first” takes/);
  });

  it('“isnt” shows a block for every value but one', () => {
    const body = '{{#isnt status "answered"}}open{{else}}done{{/isnt}}';
    assert.equal(rendered(body, { status: 'agreed' }), 'open');
    assert.equal(rendered(body, { status: 'answered' }), 'done');
  });

  it('“flat” makes one line of paragraphs and lists', () => {
    const flat = (text: string) => rendered('{{flat text}}', { text });
    assert.equal(flat('One.\n\nTwo.'), 'One. Two.');
    assert.equal(flat('- one\n- two\n- three'), 'one; two; three');
    assert.equal(flat('In parts:\n\n- one\n- two'), 'In parts: one; two');
    assert.equal(flat(''), '');
  });

  it('“refer” names evidence so that it can be found without an appendix', () => {
    const refer = (evidence: object) =>
      rendered('{{refer it}}', {
        it: { number: 1, label: 'ADR 7', href: '', code: '', place: '', ...evidence },
      });
    assert.equal(refer({ place: '`checkout: docs/7.md`' }), 'ADR 7 (`checkout: docs/7.md`)');
    assert.equal(refer({ href: 'https://x.example/7' }), '[ADR 7](https://x.example/7)');
    assert.equal(refer({ code: '`checkout@3fa9c21`' }), '`checkout@3fa9c21`');
    assert.equal(refer({}), 'ADR 7');
    assert.throws(() => rendered('{{refer it}}', { it: 'x' }), /“refer” takes/);
  });
});
