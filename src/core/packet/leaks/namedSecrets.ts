/** Finds secrets by what stands before them: “password: …”, `API_KEY=…`, “the token is …”. */
import { isCount, type FoundLeak } from './leak';
import { isKey, isPassword, isWords } from './secretValue';

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
