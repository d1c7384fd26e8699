import assert from 'node:assert/strict';

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { codeSpan, escapeMarkdown, escapeProse, safeAddress } from '../../../src/core/packet/escape';
import { HOSTILE_TEXTS } from '../../fixtures/journals/hostile';
import { holds } from '../../support/chance';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The text that a reader sees, where Markdown made nothing but text of it. */
function shown(escaped: string): string {
  const html = markdown.renderInline(escaped);
  assert.doesNotMatch(html, /<(?!br)/, `became markup: ${html}`);
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('escapeMarkdown', () => {
  const cases: [text: string, escaped: string][] = [
    ['a | b', 'a \\| b'],
    ['<script>', '&lt;script>'],
    ['`code`', '\\`code\\`'],
    ['[a](b)', '\\[a\\](b)'],
    ['*a* ~b~ $c$', '\\*a\\* \\~b\\~ \\$c\\$'],
    ['_a_ snake_case __init__', '\\_a\\_ snake_case \\_\\_init\\_\\_'],
    ['# a', '\\# a'],
    ['C#', 'C\\#'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['> a', '\\> a'],
    ['=====', '\\====='],
    ['1. a', '1\\. a'],
    ['2) a', '2\\) a'],
    ['1.0.0', '1.0.0'],
    ['R&D &lt; &#60;', 'R&D &amp;lt; &amp;#60;'],
    ['a\\*b', 'a\\\\\\*b'],
    [' a \n\n\t b\r\n', 'a b'],
    ['a\u202Eb\u2066c\u200Bd\uFEFFe', 'abcde'],
    ['a\u0000b\u001Bc\u007Fd', 'abcd'],
    ['800 → 210 ms (−74 %)', '800 → 210 ms (−74 %)'],
    ['', ''],
  ];
  for (const [text, escaped] of cases) {
    it(`makes ${JSON.stringify(text)} inert`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('shows as it was written', () => {
    for (const text of [
      'a | b',
      '<b>',
      '`x`',
      '[a](b)',
      '_a_',
      '\\*',
      '&lt;',
      '# a',
      'R&D',
      '1. a',
      'עברית',
    ]) {
      assert.equal(shown(escapeMarkdown(text)), text);
    }
  });

  it('keeps emoji that are joined, and marks broken characters', () => {
    assert.equal(escapeMarkdown('👩‍👩‍👧'), '👩‍👩‍👧');
    assert.equal(escapeMarkdown('a\uD800b'), 'a\uFFFDb');
  });

  it('never lets a text become markup, at the start of a line or inside of one', () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom(...HOSTILE_TEXTS, ' ', '\n', '*', '`', '<', '[', ']', '(', '_', 'x')),
        (parts) => {
          const escaped = escapeMarkdown(parts.join(''));
          shown(escaped);
          const html = markdown.render(escaped);
          assert.match(html, /^(?:<p>[^<]*<\/p>\n)?$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('escapeProse', () => {
  it('keeps paragraphs and lists, and nothing else', () => {
    assert.equal(
      escapeProse('One *line*\nof two.\r\n\r\nSteps:\n- first\n* <b>second</b>\n\n\n# third'),
      'One \\*line\\* of two.\n\nSteps:\n- first\n- &lt;b>second&lt;/b>\n\n\\# third',
    );
  });

  it('makes only paragraphs and lists of any text', () => {
    holds(
      fc.property(fc.array(fc.constantFrom(...HOSTILE_TEXTS, '\n', '\n\n', '\n- ', '    ')), (parts) => {
        const html = markdown.render(escapeProse(parts.join('')));
        assert.doesNotMatch(html, /<(?!\/?(?:p|ul|li)>)/, html);
      }),
      { numRuns: 500 },
    );
  });
});

describe('codeSpan', () => {
  it('has a fence longer than any in the text', () => {
    assert.equal(codeSpan('checkout@3fa9c21'), '`checkout@3fa9c21`');
    assert.equal(codeSpan('a`b``c'), '```a`b``c```');
    assert.equal(codeSpan('`a'), '`` `a ``');
    assert.equal(codeSpan(' \n'), '');
  });

  it('never ends early', () => {
    holds(
      fc.property(fc.array(fc.constantFrom('`', 'a', ' ', '\n', '<b>', '\\', '|')), (parts) => {
        const span = codeSpan(parts.join(''));
        if (span !== '') assert.match(markdown.renderInline(span), /^<code>[^<]*<\/code>$/);
      }),
    );
  });
});

describe('safeAddress', () => {
  it('takes addresses of the web and of people', () => {
    assert.equal(safeAddress('https://a.example/b_c?d=1#e'), 'https://a.example/b_c?d=1#e');
    assert.equal(safeAddress('HTTP://A.example'), 'http://a.example/');
    assert.equal(safeAddress('mailto:ana@a.example'), 'mailto:ana@a.example');
    assert.equal(safeAddress('https://user:secret@a.example/'), 'https://a.example/');
  });

  it('refuses what runs or reads a file', () => {
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\u0000script:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'command:x',
      'vscode://x/y',
      '//a.example',
      'docs/adr/1.md',
      'https://',
      'https://a b',
      '',
    ]) {
      assert.equal(safeAddress(address), undefined, address);
    }
  });

  it('stays inside its link', () => {
    const address = safeAddress('https://a.example/(b)|`c`<d>[e]\\f"g') ?? '';
    const html = markdown.renderInline(`[x](${address})`);
    assert.match(html, /^<a href="[^"<>]*">x<\/a>$/);
  });
});
