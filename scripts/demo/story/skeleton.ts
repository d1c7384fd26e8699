import { append, grow, write, writeFrom } from './edits';
import { amara, diego, jonas, mei, priya, robin } from './people';
import { PACKAGES } from './packages';
import { push, squash, type Step } from './plan';

/** How the repository began, before the year that is looked at. */
export const skeleton: readonly Step[] = [
  push(420, amara, 'Start the storefront monorepo', [
    writeFrom('README.md'),
    write('.gitignore', 'node_modules/\ndist/\n'),
    write('package.json', manifest()),
    write('package-lock.json', lockfile()),
    writeFrom('docs/adr/0001-monorepo.md'),
  ]),
  push(419, amara, 'Import checkout', [
    grow(
      6,
      'checkout/src/basket.ts',
      'checkout/src/prices.ts',
      'checkout/src/order.ts',
      'checkout/src/coupons.ts',
    ),
    grow(4, 'checkout/test/basket.test.ts', 'checkout/test/order.test.ts'),
  ]),
  push(418, priya, 'Import payments', [
    grow(6, 'payments/src/provider.ts', 'payments/src/retry.ts', 'payments/src/refunds.ts'),
    grow(4, 'payments/test/provider.test.ts', 'payments/test/refunds.test.ts'),
  ]),
  push(417, mei, 'Import search', [
    grow(6, 'search/src/indexer.ts', 'search/src/ranking.ts', 'search/src/suggestions.ts'),
    grow(4, 'search/test/ranking.test.ts'),
  ]),
  push(416, diego, 'Import the platform', [
    grow(6, 'platform/src/gateway.ts', 'platform/src/sessionStore.ts', 'platform/src/flags.ts'),
    grow(4, 'platform/test/gateway.test.ts'),
    write('tools/ci.yml', 'on: [push]\njobs:\n  test:\n    timeout_minutes: 40\n'),
  ]),
  squash(415, diego, 'Add CODEOWNERS', [writeFrom('CODEOWNERS')]),
  squash(402, diego, 'docs: feature flags in configuration', [writeFrom('docs/adr/0002-feature-flags.md')]),
  squash(396, jonas, 'Round totals the way the tax office does', [grow(2, 'checkout/src/order.ts')]),
  squash(391, robin, 'SHOP-31 Show the delivery day in the basket', [
    grow(2, 'checkout/src/basket.ts', 'checkout/test/basket.test.ts'),
  ]),
  squash(384, robin, 'SHOP-38 Keep the basket when a guest logs in', [
    grow(3, 'checkout/src/basket.ts', 'checkout/test/basket.test.ts'),
  ]),
  squash(379, priya, 'feat(payments): second provider', [grow(4, 'payments/src/provider.ts')]),
  squash(374, robin, 'SHOP-44 Explain why a coupon was refused', [grow(2, 'checkout/src/coupons.ts')]),
  squash(371, mei, 'docs: one search index per language', [writeFrom('docs/adr/0003-search-index.md')]),
  push(368, robin, 'Fix typo in the README', [
    append('README.md', '\nQuestions: ask in the storefront channel.\n'),
  ]),
];

function manifest(): string {
  return `${JSON.stringify({ name: 'storefront', private: true, version: '1.0.0', workspaces: ['checkout', 'payments', 'search', 'platform'] }, undefined, 2)}\n`;
}

function lockfile(): string {
  const entries = PACKAGES.map(
    (name, index) => [`node_modules/${name}`, { version: `4.${index}.0` }] as const,
  );
  return `${JSON.stringify({ name: 'storefront', lockfileVersion: 3, packages: Object.fromEntries(entries) }, undefined, 2)}\n`;
}
