/** Finds what is a person’s: e-mail addresses, telephone numbers, and the numbers of accounts, cards and people. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import isCreditCard from 'validator/es/lib/isCreditCard';
import isIBAN, { locales } from 'validator/es/lib/isIBAN';

import { isCount, isDate, placesOf, type FoundLeak } from './leak';

const EMAIL =
  /(?<![\p{L}\p{N}._%+@/-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}@])(:?)/gu;
/** Endings of files, whose density looks like a host: `name@2x.png`. */
const FILE_ENDING = /@\d[\dx.]{0,8}\.\p{L}+$/iu;
/** Addresses that belong to programs: remotes of git, and senders that nobody reads. */
const NOBODY = /^(?:git|hg|svn|gitlab|bitbucket)@|^(?:no-?reply|donotreply)@|@users\.noreply\.github\.com$/i;

const ABROAD = /(?<![\p{L}\p{N}+.,/-])(?:\+|00)[1-9][\d ()./-]{5,22}\d(?![\p{L}\p{N}])/gu;
const AMERICAN_PHONE = /(?<![\p{L}\p{N}.,/+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}-])/gu;
/** A word before a number says that it is one to call, in whatever country. */
const NAMED_PHONE =
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
    ...placesOf('phone', text, AMERICAN_PHONE, (number) => isPhone(`+1 ${number}`)),
    ...placesOf('phone', text, NAMED_PHONE, (number, at) => {
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

/** Cards are written in one run, in fours, or in 4-6-5. */
const CARD =
  /(?<![\p{L}\p{N}.,:/_+-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})(?![\p{L}\p{N}_-]|[.,]\d)/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/gu;
/** Fewest characters of an account's number (Norway). */
const SHORTEST_IBAN = 15;
const COUNTRIES: ReadonlySet<string> = new Set(locales);

/** Social security numbers as the United States give them: no 000, 666 or 9xx first. */
const AMERICAN_NUMBER = /(?<![\p{L}\p{N}.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu;
const BRITISH = /(?<![\p{L}\p{N}])[A-Z]{2} \d{2} \d{2} \d{2} [A-D](?![\p{L}\p{N}])/gu;
const BRAZILIAN = /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g;
/** Whatever the country: a word says what the number is. */
const NAMED_NUMBER =
  /(?<![\p{L}])(?:SSN|social security|national insurance|nino|NHS|passport|tax id|TIN|ITIN|steuer-?id|personnummer|fødselsnummer|CPR|CPF|DNI|NIE|BSN|PESEL|driving licen[cs]e|driver[’']s licen[cs]e|aadhaar)(?: (?:no\.?|number|nr\.?|is|was)){0,2}[:#]? {0,2}((?=[A-Z\d .-]{0,24}\d)[A-Z\d][A-Z\d .-]{5,20}[A-Z\d])(?![\p{L}\p{N}])/giu;

/** Numbers in a text that are somebody's. */
export function personalNumbersIn(text: string): FoundLeak[] {
  return [
    ...ibansIn(text),
    ...[...text.matchAll(CARD)].flatMap(({ index, 0: number }) =>
      isCreditCard(number) ? [{ kind: 'payment' as const, start: index, end: index + number.length }] : [],
    ),
    ...[AMERICAN_NUMBER, BRITISH, BRAZILIAN].flatMap((form) => placesOf('personal-number', text, form)),
    ...placesOf('personal-number', text, NAMED_NUMBER, (number) => {
      return (number.match(/\d/g) ?? []).length >= 6 && !isDate(number);
    }),
  ];
}

/** The check digits tell where an account's number ends; words in capitals may follow it, each after a blank. */
function ibansIn(text: string): FoundLeak[] {
  return [...text.matchAll(IBAN)].flatMap(({ index: start, 0: matched }) => {
    if (!COUNTRIES.has(matched.slice(0, 2))) return [];
    for (let end = matched.length; end >= SHORTEST_IBAN; end = matched.lastIndexOf(' ', end - 1)) {
      if (isIBAN(matched.slice(0, end))) return [{ kind: 'payment' as const, start, end: start + end }];
    }
    return [];
  });
}
