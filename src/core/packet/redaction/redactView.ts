/** Takes what readers outside may not see out of a packet's view, before any template sees it. */
import * as l10n from '@vscode/l10n';

import type { Journal } from '../../journal/schema';
import { endOf } from '../../text';
import { rewritten, VIEW, type Rewriting } from '../rewritten';
import { holdsOf, type Field, type PacketEvidence, type PacketView } from '../view';
import { redactor, type Redactor } from './redactText';
import type { RedactionRules } from './rules';
import { capitalised } from './replaceIn';
import type { RedactionKind } from './words';

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

/** The view without what the rules find. Nothing else in it changes. */
export function redactView(view: PacketView, rules: RedactionRules): RedactedView {
  const changes = new Map<string, RedactionChange>();
  const note: Note = (kind, from, to) => {
    const key = [kind, from, to].join('\n');
    if (from !== to) changes.set(key, { kind, from, to, count: (changes.get(key)?.count ?? 0) + 1 });
  };
  const redact = redactor(rules, note);
  const whole: Whole = (one, field, inside) => {
    const redacted = inside(isEvidence(one) ? plainEvidence(one, redact, note) : one);
    return holdsOf(field) === 'person' && Array.isArray(redacted) ? counted(redacted) : redacted;
  };
  const redacted = rewritten(withoutCompany(view), { text: textRedactor(redact, note), whole }, VIEW);
  return { view: redacted, changes: [...changes.values()] };
}

type Note = (kind: RedactionKind, from: string, to: string) => void;
type Whole = NonNullable<Rewriting['whole']>;

/** Redacts texts by what they are, each once. */
function textRedactor(redact: Redactor, note: Note): (text: string, field: Field | undefined) => string {
  const texts = new Map<string, string>();
  const words = (text: string): string => {
    const known = texts.get(text) ?? redact.text(text);
    texts.set(text, known);
    return known;
  };
  return (text, field) => {
    switch (holdsOf(field)) {
      case 'id':
      case 'day':
      case 'value':
        return text;
      case 'address':
        return publicLink(text, redact, note);
      case 'figure':
        return withoutStandstill(words(text));
      case 'name':
        return words(text) === text ? text : capitalised(words(text));
      case 'words':
      case 'paragraphs':
      case 'person':
      case 'reference':
        return words(text);
    }
  };
}

/** An address that a template links to: one that a reader may not have is no link. */
function publicLink(address: string, redact: Redactor, note: Note): string {
  const link = redact.isPublic(address) ? address : '';
  note('internal-link', address, link);
  return link;
}

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
  if (more.length === 0 && isSameRange(range, after)) return before + after.slice(range.length);
  return withoutStandstillInWords(figure);
}

/** “Fell from 200–300 to 200–300 ms” is “fell within 200–300 ms”. */
function withoutStandstillInWords(sentence: string): string {
  const at = sentence.lastIndexOf(' to ');
  const [before, after] = [sentence.slice(0, Math.max(at, 0)), sentence.slice(at + ' to '.length)];
  const range = endOf(before, /\S/);
  const start = before.length - `from ${range}`.length;
  if (!isSameRange(range, after) || before.slice(start).toLowerCase() !== `from ${range}`) return sentence;
  return `${before.slice(0, start)}${start === 0 ? 'Within' : 'within'} ${after}`;
}

function isSameRange(range: string, after: string): boolean {
  return (
    range.includes('–') && (after === range || after.startsWith(`${range} `) || after.startsWith(`${range},`))
  );
}

/** The packet's head without what tells the author's employer: no manager, and a company's ladder without the company's name. */
function withoutCompany(view: PacketView): PacketView {
  const { rubric, mapping } = view;
  const isCompanys = rubric.company !== '';
  const ladder = l10n.t('the company’s ladder');
  return {
    ...view,
    manager: '',
    handles: [],
    introduced: [],
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
  const spoken = isUntitled && !isReadable ? nameOf(kind) : evidence.spoken;
  return { ...evidence, label: isUntitled && !isReadable ? nameOf(kind) : label, spoken, code, place };
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

/**
 * The view with numbers for the ids of wins and projects: an id is made of a title, and tells what its redaction hides. For
 * readers outside; who opens a win by its id needs the journal's own.
 */
export function withPlainIds(
  view: PacketView,
  { wins, projects }: Pick<Journal, 'wins' | 'projects'>,
): PacketView {
  const named = [...wins.map(({ project = '' }) => project), ...projects.map(({ id }) => id)];
  const plain = new Map([
    ...[...new Set(named)].map((id, index) => [id, `project-${index + 1}`] as const),
    ...wins.map(({ id }, index) => [id, `win-${index + 1}`] as const),
  ]);
  const plainId = (text: string, field: Field | undefined): string =>
    holdsOf(field) === 'id' ? (plain.get(text) ?? text) : text;
  return rewritten(view, { text: plainId }, VIEW);
}
