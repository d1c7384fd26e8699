/** Takes what readers outside may not see out of a text, by the user's list and by patterns. */
import * as l10n from '@vscode/l10n';

import { withoutHiddenCharacters } from '../escape';
import { addressesIn, isPublicLink, type Inside } from './addresses';
import { namesInHosts, type RedactionRules } from './rules';
import { figuresIn } from './figures';
import { ofKind, wordFinder, type Found, type FoundRedaction, type RedactionKind } from './words';
import { listedFinder, ticketFinder, wordsForPeople } from './names';
import { replaceIn, withoutOverlaps } from './replaceIn';

/** Looks through texts by the rules. */
export interface Redactor {
  /** The text without what the rules find. */
  readonly text: (text: string) => string;
  /** True for an address that a reader outside may have. */
  readonly isPublic: (link: string) => boolean;
  /** True for a text with something that the user leaves in. */
  readonly isKept: (text: string) => boolean;
}

const HANDLE = /(?<![\p{L}\p{N}_@/.-])@[\p{L}\p{N}][\p{L}\p{N}_-]*(?![\p{L}\p{N}_/-])/gu;

/** A redactor that tells `note` of everything that it takes out. */
export function redactor(
  rules: RedactionRules,
  note: (kind: RedactionKind, from: string, to: string) => void,
): Redactor {
  const { find, inside } = finder(rules);
  return {
    text: (whole) => {
      const text = withoutHiddenCharacters(whole).normalize('NFC');
      const kept = withoutOverlaps(find(text));
      for (const { kind, start, end, to } of kept) {
        if (text.slice(start, end) !== to) note(kind, text.slice(start, end).trim(), to);
      }
      return replaceIn(text, together(text, kept));
    },
    isPublic: (link) => isPublicLink(link, inside),
    isKept: inside.isKept,
  };
}

/** What is found, what goes before the rest first. */
function finder(rules: RedactionRules): {
  readonly find: (text: string) => FoundRedaction[];
  readonly inside: Inside;
} {
  const listed = listedFinder(rules.listed);
  const company = wordFinder(namesInHosts(rules.hosts).map((text) => ({ text, to: l10n.t('the company') })));
  const people = wordFinder(wordsForPeople(rules.people, rules.manager));
  const repositories = wordFinder(rules.repositories.map((text) => ({ text, to: l10n.t('a codebase') })));
  const tickets = ticketFinder(rules.tickets);
  const inside: Inside = {
    hosts: [...rules.hosts, ...(rules.codeHosts ?? [])],
    isTelling: (text) =>
      listed(text).some(({ start, end, to }) => text.slice(start, end) !== to) ||
      [company, people, repositories, tickets].some((find) => find(text).length > 0),
    isKept: (text) => listed(text).some(({ start, end, to }) => text.slice(start, end) === to),
  };
  const find = (text: string): FoundRedaction[] => {
    const addresses = addressesIn(text, inside);
    return [
      ...listed(text).filter((one) => !addresses.some((address) => isWithin(one, address))),
      ...addresses,
      ...ofKind('company', company(text)).filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end))),
      ...ofKind('person', people(text)),
      ...ofKind('ticket', tickets(text)),
      ...ofKind('handle', handlesIn(text)),
      ...ofKind('repository', repositories(text)),
      ...ofKind('figure', figuresIn(text)),
    ];
  };
  return { find, inside };
}

function handlesIn(text: string): Found[] {
  return [...text.matchAll(HANDLE)].map(({ index, 0: handle }) => {
    return { start: index, end: index + handle.length, to: l10n.t('a colleague') };
  });
}

function isWithin(one: Found, address: Pick<Found, 'start' | 'end'>): boolean {
  const isSame = one.start === address.start && one.end === address.end;
  return !isSame && address.start <= one.start && one.end <= address.end;
}

/** People in a row are colleagues: “with a colleague and a colleague” says less than “with colleagues”. */
function together(text: string, found: readonly Found[]): Found[] {
  const one = l10n.t('a colleague');
  const joined: Found[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isRow =
      last !== undefined &&
      next.to === one &&
      [one, l10n.t('colleagues')].includes(last.to) &&
      /^(?:, |,? (?:and|or|&) )$/.test(text.slice(last.end, next.start));
    if (isRow) joined[joined.length - 1] = { start: last.start, end: next.end, to: l10n.t('colleagues') };
    else joined.push(next);
  }
  return joined;
}
