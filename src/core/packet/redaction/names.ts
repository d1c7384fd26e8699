/** Finds what has a name: what the user's own list says, people, and tickets. */
import * as l10n from '@vscode/l10n';

import { ticketsIn } from '../../evidence/references';
import type { Redaction } from '../../journal/schema';
import { GONE } from './addresses';
import { ofKind, wordFinder, type Found, type FoundRedaction, type Wanted } from './words';

/** An entry of the list. */
export type ListedRedaction = Exclude<Redaction, string>;

/** Finds what is listed, and what is listed to be left in, which is replaced by itself. The longest text goes first. */
export function listedFinder(listed: readonly ListedRedaction[]): (text: string) => FoundRedaction[] {
  // Of two entries for one text the later one counts: that is where a change of mind is written.
  const finders = listed
    .toReversed()
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text, as, kind }) => {
      const to = as ?? insteadOf(kind);
      const wanted = [text, ...shortFormsOf(text)].map((form): Wanted => ({ text: form, to }));
      const parts =
        kind === 'person' ? wordsForPeople([text], undefined).map((part) => ({ ...part, to })) : [];
      return { kind, isKept: as === text, find: wordFinder([...wanted, ...parts]) };
    });
  return (text) =>
    finders.flatMap(({ kind, isKept, find }) =>
      ofKind(kind ?? 'listed', find(text)).map((one) =>
        isKept ? { ...one, to: text.slice(one.start, one.end) } : one,
      ),
    );
}

/** How people say a name for short: “Falcon” for “Project Falcon”, “Acme” for “Acme Inc.”. */
function shortFormsOf(text: string): string[] {
  const short = text
    .trim()
    .replace(/^(?:project|operation|initiative|programme|program|team|code ?name)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/,? (?:inc|corp|corporation|ltd|limited|llc|gmbh|ag|plc|co|company|sa|bv|ab|oy|aps)\.?$/iu, '');
  return short.length > 2 && short !== text.trim() ? [short] : [];
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

/** First and last names that begin sentences as words of the language; alone they stay. */
const ALSO_WORDS =
  /^(?:April|Art|August|Bill|Chase|Dean|Drew|Frank|Grace|Grant|Hope|Jack|June|Long|Manager|Mark|Max|May|Page|Pat|Price|Rich|Rob|Rose|Sue|Will|Young|Engineer|Team|Lead|Dr|Mr|Mrs|Ms|Van|Von|Der|Den|De|La)$/;

/**
 * What to look for where people are named: the whole name in any case, and its parts as they are written, so that “Ben”
 * goes and “ben” in another word stays. The manager is told from colleagues.
 */
export function wordsForPeople(people: readonly string[], manager: string | undefined): Wanted[] {
  const called = (name: string): string => (name === manager ? l10n.t('my manager') : l10n.t('a colleague'));
  const whole = people.map((name) => ({ text: name.trim().replace(/^@/, ''), to: called(name) }));
  const parts = whole.flatMap(({ text, to }) =>
    text
      .split(/[\s.]+/u)
      .filter((part) => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part) && !ALSO_WORDS.test(part))
      .map((part) => ({ text: part, to, isExact: true })),
  );
  return [...whole, ...parts];
}

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
