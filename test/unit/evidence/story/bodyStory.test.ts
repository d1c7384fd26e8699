import assert from 'node:assert/strict';

import { bodyStory } from '../../../../src/core/evidence/story/bodyStory';
import type { Draft } from '../../../../src/core/evidence/story/draft';

const TITLE = 'Queue exports in the background';

function storyOf(body: string, title = TITLE): Omit<Draft, 'sources'> | undefined {
  const draft = bodyStory({ sha: 'a1', body, title });
  if (!draft) return undefined;
  const { sources: _, ...fields } = draft;
  return fields;
}

describe('the story of a commit’s body', () => {
  it('is the sentence that says how it was, and the one that says what it does', () => {
    const body = [
      'Merchants with many orders currently wait in front of a blank page',
      'until the export times out. This change hands the export to a worker',
      'and mails a link when it is done.',
      '',
      'Signed-off-by: Ada Engineer <ada@corp.example>',
    ].join('\n');
    assert.deepEqual(storyOf(body), {
      problem:
        'Merchants with many orders currently wait in front of a blank page until the export times out.',
      action: 'This change hands the export to a worker and mails a link when it is done.',
    });
  });

  it('says where each field’s words stand', () => {
    const draft = bodyStory({
      sha: 'a1',
      title: TITLE,
      body: 'Large shops cannot export their orders at all.',
    });
    assert.deepEqual(draft?.sources, {
      problem: [
        { from: { kind: 'commit', sha: 'a1' }, quote: 'Large shops cannot export their orders at all.' },
      ],
    });
  });

  it('takes two sentences from under a heading that asks why, and the action from under its own', () => {
    const body = [
      '## Why',
      'Support exports orders by hand for the ten largest shops. Each export takes somebody half a day. Nobody likes it.',
      '## What changed',
      'A worker writes the file and mails a link to the merchant.',
      '## Test plan',
      'Start the worker and ask for an export of the demo shop.',
    ].join('\n');
    assert.deepEqual(storyOf(body), {
      problem:
        'Support exports orders by hand for the ten largest shops. Each export takes somebody half a day.',
      action: 'A worker writes the file and mails a link to the merchant.',
    });
  });

  it('takes the figure of a sentence with its words', () => {
    const { impact } = storyOf('Exports of the largest shop went from 40 minutes to 3 minutes.') ?? {};
    assert.deepEqual(impact, {
      summary: 'Exports of the largest shop went from 40 minutes to 3 minutes.',
      metric: 'Exports of the largest shop',
      before: 40,
      after: 3,
      unit: 'minutes',
    });
  });

  it('takes a choice with its reason for a decision', () => {
    const choice =
      'We use the queue of the database instead of a new broker, because on-call knows it already.';
    assert.deepEqual(storyOf(choice)?.decision, { chosen: choice });
  });

  it('takes the items of a list where no sentence says what it does', () => {
    const body =
      'This PR:\n\n- adds a worker that writes the file of an export\n- sends a mail with a link to the merchant\n- removes the page that nobody could wait for\n';
    assert.equal(
      storyOf(body)?.action,
      'adds a worker that writes the file of an export; sends a mail with a link to the merchant; removes the page that nobody could wait for',
    );
  });

  it('quotes a sentence that leans on the one before with that one', () => {
    const body =
      'Exports run in the process that answers requests. That means a large shop currently blocks everybody else.';
    assert.equal(storyOf(body)?.problem, body);
  });

  it('reads the first commit of a squashed pull request, and no round of review', () => {
    const body =
      '* feat: queue exports\n\nLarge shops cannot export their orders at all.\n\n* fix the lint\n\nThe linter currently fails on my machine for some reason.\n';
    assert.deepEqual(storyOf(body), { problem: 'Large shops cannot export their orders at all.' });
  });

  it('reads the commit of a squash that is nearest to the title', () => {
    const body =
      '* lint\n\nThe linter currently fails on every machine that is older than mine.\n\n* feat: queue exports\n\nLarge shops cannot export their orders at all.\n';
    assert.deepEqual(storyOf(body), { problem: 'Large shops cannot export their orders at all.' });
  });

  it('takes a summary for what was done', () => {
    const done = 'Adds a worker that writes the files of large exports.';
    assert.deepEqual(storyOf(`## Summary\n\n${done}`), { action: done });
  });

  it('does not end a sentence within code', () => {
    const done = 'Replace the three `unimplemented!()` panics of the worker with proper errors.';
    assert.deepEqual(storyOf(done), { action: done });
  });

  it('does not say the problem again in an action that leans on it', () => {
    const problem = 'Exports of the largest shops currently fail with a blank page.';
    assert.deepEqual(storyOf(`${problem} This fixes it by handing them to a worker.`), {
      problem,
      action: 'This fixes it by handing them to a worker.',
    });
  });

  // Taken for a problem or an action by a reader who judged drafts of nine authors.
  for (const text of [
    'The command fails only when the registry rejects the revocation of it.',
    'This currently lints only dependencies with no workspace inheritance.',
    'The function `force_object_loose()` is used to loosen packed objects before repacking.',
    'When a server is configured, the client no longer runs the verification.',
    'The type intentionally derives nothing, which might lead to a wrong order.',
    'Introduce a new strategy that aims to fill this gap of the old one.',
    'Rename it to say what the helper is really about now.',
    'Make callers do exactly that, by performing a three-way merge.',
    'This matters for object pruning, which uses the mtime of each object.',
    'This allows external tools to associate messages with their package.',
    'This turns any missed spots from producing extra output[1] into a segfault.',
    'Callers can specify an optional prefix so that fewer objects are read.',
    'All three phases from the issue are delivered together in one piece.',
    'Extract the helper that shows a code for the upcoming login command.',
    'Adds a focused test for the manifest of the modules.',
    'Delete the token with a DELETE on -/user/token/<token> of the registry.',
  ])
    it(`is none for “${text}”`, () => {
      assert.equal(storyOf(text), undefined);
    });

  it('is none for what stood there before, under a heading that asks what', () => {
    assert.equal(
      storyOf('## What this does\n\nThe reader already reads the file and layers it on top.'),
      undefined,
    );
  });

  it('is none for items about something else', () => {
    const body =
      '- Fix the call sites in the example so that the snippet compiles\n- Rename the section about atomic counters';
    assert.equal(storyOf(body), undefined);
  });

  const nothing: Readonly<Record<string, string>> = {
    nothing: '',
    'a reference alone': 'Fixes #123 and closes #124, which nobody could explain so far.',
    'what stands below a line':
      'Small.\n\n---\n\nPeople currently have to read this checklist before they submit.',
    'a checklist':
      '- [x] I have read the contributing guide, which currently nobody does\n- [ ] Tests were added where they are missing',
    'a template that nobody filled in':
      '<!-- Describe what is currently broken and why it matters to users. -->\n\n## Screenshots\n\nIf applicable, add screenshots that show what is currently broken.',
    'what only says the title again': 'Queue the exports in the background.',
    'a quotation of somebody else': '> Users currently cannot export anything at all, says the ticket.',
    'code and logs':
      '```\nError: cannot read the export of the largest shop of all\n```\n\n    panic: nobody can export anything at all today',
    'a table':
      '| before | after |\n| --- | --- |\n| users currently wait for a long time | they wait no more |',
    'a hedge': 'I think that exports are currently too slow for most of the users.',
    'talk with reviewers': 'Please look at the queue first, it is currently the part that breaks most.',
    'what another commit does': 'The next commit fixes what is currently broken in the export of orders.',
    'a sentence that leans on what is not quoted':
      'Meh. That is why users currently cannot export any of their orders.',
    'a generated summary':
      '## Summary by CodeRabbit\n\nExports currently fail for large shops and are now queued.',
    'a figure that is denied': 'Exports are not 9 % faster because of this one, whatever the graph says.',
    'several figures side by side':
      'Exports went from 40 s to 3 s, imports from 20 s to 2 s, and reports from 9 s to 1 s.',
    'a bot’s words': 'This PR was generated by a bot that currently watches our dependencies.',
    'a sentence that ends in a list': 'Users currently cannot do the following things with their exports:',
    'another language': '現在、ユーザーはエクスポートできません。これはそれを修正します。',
  };
  for (const [what, body] of Object.entries(nothing)) {
    it(`is none for ${what}`, () => {
      assert.equal(storyOf(body), undefined);
    });
  }

  it('keeps quotations word for word', () => {
    const body =
      'Exports, e.g. those of 2.5 GB, currently fail after 30 s with `ETIMEDOUT` in [the worker](https://corp.example/w).';
    assert.equal(
      storyOf(body)?.problem,
      'Exports, e.g. those of 2.5 GB, currently fail after 30 s with `ETIMEDOUT` in the worker.',
    );
  });
});
