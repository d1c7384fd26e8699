import assert from 'node:assert/strict';

import { packetView } from '../../../src/core/packet/packetView';
import { redactView } from '../../../src/core/packet/redaction/redactView';
import { rulesOfJournal } from '../../../src/core/packet/redaction/rules';
import { renderPacket } from '../../../src/core/packet/render';
import { AS_OF, GENERIC, journal, readTemplate, win } from '../../fixtures/reports';

const OURS = journal(
  [
    win({
      id: 'cache',
      date: '2026-09-01',
      title: 'Replaced the cache',
      level: 'next',
      dimensions: ['scope-of-ownership'],
      impact: { metric: 'p95', before: 800, after: 210, unit: 'ms', source: '#412' },
      evidence: [
        { commit: '3fa9c21d04b7', repo: 'checkout' },
        { commit: '4fa9c21d04b7', repo: 'checkout' },
        { pr: '412', repo: 'checkout' },
      ],
      facts: [{ says: 'In v5.2.0 since 2026-10-04', on: '2026-11-01' }],
    }),
  ],
  {
    profile: {
      repositories: [{ name: 'checkout', url: 'https://ada:secret@gitlab.acme.example/pay/checkout' }],
    },
  },
);
const PAGE = 'https://gitlab.acme.example/pay/checkout';

const VIEW = packetView({
  journal: OURS,
  rubric: GENERIC,
  audience: 'committee',
  period: { from: '2026-01-01', to: AS_OF },
  asOf: AS_OF,
});

function markdownOf(view: typeof VIEW): string {
  const result = renderPacket(readTemplate('generic-senior'), view);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.markdown;
}

describe('links of a packet', () => {
  it('are one a claim, the pull request before commits, and the rest in one line a win', () => {
    const markdown = markdownOf(VIEW);
    assert.match(markdown, / \(\[checkout pull request 412\]\(https:\S+\/-\/merge_requests\/412\)\)\./);
    assert.ok(markdown.includes(`; [2 commits](${PAGE}/-/commit/4fa9c21d04b7) `), markdown);
    assert.equal(markdown.split('/-/commit/').length, 2);
  });

  it('lead to the source of a figure that the evidence is', () => {
    assert.equal(VIEW.strongest[0]?.sourceHref, `${PAGE}/-/merge_requests/412`);
  });

  it('come with what git shows', () => {
    assert.match(markdownOf(VIEW), /\*\*Git shows:\*\* In v5\.2\.0 since 2026-10-04\./);
  });

  it('hold no password', () => {
    assert.doesNotMatch(markdownOf(VIEW), /secret|ada:/);
  });

  it('are none to the inside in a redacted packet', () => {
    const { view } = redactView(VIEW, rulesOfJournal(OURS, []));
    const markdown = markdownOf(view);
    assert.doesNotMatch(markdown, /https?:|acme|checkout#|3fa9c21|4fa9c21/);
    assert.match(markdown, /; a pull request; 2 commits /);
  });
});
