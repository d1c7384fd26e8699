/** Finds ways to reach a person: e-mail addresses and telephone numbers. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { isCount, isDate, placesOf, type FoundLeak } from './leak';

const EMAIL =
  /(?<![\p{L}\p{N}._%+@/-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}@])(:?)/gu;
/** Endings of files, whose density looks like a host: `name@2x.png`. */
const FILE_ENDING = /@\d[\dx.]{0,8}\.\p{L}+$/iu;
/** Addresses that belong to programs: remotes of git, and senders that nobody reads. */
const NOBODY = /^(?:git|hg|svn|gitlab|bitbucket)@|^(?:no-?reply|donotreply)@|@users\.noreply\.github\.com$/i;

const ABROAD = /(?<![\p{L}\p{N}+.,/-])(?:\+|00)[1-9][\d ()./-]{5,22}\d(?![\p{L}\p{N}])/gu;
const AMERICAN = /(?<![\p{L}\p{N}.,/+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}-])/gu;
/** A word before a number says that it is one to call, in whatever country. */
const NAMED =
  /(?<![\p{L}])(?:tele(?:phone|fon)|tel|phone|mobile?|cell|fax|call|ring|text|tlf|handy|whatsapp|signal)\.?(?: (?:no\.?|number|me|us|at|on)){0,2}:? {0,2}(\(?0?\d[\d ()./-]{5,20}\d)(?![\p{L}\p{N}])/giu;
const MONEY = /^ ?(?:[€$£¥₹%]|(?:EUR|USD|GBP|NOK|SEK|DKK|CHF|JPY|kr)\b)/;

/** Most digits of a telephone number (ITU-T E.164). */
const MOST_DIGITS = 15;

/** Most numbers of a passage that are checked: the first ones of a long list show what it is. */
const MOST_CHECKED = 20;

/** E-mail addresses and telephone numbers in a text. */
export function contactsIn(text: string): FoundLeak[] {
  let checked = 0;
  const isPhone = (number: string) => (checked += 1) <= MOST_CHECKED && isNumberOfPhone(number);
  return [
    ...[...text.matchAll(EMAIL)].flatMap(({ index, 0: whole }) => {
      const address = whole.replace(/:$/, '');
      const isOne = !FILE_ENDING.test(address) && !NOBODY.test(address);
      return isOne ? [{ kind: 'email' as const, start: index, end: index + address.length }] : [];
    }),
    ...placesOf('phone', text, ABROAD, (number, at) => {
      const isMoney = MONEY.test(text.slice(at + number.length, at + number.length + 5));
      return !isMoney && isPhone(number.replace(/^00/, '+'));
    }),
    ...placesOf('phone', text, AMERICAN, (number) => isPhone(`+1 ${number}`)),
    ...placesOf('phone', text, NAMED, (number, at) => {
      const isCounted = isCount(number, text.slice(at + number.length));
      return digitsOf(number).length >= 8 && !isDate(number) && !isCounted;
    }),
  ];
}

function isNumberOfPhone(number: string): boolean {
  const { length } = digitsOf(number);
  return length >= 8 && length <= MOST_DIGITS && parsePhoneNumberFromString(number)?.isValid() === true;
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
