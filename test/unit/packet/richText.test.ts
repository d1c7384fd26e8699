import assert from 'node:assert/strict';

import { escapeMarkdown } from '../../../src/core/packet/escape';
import { richText } from '../../../src/core/packet/richText';
import { forbidden, linksIn } from '../../fixtures/pageParts';
import { PAYLOADS } from '../../fixtures/payloads';

const html = (markdown: string): string => richText(markdown).trim();

describe('a packet as rich text', () => {
  it('has headings, lists and quotes as they are', () => {
    assert.equal(
      html('## Scope\n\n- One\n\n> Two'),
      '<h2>Scope</h2>\n<ul>\n<li>One</li>\n</ul>\n<blockquote>\n<p>Two</p>\n</blockquote>',
    );
  });

  it('draws the lines of tables and keeps their alignment, without a style', () => {
    const table = html('| a | b |\n| - | --: |\n| 1 | 2 |');
    assert.match(table, /^<table border="1" cellspacing="0">[\s\S]*<\/table>$/);
    assert.match(table, /<th>a<\/th>\s*<th align="right">b<\/th>/);
    assert.doesNotMatch(table, /style|class/);
  });

  it('links to web and mail, and leaves of other links the words', () => {
    assert.equal(html('[a](https://x.example/ "title")'), '<p><a href="https://x.example/">a</a></p>');
    assert.equal(html('[a](mailto:a@x.example)'), '<p><a href="mailto:a@x.example">a</a></p>');
    assert.equal(
      html('[*a* b](#scope) [c](https://x.example/)'),
      '<p><em>a</em> b <a href="https://x.example/">c</a></p>',
    );
  });

  it('keeps marks and code as words', () => {
    assert.equal(html('Proof: (no proof yet)'), '<p>Proof: (no proof yet)</p>');
    assert.equal(html('```js\na < b\n```'), '<pre>a &lt; b\n</pre>');
  });

  it('shows footnotes as text', () => {
    assert.equal(
      html('Fast.[^1]\n\n[^1]: https://x.example/p95'),
      '<p>Fast.[1]</p>\n<p>[1] https://x.example/p95</p>',
    );
    assert.equal(html(escapeMarkdown('[^1]')), '<p>[^1]</p>');
  });

  it('makes nothing that runs of hostile texts', () => {
    for (const payload of PAYLOADS) {
      const shown = richText(`## ${escapeMarkdown(payload)}\n\n${payload}\n`);
      assert.deepEqual(forbidden(shown), [], payload);
      assert.deepEqual(
        linksIn(shown).filter((address) => !/^(?:https?:|mailto:)/.test(address)),
        [],
        payload,
      );
      assert.doesNotMatch(shown, /<[^>]* (?:class|style|id|on\w+)=/, payload);
    }
  });
});
