/** Finds secrets by what stands before them: “password: …”, `API_KEY=…`, “the token is …”. */
import type { FoundLeak } from './leak';

const PASSWORD =
  'passwords?|passwd|passwort|passphrase|pass|pwd|pw|kennwort|passord|lösenord|wachtwoord|contraseña|mot de passe|senha|hasło|пароль';
const KEY =
  '(?:api|access|secret|client|private|account|shared[ _-]?access|auth|encryption|signing|master|service|app|subscription|license)[ _-]?(?:key|secret|token)(?:[ _-]?id)?|access[ _-]?key|secret|token|authtoken|credentials?|apikey';
/** The word, how it is joined to what follows, and what follows. */
const NAMED = new RegExp(
  `(?<![\\p{L}])(?:(${PASSWORD})|${KEY})["'\`*_]{0,3}(\\s{0,2}(?::=|=>|[:=])\\s{0,2}| (?:is|was|are|were) |\\s{1,2}(?=["'\`]))["'\`*]{0,3}([^\\s"'\`*<>,;]{4,300})`,
  'giu',
);
/** What stands for a secret without being one. */
const STAND_IN =
  /^[$%{<[(]|^(?:x{3,}|\*{2,}|•+|\.{3}|…)|redacted|removed|hidden|masked|example|placeholder|changeme|your[-_]|process\.env|os\.environ|secrets\./i;
/** Words of the trade with digits in them: names of algorithms and standards, and lengths of time. */
const TRADE =
  /^(?:argon2\w{0,2}|bcrypt\w?|scrypt|pbkdf2\S{0,20}|sha-?\d{1,3}\S{0,8}|md5|hmac\S{0,12}|aes-?\d{0,3}\S{0,8}|base(?:16|32|64)\w{0,3}|utf-?\d{1,2}|rsa-?\d{0,4}|ed25519|oauth2?\S{0,4}|oidc|saml2?|k8s|i18n|l10n|jwt|fido2|webauthn\d?|totp|v?\d{1,4}(?:\.\d{1,6}){0,4}%?|\d{1,6}[-–]?\p{L}{1,12}(?:-\p{L}{1,12}){0,4}|\d{4}-\d\d(?:-\d\d\S{0,20})?|\p{Lu}{2,10}-\d{1,6}|[a-z][\w-]{0,40}(?:\/[a-z][\w.-]{0,40}){1,8})$/iu;

/** Secrets in a text that a word before them tells of. */
export function namedSecretsIn(text: string): FoundLeak[] {
  return [...text.matchAll(NAMED)].flatMap(
    ({ index, 0: whole, 1: password, 2: joint = '', 3: given = '' }) => {
      const value = given.replace(/[.:!?)\]}]{1,5}$/, '');
      const start = index + whole.length - given.length;
      const isTold = joint.includes('=') || joint.includes(':');
      const isOne = password === undefined ? isKey(value) : isPassword(value, isTold);
      return isOne ? [{ kind: 'secret', start, end: start + value.length }] : [];
    },
  );
}

/** True for what looks chosen to be guessed by nobody: letters with digits or signs, and no word of the trade. */
function isPassword(value: string, isTold: boolean): boolean {
  if (value.length < 6 || isHarmless(value)) return false;
  const hasDigit = /\d/.test(value);
  const hasLetter = /\p{L}/u.test(value);
  const hasSign = /[!#$%^&+=?@~|\\]/.test(value);
  if (hasLetter && (hasDigit || hasSign)) return true;
  if (isTold && /^\d{6,}$/.test(value)) return true;
  // Four words in a row are a passphrase.
  return isTold && /^\p{L}{3,12}(?:[-_.]\p{L}{3,12}){3,7}$/u.test(value);
}

function isKey(value: string): boolean {
  return (
    value.length >= 12 &&
    !isHarmless(value) &&
    /\d/.test(value) &&
    /[a-z]/i.test(value) &&
    !/:\/\//.test(value)
  );
}

function isHarmless(value: string): boolean {
  return STAND_IN.test(value) || TRADE.test(value);
}
