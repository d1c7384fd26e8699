import assert from 'node:assert/strict';

import { packetHtml } from '../../../src/core/packet/html';

const html = (markdown: string): string => packetHtml(markdown).trim();

describe('packetHtml', () => {
  it('dresses the marks of claims without proof', () => {
    const mark = (text: string): string => `<span class="mark">${text}</span>`;
    assert.equal(
      html('**Proof:** (no proof yet) **Can confirm:** Ida.'),
      `<p><strong>Proof:</strong> ${mark('no proof yet')} <strong>Can confirm:</strong> Ida.</p>`,
    );
    assert.equal(
      html('- 1 → 2 (no source yet). Proof: (no proof yet)'),
      `<ul>\n<li>1 → 2 ${mark('no source yet')}. Proof: ${mark('no proof yet')}</li>\n</ul>`,
    );
  });

  it('makes buttons of them for a page that opens their wins', () => {
    assert.equal(
      packetHtml('(no proof yet)', 'buttons').trim(),
      '<p><button type="button" class="mark">no proof yet</button></p>',
    );
  });

  it('leaves the words of a mark alone in code', () => {
    assert.equal(html('`(no proof yet)`'), '<p><code>(no proof yet)</code></p>');
  });

  it('aligns cells by class, because styles are not allowed on the page', () => {
    const table = html('| a | b |\n| :-- | --: |\n| 1 | 2 |');
    assert.match(table, /^<div class="table" tabindex="0"><table>[\s\S]*<\/table><\/div>$/);
    assert.match(table, /<th class="left">a<\/th>\s*<th class="right">b<\/th>/);
    assert.match(table, /<td class="left">1<\/td>\s*<td class="right">2<\/td>/);
    assert.doesNotMatch(table, /style/);
  });

  it('keeps cells without alignment plain', () => {
    assert.match(html('| a |\n| - |\n| 1 |'), /<th>a<\/th>[\s\S]*<td>1<\/td>/);
  });

  it('links to web and mail addresses and inside the page', () => {
    for (const address of [
      'https://x.example/a?b#c',
      'http://x.example/',
      'mailto:a@x.example',
      '#unproven',
    ]) {
      assert.equal(html(`[x](${address})`), `<p><a href="${address}">x</a></p>`);
    }
  });

  it('links nowhere else', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///x',
      'command:x',
      'vscode://x',
      '//x',
      'x.md',
    ]) {
      assert.equal(html(`[x](${address})`), `<p>[x](${address})</p>`);
    }
  });

  it('shows bare addresses, HTML and images as text', () => {
    assert.equal(html('www.x.example https://x.example'), '<p>www.x.example https://x.example</p>');
    assert.equal(html('<b>x</b>'), '<p>&lt;b&gt;x&lt;/b&gt;</p>');
    assert.doesNotMatch(html('![x](https://x.example/y.png)'), /<img/);
  });
});
