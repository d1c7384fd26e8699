/** Takes what readers outside may not see out of a text, by the user's list and by patterns. */
import * as l10n from '@vscode/l10n';

import { ticketsIn } from '../../evidence/references';
import type { Redaction } from '../../journal/schema';
import { withoutDeceit } from '../escape';
import { addressesIn, GONE, isPublicLink, type AddressKind, type Inside } from './addresses';
import { namesInHosts } from './company';
import { figuresIn } from './figures';
import { wordsForPeople } from './people';
import { replaceIn, withoutOverlaps } from './replaceIn';
import { wordFinder, type Found, type Wanted } from './words';

export type ListedRedaction = Exclude<Redaction, string>;
export type RedactionKind =
  NonNullable<ListedRedaction['kind']> | AddressKind | 'listed' | 'company' | 'handle' | 'ticket' | 'figure';

export interface RedactionRules {
  /** The user's own list. What they say of a text goes before what a pattern would. */
  readonly listed: readonly ListedRedaction[];
  readonly people: readonly string[];
  /** Which of the people is the manager. */
  readonly manager?: string | undefined;
  /** Hosts of the inside: `corp.example` stands for all below it. */
  readonly hosts: readonly string[];
  readonly repositories: readonly string[];
  readonly tickets: readonly string[];
}

/** What stands in the place of what was found, and why. */
export interface FoundRedaction extends Found {
  readonly kind: RedactionKind;
}

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
      const text = withoutDeceit(whole).normalize('NFC');
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
    hosts: rules.hosts,
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

function listedFinder(listed: readonly ListedRedaction[]): (text: string) => FoundRedaction[] {
  // Of two entries for one text the later one counts: that is where a change of mind is written.
  const finders = listed
    .toReversed()
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text, as, kind }) => {
      return { kind, isKept: as === text, find: wordFinder([{ text, to: as ?? insteadOf(kind) }]) };
    });
  return (text) =>
    finders.flatMap(({ kind, isKept, find }) =>
      ofKind(kind ?? 'listed', find(text)).map((one) =>
        isKept ? { ...one, to: text.slice(one.start, one.end) } : one,
      ),
    );
}

/** What stands in the place of a text of the list that names nothing itself. */
function insteadOf(kind: ListedRedaction['kind']): string {
  switch (kind) {
    case undefined:
      return GONE;
    case 'code-name':
      return l10n.t('a project');
    case 'customer':
      return l10n.t('a customer');
    case 'person':
      return l10n.t('a colleague');
    case 'host':
      return l10n.t('an internal host');
  }
}

/** Tickets; one that stands in brackets, or before what it is about, is left out without a word. */
function ticketFinder(known: readonly string[]): (text: string) => Found[] {
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

function handlesIn(text: string): Found[] {
  return [...text.matchAll(HANDLE)].map(({ index, 0: handle }) => {
    return { start: index, end: index + handle.length, to: l10n.t('a colleague') };
  });
}

function ofKind(kind: RedactionKind, found: readonly Found[]): FoundRedaction[] {
  return found.map((one) => ({ ...one, kind }));
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
