/**
 * Finds secrets by what stands before them: “password: …”, `API_KEY=…`, “the token is …”, options of commands. By its look, what
 * is named a password or a key is one: words, paths of words and placeholders are none.
 */
import { isCount, placesOf, type FoundLeak } from './leak';

const PASSWORD =
  'passwor[dt]s?|passwd|passphrase|(?<![\\p{L}])(?:pass|pwd|pw|kennwort|passord|lösenord|wachtwoord|contraseña|mot de passe|senha|hasło|пароль)';
const KEY =
  '(?:api|access|secret|client|private|account|auth|encryption|signing|master|service|app|subscription|license)[ _-]?key(?:[ _-]?id)?|secret|token|credentials?';
/** What the word says more: `_PROD`, `_V2`. */
const WHICH = '\\d{0,2}(?:[._-][\\p{L}\\d]{1,20}){0,4}';
/** What or whose it is: “(staging)”, “for the replica”. */
const WHOSE = '(?: \\([^()]{1,40}\\)| (?:for|of|on|in)(?: the)? [^\\s:=|]{1,40})?';
const JOINT = '\\s{0,2}(?::=|=>|[:=|])\\s{0,2}| (?:is|was|are|were) |\\s{1,3}';
/** The value is only looked at, so that a word in it can be the name of another one. */
const NAMED = new RegExp(
  `(?:(?<password>${PASSWORD})|${KEY})(?<which>${WHICH})["'\`*_]{0,3}${WHOSE}(?<joint>${JOINT})(?<quote>["'\`*]{0,3})(?=(?<value>[^\\s"'\`*<>,;]{4,300}))`,
  'giu',
);
/** After these, a blank is enough: options of commands, and the file from which `curl` and others sign in. */
const TOLD_BEFORE = /(?<!\S)(?:-[\w-]{0,21}|login \S{1,60} )$/;
/** Evidence, as packets cite it: `checkout#1377`, `checkout@3fa9c21`. */
const REFERENCE = /^[\w.-]{1,60}(?:#\d{1,7}|@[\da-f]{7,40})$/i;
/** Fewest characters of a value that nothing but a blank joins to its name. */
const SHORTEST_AFTER_BLANK = 8;

/** Secrets in a text that a word before them tells of. */
export function namedSecretsIn(text: string): FoundLeak[] {
  return [...text.matchAll(NAMED)].flatMap(({ index, 0: whole, groups = {} }) => {
    const { password, which, joint = '', quote, value: given = '' } = groups;
    // A link of Markdown has its end and its address behind the value.
    const [own = ''] = given.split(/[)\]]\(/);
    const value = own.replace(/[.:!?)\]}]{1,5}$/, '');
    const start = index + whole.length;
    const end = start + value.length;
    const isTold = /[:=|]/.test(joint) || TOLD_BEFORE.test(text.slice(Math.max(0, index - 80), index));
    if (!isTold && REFERENCE.test(value)) return [];
    if (!isTold && /^\s+$/.test(joint) && quote === '' && !isMixed(value)) return [];
    const isNumber = isTold && which === '' && /^\d{6,}$/.test(value) && !isCount(value, text.slice(end));
    const isOne = password === undefined ? isKey(value) : isNumber || isPassword(value, isTold);
    return isOne ? [{ kind: 'secret', start, end }] : [];
  });
}

/** True for letters and digits in turns, and for one number in what are no words without it: `PaymentV2Client` is none. */
function isMixed(value: string): boolean {
  if (value.length < SHORTEST_AFTER_BLANK || !/\d/.test(value) || !/\p{L}/u.test(value)) return false;
  if (/=[^=]/.test(value) || isWords(value, true)) return false;
  return /\d\D+\d/.test(value) || !isWords(value.replace(/\p{L}?\d+/u, '-'), false);
}

const GIVEN: readonly RegExp[] = [
  /(?<!\S)(?:-u|--user)[ =]["'`]?[\w.@%+-]{1,60}:([^\s"'`]{4,200})/g,
  /(?<![\w-])(?:mysql|mariadb)[\w-]{0,10} (?:[^\s|;]{1,60} ){0,8}-p["']?([^\s"'`]{4,100})/g,
  /(?<![\w-])(?:sshpass|redis-cli|(?:docker|podman|helm|az|oc)(?: [a-z]{1,10}){0,2} login) (?:[^\s|;]{1,60} ){0,8}-[pa] ?["']?([^\s"'`]{4,100})/g,
];
/** Oracle's way to sign in has a password, whatever it looks like. */
const ORACLE =
  /(?<![\w-])(?:sqlplus (?:-\w{1,5} ){0,3}|jdbc:oracle:[a-z\d]{2,8}:)["']?[^\s/@]{1,60}\/([^\s/@"'`]{3,100})@/gi;

/** Secrets in a text that are arguments of commands. */
export function commandSecretsIn(text: string): FoundLeak[] {
  return [
    ...GIVEN.flatMap((form) => placesOf('secret', text, form, (value) => isPassword(value, false))),
    ...placesOf('secret', text, ORACLE),
  ];
}

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
function isPassword(value: string, isTold: boolean): boolean {
  if (value.length < SHORTEST.password || STAND_IN.test(value)) return false;
  if (isTold && (ACCOUNT.test(value) || PASSPHRASE.test(value))) return true;
  if (!/\p{L}/u.test(value) || isWords(value, PATH.test(value))) return false;
  return /[\d!#$%^&+=?@~|\\]/.test(value) || (isTold && value.length >= SHORTEST.letters);
}

/** True for what looks made by a program to be a key. */
function isKey(value: string): boolean {
  if (value.length < SHORTEST.key || STAND_IN.test(value) || TICKET.test(value)) return false;
  if (!/[a-z]/i.test(value) || isWords(value, /\p{Ll}/u.test(value))) return false;
  return /\d/.test(value) || value.length >= SHORTEST.keyOfLetters;
}

/** True for words in a row, and paths of them. */
function isWords(value: string, hasNumbers: boolean): boolean {
  return value
    .replace(TRADE, '')
    .split(JOINTS)
    .every((part) => WORD.test(part) || (hasNumbers && NUMBERED.test(part)));
}
