import assert from 'node:assert/strict';

import { documentStory } from '../../../../src/core/evidence/story/documentStory';

function storyOf(text: string) {
  const draft = documentStory({ path: 'docs/adr/0007-queue.md', text });
  if (!draft) return undefined;
  const { sources: _, ...fields } = draft;
  return fields;
}

describe('the story of a document', () => {
  it('is the context and the decision of a decision record', () => {
    const text = [
      '# 7. Queue exports',
      '',
      '## Status',
      'Accepted on the day on which everybody was there.',
      '',
      '## Context',
      'Exports of large shops time out and take the site with them. Support makes them by hand.',
      '',
      '## Decision',
      'We queue exports in the database that we run already.',
      '',
      '## Consequences',
      'Waiting for the largest export fell from 40 minutes to 3 minutes.',
    ].join('\n');
    assert.deepEqual(storyOf(text), {
      problem: 'Exports of large shops time out and take the site with them.',
      decision: { chosen: 'We queue exports in the database that we run already.' },
      impact: {
        summary: 'Waiting for the largest export fell from 40 minutes to 3 minutes.',
        metric: 'Waiting for the largest export',
        before: 40,
        after: 3,
        unit: 'minutes',
      },
    });
  });

  it('is options, choice and reason of a MADR', () => {
    const text = [
      '# Queue exports',
      '## Context and Problem Statement',
      'Exports of large shops time out and take the site with them.',
      '## Considered Options',
      '* A broker of our own',
      '* The queue of the database',
      '## Decision Outcome',
      'Chosen option: "The queue of the database", because on-call knows it already.',
    ].join('\n');
    assert.deepEqual(storyOf(text)?.decision, {
      options: ['A broker of our own', 'The queue of the database'],
      chosen: 'The queue of the database',
      why: 'on-call knows it already',
    });
  });

  it('is the motivation and the proposal of an RFC, with its alternatives', () => {
    const text = [
      '# Summary of nothing',
      '## Motivation',
      'Exports of large shops time out and take the site with them.',
      '## Detailed design',
      'A worker writes the file and mails a link to the merchant.',
      '## Alternatives',
      '### A broker of our own',
      'Nobody wants to run one.',
      '### Exports at night',
      'Merchants want them now.',
    ].join('\n');
    assert.deepEqual(storyOf(text), {
      problem: 'Exports of large shops time out and take the site with them.',
      action: 'A worker writes the file and mails a link to the merchant.',
    });
  });

  for (const [what, text] of Object.entries({
    'a template that nobody filled in':
      '# Title\n## Context\n<!-- What is the issue that we see? -->\n## Decision\nDescribe here what you decided and why you did.',
    'a document without sections': '# A note\nWords that stand under no heading that asks for anything.',
    nothing: '',
  })) {
    it(`is none for ${what}`, () => {
      assert.equal(storyOf(text), undefined);
    });
  }

  it('is read at once from a table whose cells are missing', () => {
    const table = `${'|a'.repeat(1500)}|\n${'|-'.repeat(1500)}|\n${'a\n'.repeat(4000)}`;
    assert.equal(storyOf(`## Context\n\n${table}`), undefined);
  });
});
