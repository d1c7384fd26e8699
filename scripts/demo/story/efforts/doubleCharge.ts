import { grow, replace, tune, write, writeFrom } from '../edits';
import { diego, priya, robin, tom } from '../people';
import { change, merge, push, squash, type Step } from '../plan';

/** An incident in another team's folder, from the hotfix to the last action item. */
export const doubleCharge: readonly Step[] = [
  push(170, robin, 'hotfix: stop retrying payments that timed out', [tune('payments/src/retry.ts')], {
    body: 'Customers are charged twice since 13:04: the provider takes a retry for a new payment.\nSHOP-187',
  }),
  squash(
    168,
    robin,
    'test(payments): a timeout that the provider answered after all',
    [grow(4, 'payments/test/retry.test.ts')],
    {
      body: 'SHOP-187. Fails without the hotfix.',
      reviewers: [priya],
    },
  ),
  squash(
    167,
    priya,
    'Script the refunds of the double charges',
    [grow(3, 'payments/scripts/refundDoubleCharges.ts')],
    { coAuthors: [robin] },
  ),
  squash(
    166,
    robin,
    'docs: postmortem of the double charges',
    [writeFrom('docs/postmortems/double-charges.md')],
    {
      reviewers: [priya, diego],
    },
  ),
  squash(
    160,
    diego,
    'Alert on payments per order, with an owner',
    [write('platform/alerts/payments.yml', 'alert: payments per order\nabove: 1.02\nowner: payments\n')],
    {
      body: 'Action item of the postmortem of the double charges.',
    },
  ),
  squash(
    157,
    robin,
    'docs: ADR 12, idempotency keys for every payment call',
    [writeFrom('docs/adr/0012-idempotency-keys.md')],
    {
      reviewers: [priya],
    },
  ),
  merge(robin, 'shop-190-idempotency', 'SHOP-190 Idempotency keys on every call that moves money', [
    change(156, robin, 'Make a key from the basket and the attempt', [
      grow(4, 'payments/src/idempotency.ts'),
    ]),
    change(
      155,
      robin,
      'Send the key with payments and refunds',
      [grow(2, 'payments/src/provider.ts', 'payments/src/refunds.ts')],
      {
        coAuthors: [priya],
      },
    ),
    change(154, robin, 'Lock on our side where a provider takes no key', [
      grow(3, 'payments/src/paymentLock.ts'),
    ]),
    change(153, robin, 'Replay a day of production retries against it', [
      grow(5, 'payments/test/idempotency.test.ts'),
    ]),
  ]),
  squash(
    150,
    robin,
    'Turn automatic payment retries on again',
    [grow(1, 'payments/src/retry.ts'), tune('payments/src/retry.ts')],
    {
      body: 'SHOP-193. Since the keys: 0 double charges in 1.2 million payments; 3,100 payments saved by the retry so far.',
      reviewers: [priya, diego],
    },
  ),
  squash(
    106,
    tom,
    'payments: show the idempotency key in the trace',
    [grow(1, 'payments/src/idempotency.ts')],
    { reviewers: [robin] },
  ),
  squash(92, priya, 'Close the last action item of the double charges', [
    replace('platform/alerts/payments.yml', 'above: 1.02', 'above: 1.005'),
  ]),
];
