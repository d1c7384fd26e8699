import assert from 'node:assert/strict';

import { parse } from 'parse5';

import { htmlFile } from '../../../src/core/packet/html';
import { plainText } from '../../../src/core/packet/plainText';
import { PAYLOADS } from '../../fixtures/payloads';
import { escapeMarkdown } from '../../../src/core/packet/escape';

const MARKDOWN = `# The case

One **bold** line with [its source](https://grafana.example/d/1) and <https://plain.example/>.

- First
  - Inner
- Second

3. Third
4. Fourth

| Dimension | Wins |
| :-- | --: |
| Scope | 3 |

> Their words
`;

describe('a packet as plain text', () => {
  it('has no marks, and keeps lists, tables and addresses', () => {
    assert.equal(
      plainText(MARKDOWN),
      [
        'The case\n',
        'One bold line with its source (https://grafana.example/d/1) and https://plain.example/.\n',
        '- First\n  - Inner\n- Second\n',
        '3. Third\n4. Fourth\n',
        'Dimension\tWins\nScope\t3\n',
        'Their words\n',
      ].join('\n'),
    );
  });

  it('shows hostile texts as they were written', () => {
    assert.equal(
      plainText(escapeMarkdown('<script>alert(1)</script> *a* [b](javascript:c)')),
      '<script>alert(1)</script> *a* [b](javascript:c)\n',
    );
  });
});

describe('a packet as one HTML file', () => {
  const file = htmlFile(MARKDOWN, { title: 'A & B', language: 'en' });

  it('has headings, lists, a table and links, and needs nothing from elsewhere', () => {
    const names = namesIn(parse(file));
    for (const name of ['h1', 'ul', 'ol', 'table', 'th', 'a', 'blockquote', 'main', 'title'])
      assert.ok(names.has(name), name);
    for (const name of ['script', 'link', 'img', 'iframe', 'object']) assert.ok(!names.has(name), name);
    assert.match(file, /<title>A &amp; B<\/title>/);
    assert.match(file, /default-src 'none'/);
  });

  it('makes nothing that runs of hostile texts', () => {
    for (const payload of PAYLOADS) {
      const names = namesIn(
        parse(htmlFile(`# ${escapeMarkdown(payload)}\n`, { title: payload, language: 'en' })),
      );
      assert.ok(
        !['script', 'img', 'iframe', 'svg', 'object', 'form'].some((name) => names.has(name)),
        payload,
      );
    }
  });
});

interface Node {
  readonly nodeName: string;
  readonly childNodes?: readonly Node[];
}

function namesIn(node: Node, names = new Set<string>()): ReadonlySet<string> {
  names.add(node.nodeName);
  for (const child of node.childNodes ?? []) namesIn(child, names);
  return names;
}
