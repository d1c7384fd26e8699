/** Finds leaks by rules: secrets, contact data, personal numbers, internal addresses, code, and wins marked private. */
import { HiddenWords } from '../hiddenWords';
import { withoutOverlaps } from '../redaction/replaceIn';
import { commandSecretsIn, namedSecretsIn } from './namedSecrets';
import { contactsIn, personalNumbersIn } from './personal';
import { insideAddressesIn } from './insideAddresses';
import { masked, type FoundLeak, type Leak } from './leak';
import { asRead, passagesOf } from './passages';
import { secretTokensIn } from './secretTokens';

export interface LeakRules {
  /** Hosts inside the company: `corp.example` stands for its subdomains too. */
  readonly internalHosts: readonly string[];
  /** Titles of wins that are nobody else's. */
  readonly privateTitles: readonly string[];
}

const FENCE = /^[ \t]{0,20}(?:(?:[-*+>]|\d{1,9}[.)])[ \t]{1,4}){0,4}(?:`{3,}|~{3,})/;

/**
 * The leaks of a text in the form in which it leaves, Markdown, HTML, plain text or JSON, in the order of its lines. It is
 * looked through as it is written and as it is read, and lines of a paragraph together. The time grows with the length alone.
 */
export function plainLeaks(text: string, { internalHosts, privateTitles }: LeakRules): Leak[] {
  const lines = text.split(/\r?\n/);
  const passages = [lines, lines.map(asRead)].flatMap(passagesOf);
  const titles = new HiddenWords({ whole: [], texts: [], names: privateTitles, namesAlone: [], open: [] });
  const distinct = new Map(passages.map((passage) => [`${passage.lineAt(0)} ${passage.text}`, passage]));
  const found = [...distinct.values()].flatMap(({ text: passage, lineAt }) =>
    [...leaksOf(passage, internalHosts), ...privateWinsIn(passage, titles)].map(({ kind, start, end }) => {
      return { kind, line: lineAt(start), excerpt: masked(passage.slice(start, end)) };
    }),
  );
  return unique([...found, ...codeIn(lines)]);
}

/** The text as a reader sees it, line for line. */
export function readableText(text: string): string {
  return text.split(/\r?\n/).map(asRead).join('\n');
}

/** What is found first is what a place is told of as: an e-mail address is no host as well. */
function leaksOf(passage: string, hosts: readonly string[]): FoundLeak[] {
  return withoutOverlaps([
    ...secretTokensIn(passage),
    ...namedSecretsIn(passage),
    ...commandSecretsIn(passage),
    ...personalNumbersIn(passage),
    ...contactsIn(passage),
    ...insideAddressesIn(passage, hosts),
  ]);
}

function codeIn(lines: readonly string[]): Leak[] {
  let isInside = false;
  return lines.flatMap((line, at) => {
    if (!FENCE.test(line)) return [];
    isInside = !isInside;
    return isInside ? [{ kind: 'code' as const, line: at + 1, excerpt: masked(line) }] : [];
  });
}

/** By their words: a title is the same over a line break, in capitals, and with other quotes. */
function privateWinsIn(passage: string, titles: HiddenWords): FoundLeak[] {
  return titles.placesIn(passage).map((place) => ({ kind: 'private-win', ...place }));
}

function unique(leaks: readonly Leak[]): Leak[] {
  const each = new Map(leaks.map((leak) => [`${leak.line} ${leak.kind} ${leak.excerpt}`, leak]));
  return [...each.values()].sort((a, b) => a.line - b.line);
}
