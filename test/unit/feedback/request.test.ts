import assert from 'node:assert/strict';

import { requestText, winsForPeers } from '../../../src/core/feedback/request';
import { GENERIC, win } from '../../fixtures/reports';

const textFor = (...wins: Parameters<typeof win>[0][]) =>
  requestText({ who: '@mei', wins: wins.map((one) => win(one)), rubric: GENERIC, name: 'Robin' });

describe('the text of a request', () => {
  it('names who, the work with its date and what to read, and who asks', () => {
    const text = textFor({
      title: 'Cut checkout p95',
      date: '2026-11-20',
      evidence: [
        { pr: 'https://git.example/shop/pull/12', title: 'Regional replicas' },
        { doc: 'docs/adr/0007-cache.md', repo: 'shop' },
        { commit: '0123456789ab' },
        { file: '/home/robin/notes.md' },
      ],
    });
    assert.ok(text.startsWith('Hi mei,\n'), text);
    assert.match(text, /^- Cut checkout p95 \(2026-11-20\)$/m);
    assert.match(text, /^ {2}- Regional replicas: https:\/\/git\.example\/shop\/pull\/12$/m);
    assert.match(text, /^ {2}- docs\/adr\/0007-cache\.md in shop$/m);
    assert.doesNotMatch(text, /0123456|notes\.md/);
    assert.ok(text.endsWith('Thank you,\nRobin\n'), text);
  });

  it('asks what can be seen and compared, and how to go on', () => {
    const text = textFor();
    assert.match(text, /^1\. What did you see me do, and when\?$/m);
    assert.match(text, /^3\. What would have happened without it\?$/m);
    assert.match(text, /^4\. Compared with somebody at the level of Senior: /m);
    assert.match(text, /^5\. What one thing should I do next\?$/m);
    assert.match(text, /May I quote you/);
  });

  it('asks the questions of the dimensions that the work shows, of three at most', () => {
    const text = textFor({ dimensions: ['technical-leadership', 'unknown'] });
    const asked = (ids: readonly string[]) =>
      GENERIC.dimensions.filter(({ id }) => ids.includes(id)).flatMap(({ questions }) => questions.peer);
    const [first = ''] = asked(['technical-leadership']);
    const heading = 'The bar for Senior asks people who worked with somebody:';
    assert.ok(first !== '' && text.includes(`${heading}\n- ${first}`), text);
    const ids = GENERIC.dimensions.map(({ id }) => id);
    const all = textFor({ dimensions: ids });
    for (const question of asked(ids.slice(0, 3))) assert.ok(all.includes(question), question);
    for (const question of asked(ids.slice(3))) assert.ok(!all.includes(question), question);
  });

  it('never shows what is private, or meant for the manager alone', () => {
    const text = textFor(
      { title: 'Secret one', visibility: 'private', evidence: [{ link: 'https://secret.example' }] },
      { title: 'For my manager', visibility: 'manager', dimensions: ['technical-leadership'] },
    );
    assert.doesNotMatch(text, /[Ss]ecret|For my manager|It is about|The bar for/);
    assert.equal(
      winsForPeers([win({ visibility: 'packet' }), win(), win({ visibility: 'private' })]).length,
      2,
    );
  });
});
