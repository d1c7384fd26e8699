import assert from 'node:assert/strict';

import fc from 'fast-check';

import { namedSecretsIn } from '../../../../src/core/packet/leaks/namedSecrets';
import { holds, randomFrom, SEED } from '../../../support/chance';

const TRIES = 2000;
const random = randomFrom(SEED);

function bytes(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));
}

function pick(count: number, characters: string): string {
  return Array.from({ length: count }, () => characters[Math.floor(random() * characters.length)]).join('');
}

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = SMALL.toUpperCase();
const DIGITS = '0123456789';

/** What is random is told from words by its digits and capitals; some few have none, or have them as words do. */
const SECRETS: readonly (readonly [name: string, mostMissed: number, text: () => string])[] = [
  ['keys of Amazon', 0, () => `AWS_SECRET_ACCESS_KEY=${bytes(30).toString('base64')}`],
  ['keys in hexadecimal', 0, () => `SECRET_KEY_BASE=${bytes(32).toString('hex')}`],
  ['keys for web addresses', 0.005, () => `The client secret is ${bytes(15).toString('base64url')}`],
  ['keys after a blank', 0.06, () => `token ${bytes(15).toString('base64url')}`],
  [
    'product keys',
    0.02,
    () => `license key: ${[4, 4, 4, 4].map((n) => pick(n, CAPITALS + DIGITS)).join('-')}`,
  ],
  ['passwords of nine bytes', 0.02, () => `password: ${bytes(9).toString('base64')}`],
  [
    'passwords with signs',
    0.01,
    () => `DB_PASSWORD_PROD=${pick(12, `${SMALL}${CAPITALS}${DIGITS}!#$%^&+=?@~|-_./`)}`,
  ],
  ['passwords of small letters and digits', 0.06, () => `password: ${pick(10, SMALL + DIGITS)}`],
];

const WORDS = [
  'reset',
  'token',
  'core',
  'auth',
  'policy',
  'README',
  'API',
  'Session',
  'rotation',
  'vault',
  'käse',
];
const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });

describe('what is random', () => {
  for (const [name, mostMissed, text] of SECRETS)
    it(`is found behind its name: ${name}`, () => {
      const missed = Array.from({ length: TRIES }, text).filter((one) => namedSecretsIn(one).length === 0);
      assert.ok(missed.length <= mostMissed * TRIES, `${missed.length}: ${missed.slice(0, 10).join('\n')}`);
    });
});

describe('what is made of words', () => {
  const names = [
    'password: ',
    'password=',
    'The password is ',
    '| password | ',
    'token: ',
    'API_KEY=',
    'secret ',
  ];
  const isHarmless = (text: string) => assert.deepEqual(namedSecretsIn(text), [], text);

  it('is no secret, however few words are joined', () => {
    holds(
      fc.property(fc.constantFrom(...names), words(3), fc.constantFrom('-', '_', '.'), (name, all, joint) => {
        isHarmless(name + all.join(joint));
      }),
    );
  });

  it('is no secret as a path, with numbers and an ending', () => {
    holds(
      fc.property(fc.constantFrom(...names), words(6), fc.nat(9999), (name, all, number) => {
        isHarmless(`${name}docs/${all.join('/')}/${number}-notes.md`);
      }),
    );
  });

  it('is no key, with numbers between', () => {
    holds(
      fc.property(words(4), fc.nat(9999), (all, number) => {
        isHarmless(`signing key id: ${all.join('-')}-${number}-release`);
      }),
    );
  });
});
