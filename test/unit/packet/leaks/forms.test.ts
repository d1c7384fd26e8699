import assert from 'node:assert/strict';

import { htmlText } from '../../../../src/core/html/htmlText';
import { escapeMarkdown } from '../../../../src/core/packet/escape';
import { htmlFile } from '../../../../src/core/packet/html';
import { plainText } from '../../../../src/core/packet/plainText';
import { plainLeaks } from '../../../../src/core/packet/leaks/plainLeaks';
import { leaksBeforeSharing } from '../../../../src/features/packet/leaksBeforeSharing';
import { goldenTexts } from '../goldenTexts';
import { whole } from './corpus';

const RULES = { internalHosts: ['fjord.example'], privateTitles: [] };
const TEXT = whole('The password is Win~ter|47$1<1, see \\\\files\\pay and https://wiki.fjord.example/a_b');
const KINDS = ['internal-link', 'internal-link', 'secret'];

describe('a leak in the form in which it leaves', () => {
  const markdown = `# Case\n\n- ${escapeMarkdown(TEXT)}\n`;
  const json = JSON.stringify({ wins: [{ title: 'Case', what: `It went well.\n${TEXT}` }] }, undefined, 2);
  for (const [name, text] of [
    ['Markdown', markdown],
    ['HTML', htmlText(TEXT)],
    ['a web page', htmlFile(markdown, { title: 'Case', language: 'en' })],
    ['plain text', plainText(markdown)],
    ['data', json],
  ] as const)
    it(`is found in ${name}`, () => {
      const kinds = new Set(plainLeaks(text, RULES).map(({ kind }) => kind));
      assert.deepEqual([...kinds].sort(), [...new Set(KINDS)]);
    });

  it('is found where it is broken over lines, on the line where it begins', () => {
    const text =
      'We had the\npassword:\nWinter4711! for years, call\n+44 20\n7946 0958.\n\n- 4111 1111\n- 1111 1111\n';
    assert.deepEqual(
      plainLeaks(text, RULES).map(({ kind, line }) => [kind, line]),
      [
        ['secret', 3],
        ['phone', 4],
      ],
    );
  });

  it('is found at the end of one long line', () => {
    const text = `${'It went well. '.repeat(10_000)}Mail a.colleague@corp.example`;
    assert.deepEqual(
      plainLeaks(text, RULES).map(({ kind }) => kind),
      ['email'],
    );
  });

  it('is told of once where two rules find it', async () => {
    const token = whole('gh¦p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx');
    assert.equal((await leaksBeforeSharing(`- ${token}\n`, RULES)).length, 1);
  });

  it('is nowhere in packets of an ordinary journal', async () => {
    for (const text of await goldenTexts())
      assert.deepEqual(await leaksBeforeSharing(text, { internalHosts: [], privateTitles: [] }), []);
  });
});
