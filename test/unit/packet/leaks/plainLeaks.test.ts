import assert from 'node:assert/strict';

import { htmlText } from '../../../../src/core/html/htmlText';
import { escapeMarkdown } from '../../../../src/core/packet/escape';
import { isInternal } from '../../../../src/core/packet/leaks/internalHost';
import { plainLeaks } from '../../../../src/core/packet/leaks/plainLeaks';
import { PRIVATE } from './sessions';

const RULES = { internalHosts: ['corp.example'], privateTitles: ['Fixed my own outage'] };

describe('what should hardly leave the machine', () => {
  it('is found with its line, masked', () => {
    const text = [
      '# Case',
      'Ask a.colleague@corp.example.',
      'See https://wiki.corp.example/page and https://example.com/page.',
      '```sh',
      'rm',
      '```',
      '- Fixed my own outage',
      ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
    ].join('\n');
    const leaks = plainLeaks(text, RULES);
    assert.deepEqual(
      leaks.map(({ kind, line }) => [kind, line]),
      [
        ['email', 2],
        ['internal-link', 3],
        ['code', 4],
        ['private-win', 7],
        ['private-key', 8],
      ],
    );
    assert.ok(leaks.every(({ excerpt }) => excerpt.length <= 5 && excerpt.endsWith('…')));
  });

  it('is found as it stands in Markdown and in HTML, too', () => {
    const privateTitles = ['[Draft] *my* "outage" & more'];
    for (const text of [privateTitles[0]!, escapeMarkdown(privateTitles[0]!), htmlText(privateTitles[0]!)])
      assert.deepEqual(
        plainLeaks(`- ${text}.`, { internalHosts: [], privateTitles }).map(({ kind }) => kind),
        ['private-win'],
      );
  });

  it('is the title of a private win in other letters, quotes and lines, and no other words', () => {
    for (const [title, text] of PRIVATE) {
      const leaks = plainLeaks(`First.\n\n${text}`, { internalHosts: [], privateTitles: [title] });
      assert.deepEqual(
        leaks.map(({ kind, line }) => [kind, line]),
        [['private-win', 3]],
        text,
      );
    }
    assert.deepEqual(
      plainLeaks('Covered for a vendor', {
        internalHosts: [],
        privateTitles: ['Covered for a failing vendor'],
      }),
      [],
    );
  });

  it('is nothing in plain words', () => {
    assert.deepEqual(
      plainLeaks('Cut p95 from 800 to 210 ms (https://example.com/a).\n\n@teammate', RULES),
      [],
    );
  });

  it('knows hosts that mean nothing outside', () => {
    for (const host of [
      'wiki.corp.example',
      'CORP.example',
      'go',
      'build.internal',
      '10.1.2.3',
      '172.20.0.1',
    ])
      assert.ok(isInternal(host, RULES.internalHosts), host);
    for (const host of ['notcorp.example', 'example.com', '172.32.0.1', '8.8.8.8'])
      assert.ok(!isInternal(host, RULES.internalHosts), host);
  });
});
