import * as l10n from '@vscode/l10n';

import { ticketsIn } from '../../evidence/references';
import { wordFinder, type Found, type Wanted } from './words';

/**
 * Finds tickets, those of a list and whatever is written like one. One that stands in brackets, or before what it is about, is
 * left out without a word.
 */
export function ticketFinder(known: readonly string[]): (text: string) => Found[] {
  const ofJournal = wordFinder(known.map((text) => ({ text, to: l10n.t('a ticket') })));
  return (text) => {
    const others: Wanted[] = ticketsIn(text).map((key) => ({
      text: key,
      to: l10n.t('a ticket'),
      isExact: true,
    }));
    return [...ofJournal(text), ...wordFinder(others)(text)].map((one) => aside(text, one) ?? one);
  };
}

function aside(text: string, { start, end }: Found): Found | undefined {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const bracket = /[^\S\n]?[([]$/.exec(before);
  if (bracket && /^[)\]]/.test(after)) return { start: start - bracket[0].length, end: end + 1, to: '' };
  const colon = before.trim() === '' ? /^(?::|\s[–-])\s+/.exec(after) : null;
  return colon ? { start, end: end + colon[0].length, to: '' } : undefined;
}
