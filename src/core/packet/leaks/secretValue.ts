/** Tells by its look whether what is named a password or a key is one: words, paths of words and placeholders are none. */

/** What stands for a value: a variable, a bracket, a place where it is looked up, or signs that hide it. */
const STAND_IN =
  /^(?:\$[A-Z_][A-Z\d_]*|\$\p{Ll}[\p{Ll}_]*|(?:[$%#]\{\{?|\{\{|\$\()[^{}()]*[})]*|%\w+%|(?:process\.env|os\.environ|os\.getenv|secrets|env|vars?)[.[(].*|[\p{L}\d+.-]+:\/\/.*|your[-_].*|[xX•.…_-]+|(?:\.{3}|…).*)$/u;

/** Names with digits in them that mean something to everybody. */
const ALGORITHM =
  'argon2[a-z]{0,2}|bcrypt-?\\d{0,2}|scrypt|pbkdf2|sha-?[123]?-?\\d{0,3}|md5|[rehp]s(?:256|384|512)|aes-?\\d{0,3}|base(?:16|32|36|58|62|64)(?:url)?|utf-?\\d{1,2}|rsa-?\\d{0,4}|x?ed25519|x25519|x\\.?509|p-?(?:256|384|521)|oauth-?[12]?(?:\\.[01])?|saml-?2?|fido2?|u2f|[23]fa|ssha\\d{0,3}|zxcvbn';
const STANDARD =
  '(?:iso|rfc|nist|pci|soc|fips|cve|owasp|iec)(?:[-_:]?[a-z]{0,3}[-_:]?\\d{1,5}[a-z]?){1,3}|k8s|i18n|l10n|s3|ec2|1password';
const MEASURE =
  '\\d{1,6}(?:\\.\\d{1,3})?[-–]?(?:%|x|ms|s|m|h|d|mins?|minutes?|secs?|seconds?|hours?|days?|weeks?|months?|years?|chars?|characters?|digits?|words?|bits?|bytes?|[kmg]i?b|factors?|steps?|times?|fold|st|nd|rd|th)';
const DATE =
  '(?:19|20)\\d\\d-[01]\\d(?:-[0-3]\\d(?:t[\\d:.]{1,12}z?)?)?|v?\\d{1,4}(?:\\.\\d{1,6}){1,4}|v\\d{1,4}';
const TRADE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ALGORITHM}|${STANDARD}|${MEASURE}|${DATE})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** What joins words to one value. */
const JOINTS = /[-–_./:'’()[\]{}]/;
/** A word, or some that are joined by capitals: `reset`, `Reset`, `API`, `resetFlow`, `OAuthTokens`. */
const WORD =
  /^(?:\p{L}|\p{Lu}{2,})?[\p{Ll}\p{Lo}\p{M}]*(?:\p{Lu}[\p{Ll}\p{M}]{2,}|(?:By|Id|In|Is|Of|On|Or|To|Up)(?!\p{Ll})){0,8}(?:\p{Lu}{2,6}s?)?$/u;
/** A number, or a word with one: `2026`, `q3`, `node20`. */
const NUMBERED = /^\p{Lu}?\p{Ll}{0,12}\d{1,6}$/u;
/** A ticket: `CHECKOUT-1412`. A password may look like one, a key does not. */
const TICKET = /^\p{Lu}{2,10}-\d{1,6}$/u;
/** In a path, numbers are usual: `docs/adr/0012-tokens.md`. */
const PATH = /\/.*[/.]/;
/** Whoever is called so signs in with what follows. */
const ACCOUNT = /^(?:admin|administrator|root|sa|sysdba|postgres|guest)[/:]\S{3}/i;
/** Four words in a row are a passphrase. */
const PASSPHRASE = /^\p{L}{3,12}(?:[-_.]\p{L}{3,12}){3,7}$/u;

/** Fewest characters of a password, of one without digits and signs, of a key, and of a key without digits. */
const SHORTEST = { password: 6, letters: 8, key: 12, keyOfLetters: 20 } as const;

/** True for what looks chosen to be guessed by nobody. `isTold` says that it was written as a value, not in a sentence. */
export function isPassword(value: string, isTold: boolean): boolean {
  if (value.length < SHORTEST.password || STAND_IN.test(value)) return false;
  if (isTold && (ACCOUNT.test(value) || PASSPHRASE.test(value))) return true;
  if (!/\p{L}/u.test(value) || isWords(value, PATH.test(value))) return false;
  return /[\d!#$%^&+=?@~|\\]/.test(value) || (isTold && value.length >= SHORTEST.letters);
}

/** True for what looks made by a program to be a key. */
export function isKey(value: string): boolean {
  if (value.length < SHORTEST.key || STAND_IN.test(value) || TICKET.test(value)) return false;
  if (!/[a-z]/i.test(value) || isWords(value, /\p{Ll}/u.test(value))) return false;
  return /\d/.test(value) || value.length >= SHORTEST.keyOfLetters;
}

/** True for words in a row, and paths of them. */
export function isWords(value: string, hasNumbers: boolean): boolean {
  return value
    .replace(TRADE, '')
    .split(JOINTS)
    .every((part) => WORD.test(part) || (hasNumbers && NUMBERED.test(part)));
}
