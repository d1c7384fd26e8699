import { append, grow, write, writeFrom } from '../edits';
import { diego, jonas, priya, robin, tom } from '../people';
import { change, merge, push, squash, type Step } from '../plan';

/** A guide and a dev container, which others keep up after Robin. */
export const onboarding: readonly Step[] = [
  merge(robin, 'devcontainer', 'One command from a clone to a running shop', [
    change(289, robin, 'Add a dev container with all services', [
      write(
        'tools/devcontainer/compose.yml',
        'services:\n  shop:\n    ports: [8080]\n  store:\n    ports: [6379]\n',
      ),
      grow(3, 'tools/devcontainer/src/up.ts'),
    ]),
    change(288, robin, 'Wait until every service answers', [grow(2, 'tools/devcontainer/src/health.ts')]),
    change(286, robin, 'Run it on ARM laptops', [grow(1, 'tools/devcontainer/src/up.ts')]),
  ]),
  squash(
    281,
    robin,
    'SHOP-80 Seed three shops with payments in every state',
    [grow(5, 'tools/devcontainer/src/seed.ts'), grow(2, 'tools/devcontainer/test/seed.test.ts')],
    {
      reviewers: [priya],
      body: 'Setting up a laptop took new colleagues two days (asked the last five). This is the slow half of it.',
    },
  ),
  squash(
    274,
    robin,
    'docs: your first week on the storefront',
    [writeFrom('docs/guides/onboarding.md'), append('README.md', '\nNew here? docs/guides/onboarding.md\n')],
    { reviewers: [jonas, priya] },
  ),
  squash(252, diego, 'devcontainer: use the image of the CI', [
    append('tools/devcontainer/compose.yml', '  gateway:\n    ports: [9000]\n'),
  ]),
  squash(
    171,
    tom,
    'docs: the test card needs a real name',
    [append('docs/guides/onboarding.md', '\nThe test card needs a first and a last name.\n')],
    {
      reviewers: [robin],
      body: 'My first pull request: the guide told me to fix what is wrong in it.',
    },
  ),
  squash(166, tom, 'devcontainer: seed a shop with refunds', [grow(2, 'tools/devcontainer/src/seed.ts')], {
    reviewers: [robin],
  }),
  push(120, robin, 'docs: onboarding takes one day now', [
    append(
      'docs/guides/onboarding.md',
      '\nTom shipped on his second day; before the guide it took two weeks.\n',
    ),
  ]),
  squash(74, priya, 'devcontainer: run the payment provider’s simulator', [
    grow(3, 'tools/devcontainer/src/provider.ts'),
  ]),
];
