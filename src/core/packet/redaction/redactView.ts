/** Takes what readers outside may not see out of a packet's view, before any template sees it. */
import * as l10n from '@vscode/l10n';

import { AMBIGUITIES, PHASES, REACHES, ROLES } from '../../journal/schema';
import type { PacketEvidence, PacketView } from '../view';
import { capitalised } from './replaceIn';
import type { RedactionKind } from './kind';
import { redactor, type RedactionRules, type Redactor } from './redactText';
import { endOf } from '../../text';

/** What was changed, and how often: for its author to look through. */
export interface RedactionChange {
  readonly kind: RedactionKind;
  readonly from: string;
  /** Empty where nothing stands in its place. */
  readonly to: string;
  readonly count: number;
}

export interface RedactedView {
  readonly view: PacketView;
  /** What was changed in any field; a text that stands in several places counts once. */
  readonly changes: readonly RedactionChange[];
}

/** Keys whose strings are the product's own values, not the user's words. */
const OWN_VALUES: ReadonlySet<string> = new Set(['id', 'audience', 'kind', 'missing', 'status', 'version']);
const CHOICES: ReadonlySet<string> = new Set([...AMBIGUITIES, ...PHASES, ...REACHES, ...ROLES]);
const DAY = /^\d{4}-\d\d-\d\d$|^\d{4}-W\d\d$/;
/** Keys of addresses that a template links to: one that a reader may not have is no link. */
const LINKS: ReadonlySet<string> = new Set(['href', 'sourceHref']);

/** The view without what the rules find. Nothing else in it changes. */
export function redactView(view: PacketView, rules: RedactionRules): RedactedView {
  const changes = new Map<string, RedactionChange>();
  const note: Note = (kind, from, to) => {
    const key = [kind, from, to].join('\n');
    if (from !== to) changes.set(key, { kind, from, to, count: (changes.get(key)?.count ?? 0) + 1 });
  };
  const treat = treatment(redactor(rules, note), note);
  const redacted = treat(withoutCompany(view), '') as PacketView;
  return { view: redacted, changes: [...changes.values()] };
}

type Note = (kind: RedactionKind, from: string, to: string) => void;
type Treat = (value: unknown, key: string) => unknown;

/** Treats every value of a view, each text and each object once. */
function treatment(redact: Redactor, note: Note): Treat {
  const objects = new Map<object, unknown>();
  const texts = new Map<string, string>();
  const treatText = (text: string, key: string): string => {
    if (OWN_VALUES.has(key) || DAY.test(text) || CHOICES.has(text)) return text;
    if (LINKS.has(key)) {
      const link = redact.isPublic(text) ? text : '';
      note('internal-link', text, link);
      return link;
    }
    const known = texts.get(text) ?? redact.text(text);
    texts.set(text, known);
    if (key === 'figure') return withoutStandstill(known);
    return key === 'name' && known !== text ? capitalised(known) : known;
  };
  const treat: Treat = (value, key) => {
    if (typeof value === 'string') return treatText(value, key);
    if (typeof value !== 'object' || value === null) return value;
    const known = objects.get(value);
    if (known !== undefined) return known;
    const treated = treatObject(value, key);
    objects.set(value, treated);
    return treated;
  };
  const treatObject = (value: object, key: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => treat(item, key));
      return PEOPLE.has(key) ? counted(items) : items;
    }
    const whole = isEvidence(value) ? plainEvidence(value, redact, note) : value;
    return Object.fromEntries(Object.entries(whole).map(([name, item]) => [name, treat(item, name)]));
  };
  return treat;
}

/** Keys of lists of people. */
const PEOPLE: ReadonlySet<string> = new Set(['confirmedBy', 'silent']);

/** People without names, counted: “a colleague, a colleague” is “2 colleagues”. */
function counted(people: readonly unknown[]): unknown[] {
  const one = l10n.t('a colleague');
  const named = people.filter((name) => name !== one);
  const nameless = people.length - named.length;
  return nameless < 2 ? [...people] : [...named, l10n.t('{0} colleagues', nameless)];
}

/** A figure whose two ends fall into one range says that range. */
function withoutStandstill(figure: string): string {
  const [before = '', after = '', ...more] = figure.split(' → ');
  const range = endOf(before, /\S/);
  const isSame = range.includes('–') && (after === range || after.startsWith(`${range} `));
  return isSame && more.length === 0 ? before + after.slice(range.length) : figure;
}

/** The packet's head without what tells the author's employer: no manager, and a company's ladder without the company's name. */
function withoutCompany(view: PacketView): PacketView {
  const { rubric, mapping } = view;
  const isCompanys = rubric.company !== '';
  const ladder = l10n.t('the company’s ladder');
  return {
    ...view,
    manager: '',
    rubric: isCompanys ? { ...rubric, title: ladder, company: '', disclaimer: '' } : rubric,
    mapping: mapping && { ...mapping, from: ladder },
  };
}

function isEvidence(value: object): value is PacketEvidence {
  return 'place' in value && 'code' in value && 'href' in value;
}

/** Evidence that a reader outside cannot open is named by its title alone, or by what it is. */
function plainEvidence(evidence: PacketEvidence, redact: Redactor, note: Note): PacketEvidence {
  const { kind, label, href } = evidence;
  const withoutPlace = (place: string): string => {
    const kept = place === '' || redact.isKept(place) ? place : '';
    note('repository', place, kept);
    return kept;
  };
  const isUntitled = evidence.code !== '' || (href !== '' && href.includes(label));
  const code = withoutPlace(evidence.code);
  const isReadable = code !== '' || (href !== '' && redact.isPublic(href));
  const place = withoutPlace(evidence.place);
  return { ...evidence, label: isUntitled && !isReadable ? nameOf(kind) : label, code, place };
}

function nameOf(kind: PacketEvidence['kind']): string {
  switch (kind) {
    case 'doc':
      return l10n.t('an internal document');
    case 'link':
      return l10n.t('an internal page');
    case 'commit':
      return l10n.t('a commit');
    case 'pr':
      return l10n.t('a pull request');
    case 'ticket':
      return l10n.t('a ticket');
    case 'file':
      return l10n.t('a file');
  }
}
