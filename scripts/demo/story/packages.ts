/** What the storefront depends on: its lock file lists them, and the bots update them. */
export const PACKAGES = [
  'express',
  'zod',
  'undici',
  'pino',
  'vitest',
  'typescript',
  'eslint',
  'redis',
  'fastify',
  'luxon',
];
