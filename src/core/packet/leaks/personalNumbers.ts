/** Finds numbers that belong to one person or account: cards, accounts at banks, numbers that states give. */
import isCreditCard from 'validator/es/lib/isCreditCard';
import isIBAN, { locales } from 'validator/es/lib/isIBAN';

import { isDate, placesOf, type FoundLeak } from './leak';

/** Cards are written in one run, in fours, or in 4-6-5. */
const CARD =
  /(?<![\p{L}\p{N}.,:/_+-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})(?![\p{L}\p{N}_-]|[.,]\d)/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/gu;
/** Fewest characters of an account's number (Norway). */
const SHORTEST_IBAN = 15;
const COUNTRIES: ReadonlySet<string> = new Set(locales);

/** Social security numbers as the United States give them: no 000, 666 or 9xx first. */
const AMERICAN = /(?<![\p{L}\p{N}.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu;
const BRITISH = /(?<![\p{L}\p{N}])[A-Z]{2} \d{2} \d{2} \d{2} [A-D](?![\p{L}\p{N}])/gu;
const BRAZILIAN = /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g;
/** Whatever the country: a word says what the number is. */
const NAMED =
  /(?<![\p{L}])(?:SSN|social security|national insurance|nino|NHS|passport|tax id|TIN|ITIN|steuer-?id|personnummer|fødselsnummer|CPR|CPF|DNI|NIE|BSN|PESEL|driving licen[cs]e|driver[’']s licen[cs]e|aadhaar)(?: (?:no\.?|number|nr\.?|is|was)){0,2}[:#]? {0,2}((?=[A-Z\d .-]{0,24}\d)[A-Z\d][A-Z\d .-]{5,20}[A-Z\d])(?![\p{L}\p{N}])/giu;

/** Numbers in a text that are somebody's. */
export function personalNumbersIn(text: string): FoundLeak[] {
  return [
    ...ibansIn(text),
    ...[...text.matchAll(CARD)].flatMap(({ index, 0: number }) =>
      isCreditCard(number) ? [{ kind: 'payment' as const, start: index, end: index + number.length }] : [],
    ),
    ...[AMERICAN, BRITISH, BRAZILIAN].flatMap((form) => placesOf('personal-number', text, form)),
    ...placesOf('personal-number', text, NAMED, (number) => {
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
