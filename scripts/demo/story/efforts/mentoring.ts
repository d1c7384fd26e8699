import { append, grow, write } from '../edits';
import { amara, jonas, priya, robin, robinOnHost, tom } from '../people';
import { squash, type Step } from '../plan';

/** Tom grows from pairing with Robin to leading a piece of work. */
export const mentoring: readonly Step[] = [
  squash(162, robin, 'SHOP-196 Show which coupon made a total', [grow(2, 'checkout/src/coupons.ts')], {
    coAuthors: [tom],
  }),
  squash(145, tom, 'SHOP-228 Refuse a coupon of another shop', [grow(2, 'checkout/src/coupons.ts')], {
    coAuthors: [robinOnHost],
  }),
  squash(89, tom, 'SHOP-262 Read version 1 coupons', [grow(4, 'checkout/src/couponReader.ts')], {
    reviewers: [robin],
  }),
  squash(
    39,
    robin,
    'docs: how we review',
    [
      write(
        'docs/guides/reviewing.md',
        '# How we review\n\n1. Answer within four working hours, if only to say when.\n2. Say what must change and what could.\n3. Three rounds are one conversation: talk.\n',
      ),
    ],
    {
      reviewers: [amara, jonas],
      body: 'The median pull request waited 26 hours for its first answer. Agreed in the guild meeting.',
    },
  ),
  squash(
    33,
    tom,
    'SHOP-330 A budget for payment retries',
    [grow(4, 'payments/src/retryBudget.ts'), grow(3, 'payments/test/retryBudget.test.ts')],
    {
      coAuthors: [robin],
      reviewers: [priya],
    },
  ),
  squash(
    27,
    robin,
    'tools: remind about pull requests that wait for an answer',
    [grow(3, 'tools/reviews/src/remind.ts')],
    {
      body: 'First answer after 26 h → 7 h (median of the last four weeks). Source: tools/reviews/report.',
    },
  ),
  squash(19, tom, 'SHOP-338 Spread retries over a minute', [grow(2, 'payments/src/retryBudget.ts')], {
    reviewers: [robin],
  }),
  squash(12, jonas, 'tools/reviews: leave weekends out', [grow(1, 'tools/reviews/src/remind.ts')]),
  squash(8, tom, 'docs: add the retry budget to the first week', [
    append('docs/guides/onboarding.md', '\nThe retry budget: payments/src/retryBudget.ts\n'),
  ]),
];
