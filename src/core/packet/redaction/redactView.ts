/** Takes names, internal addresses and exact figures out of a packet's view, before any template sees it. */
import * as l10n from '@vscode/l10n';

import { isInternal } from '../leaks/plainLeaks';
import type { PacketView } from '../view';
import { withRanges } from './figures';

export type RedactionKind = 'listed' | 'person' | 'email' | 'handle' | 'ticket' | 'internal-link' | 'figure';

/** What was changed, and how often: for its author to look through. */
export interface RedactionChange {
  readonly kind: RedactionKind;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface RedactionRules {
  /** Words of the user's own list, found in any case, as whole words. */
  readonly listed: readonly { readonly find: string; readonly replace?: string | undefined }[];
  readonly people: readonly string[];
  readonly internalHosts: readonly string[];
}

interface Rule {
  readonly kind: RedactionKind;
  readonly pattern: RegExp;
  readonly to: (found: string) => string;
}

/** What stands in the place of something that was taken out. */
const GONE = '…';
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}_@/])@[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b/g;
const LINK = /\bhttps?:\/\/[^\s<>)\]"']+/giu;

/** Keys whose strings are the journal's own values or days, not the user's words. */
const OWN_VALUES: ReadonlySet<string> = new Set([
  'id',
  'audience',
  'period',
  'asOf',
  'kind',
  'from',
  'to',
  'date',
]);
const FIGURES: ReadonlySet<string> = new Set(['figure', 'summary', 'title', 'problem', 'action', 'outcome']);

/** The view without what the rules find, and what was changed. Nothing else in it changes. */
export function redactView(
  view: PacketView,
  rules: RedactionRules,
): { readonly view: PacketView; readonly changes: readonly RedactionChange[] } {
  const changes = new Map<string, RedactionChange>();
  const note = (kind: RedactionKind, from: string, to: string): string => {
    if (from === to) return to;
    const key = [kind, from, to].join('\n');
    changes.set(key, { kind, from, to, count: (changes.get(key)?.count ?? 0) + 1 });
    return to;
  };
  const all = rulesOf(rules);
  const redactText = (text: string, key: string): string => {
    const words = all.reduce(
      (now, { kind, pattern, to }) => now.replace(pattern, (found) => note(kind, found, to(found))),
      text,
    );
    return FIGURES.has(key) ? note('figure', words, withRanges(words)) : words;
  };
  const redact = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return isOwnValue(key, value) ? value : redactText(value, key);
    if (Array.isArray(value)) return value.map((item) => redact(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.keys(value).map((name) => [name, redact((value as Record<string, unknown>)[name], name)]),
    );
  };
  return { view: redact(view, '') as PacketView, changes: [...changes.values()] };
}

/** A peer's name is in `from` too, so a day is told from it by its form. */
function isOwnValue(key: string, value: string): boolean {
  if (key === 'from' || key === 'to') return /^\d{4}-\d\d-\d\d$/.test(value);
  return OWN_VALUES.has(key);
}

/** The user's list first: what they say of a word goes before what a pattern would. */
function rulesOf({ listed, people, internalHosts }: RedactionRules): Rule[] {
  return [
    ...longestFirst(listed, ({ find }) => find).map(({ find, replace = GONE }): Rule => {
      return { kind: 'listed', pattern: wordOf(find), to: () => replace };
    }),
    {
      kind: 'internal-link',
      pattern: LINK,
      to: (link) => (isInternal(hostOf(link), internalHosts) ? '' : link),
    },
    { kind: 'email', pattern: EMAIL, to: () => GONE },
    ...longestFirst(people, (name) => name).map((name): Rule => {
      return { kind: 'person', pattern: wordOf(name), to: () => l10n.t('a colleague') };
    }),
    { kind: 'handle', pattern: HANDLE, to: () => GONE },
    { kind: 'ticket', pattern: TICKET, to: () => GONE },
  ];
}

function longestFirst<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items
    .filter((item) => textOf(item).trim() !== '')
    .sort((a, b) => textOf(b).length - textOf(a).length);
}

function wordOf(text: string): RegExp {
  const literal = text.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}

function hostOf(link: string): string {
  return /^https?:\/\/(?:[^\s/@]*@)?([^/:?#]+)/i.exec(link)?.[1] ?? '';
}
