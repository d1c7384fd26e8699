import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';

import { holds } from '../support/chance';
import { plainLabel, plainMarkdown, plainMessage, plainPrompt } from '../../src/core/plain';

/** What VS Code makes a link of: `LINK_REGEX` in base/common/linkedText.ts. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What VS Code makes an icon of: `labelWithIconsRegex` in base/browser/ui/iconLabel/iconLabels.ts. */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const HOSTILE = [
  '[Open](command:workbench.action.terminal.new)',
  'See [x](command:workbench.action.openSettings) and [y](COMMAND:a.b?%5B%22c%22%5D "a title")',
  '[a](https://evil.example/a) [b](http://evil.example) [c](file:///etc/passwd)',
  '[[a](command:x)](command:y)',
  "[a](command:x 'b')](command:z)",
  '[a\n](command:x)',
  '$(bug) $(sync~spin) \\$(check) $($(bug))',
  '$$(bug)$(bug)',
  '[$(bug)](command:x)',
  '![i](https://evil.example/i.png) <img src=x> <a href="command:x">a</a> &lt;b&gt;',
  '<https://evil.example> https://evil.example www.evil.example ada@evil.example',
  '# h\n===\n---\n- a\n1. b\n> c\n| a | b |\n|---|---|',
  '**b** _i_ ~~s~~ `c` \\*d\\* ```\ncode\n```',
  '    [a](command:x)',
  '[a]: command:x\n[a]',
];

const visible = (text: string): string => text.replaceAll('\u2060', '');
const pieces = fc.constantFrom(
  '[',
  ']',
  '(',
  ')',
  '$',
  '\\',
  'command:x',
  'https://x',
  'bug',
  ' ',
  '\n',
  '"',
);
const made = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

function eachText(check: (text: string) => void): void {
  HOSTILE.forEach(check);
  holds(fc.property(made, check), { numRuns: 2000 });
}

describe('Plain text', () => {
  it('has no link in a message, and reads as it was written', () => {
    eachText((text) => {
      assert.doesNotMatch(plainMessage(text).replace(/\r\n|\n|\r/g, ' '), LINK);
      assert.equal(visible(plainMessage(text)), text);
    });
  });

  it('has no icon in a label, and in no part of it', () => {
    eachText((text) => {
      assert.doesNotMatch(plainLabel(text), ICON);
      assert.equal(visible(plainLabel(text)), text);
    });
  });

  it('has neither in a prompt', () => {
    eachText((text) => {
      const shown = plainPrompt(text);
      assert.doesNotMatch(shown, LINK);
      assert.doesNotMatch(shown, ICON);
      assert.equal(visible(shown), text);
    });
  });

  it('is nothing but text in Markdown, on lines and in lists', () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    const [line, list] = [/^(?:<p>|<\/p>|\n|[^<>])*$/, /^(?:<\/?(?:p|ul|li)>|\n|[^<>])*$/];
    for (const text of HOSTILE.filter((each) => !each.startsWith('    '))) {
      assert.match(markdown.render(plainMarkdown(text)), line, text);
      assert.match(markdown.render(`- ${plainMarkdown(text)}`), list, text);
    }
  });

  it('leaves what is harmless as it is', () => {
    for (const text of ['Cut p95 (checkout) by 40 %', 'Cost $40 (was $90)', '[ABC-1] (done)', 'a[0] (b)']) {
      assert.equal(plainMessage(text), text);
      assert.equal(plainLabel(text), text);
    }
  });
});
