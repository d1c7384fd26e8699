/** The rows of the inbox: by quarter and area, the best work first; then what has little signal, then what is logged. */
import { l10n } from 'vscode';

import { describeDate, describeDimension } from '../../core/capture/describe';
import { partsOf } from '../../core/evidence/arrangement';
import type { SuggestionDetails } from '../../core/evidence/details';
import type { MaintenanceShare } from '../../core/evidence/maintenance';
import type { Question } from '../../core/evidence/questions/question';
import type { Suggestion } from '../../core/evidence/suggestion';
import type { NextStep } from '../../core/gaps/nextStep';
import { cyclesIn } from '../../core/gaps/window';
import type { Rubric } from '../../core/rubric/model';
import { assertNever } from '../../core/result';
import { callOf } from '../../host/nextSteps';
import type { RepositoryNote } from '../../host/suggestions';
import type { Row, WebLink } from '../../host/ui/row';
import { detailRows } from './detailRows';
import { periodOf, sizeText } from './words';

const QUARTER = 3;

/** Rows that do something when pressed are not unfolded by it, so that keys can select them: these do nothing. */
const SELECT = { command: 'noop', title: '', arguments: [] } as const;

/** What the inbox shows. */
export interface Shown {
  readonly suggestions: readonly Suggestion[];
  readonly notes: readonly RepositoryNote[];
  readonly questions: readonly Question[];
  readonly maintenance: MaintenanceShare | undefined;
  /** Ids of what was put aside for later. */
  readonly aside: ReadonlySet<string>;
  readonly rubric: Rubric;
  /** What comes next, once enough wins were accepted. */
  readonly step: NextStep | undefined;
  /** Looks up what is behind a suggestion. */
  readonly details: (id: string) => Promise<SuggestionDetails>;
}

/** All suggestions in rows. Those that wait for a decision can be acted on; what is behind each is looked up when asked. */
export function inboxRows(shown: Shown): Row[] {
  const { notes, questions, aside } = shown;
  const isAside = ({ id, standing }: Suggestion) => standing !== 'logged' && aside.has(id);
  const here = shown.suggestions.filter((one) => !isAside(one));
  const row = (one: Suggestion) => suggestionRow(one, shown);
  const of = (standing: Suggestion['standing']) => here.filter((one) => one.standing === standing).map(row);
  return [
    ...notes.map(noteRow),
    ...stepRow(shown.step),
    ...groupRows(here, row),
    ...foldedRow('questions', l10n.t('Git can’t see these'), questions.map(questionRow)),
    ...foldedRow('logged', l10n.t('Already in your journal'), of('logged')),
    ...foldedRow('aside', l10n.t('Later'), shown.suggestions.filter(isAside).map(row)),
    ...foldedRow('low-signal', l10n.t('Low signal'), of('low-signal'), maintenanceRow(shown)),
  ];
}

/** The row of what comes next: the levels of what was accepted, then the packet. */
function stepRow(step: NextStep | undefined): Row[] {
  if (step?.kind === 'judge-levels') {
    const { length } = step.wins;
    const label = l10n.t('Judge levels');
    return [pressRow(step, label, l10n.t('{0} wins, in one list', length), 'checklist')];
  }
  if (step?.kind !== 'preview-packet') return [];
  return [pressRow(step, l10n.t('Preview packet'), l10n.t('what your manager would read'), 'open-preview')];
}

function pressRow(step: NextStep, label: string, description: string, icon: string): Row {
  return {
    id: step.kind,
    label,
    description,
    tooltip: { title: label, lines: [description] },
    icon,
    command: { ...callOf(step), title: label },
    spoken: `${label}, ${description}`,
  };
}

/**
 * Groups in the order of the best that was found for them. What is logged counts as well: a group stays
 * where it is while the user works through it.
 */
function groupRows(suggestions: readonly Suggestion[], row: (one: Suggestion) => Row): Row[] {
  const groups = new Map<string, Row[]>();
  const labels = groupLabels(suggestions);
  for (const one of suggestions.toSorted((a, b) => b.score - a.score)) {
    const label = labels.get(one) ?? '';
    const rows = groups.get(label) ?? [];
    groups.set(label, one.standing === 'candidate' ? [...rows, row(one)] : rows);
  }
  return [...groups]
    .filter(([, rows]) => rows.length > 0)
    .map(([label, rows]) => ({
      id: `group:${label}`,
      label,
      description: String(rows.length),
      children: rows,
    }));
}

/** Its quarter and its area; where the area has nothing else in that quarter, the repository is area enough. */
function groupLabels(suggestions: readonly Suggestion[]): Map<Suggestion, string> {
  const counts = new Map<string, number>();
  const prominent = suggestions.filter(({ standing }) => standing !== 'low-signal');
  for (const one of prominent) counts.set(areaLabel(one), (counts.get(areaLabel(one)) ?? 0) + 1);
  return new Map(
    suggestions.map((one) => {
      const isAlone = (counts.get(areaLabel(one)) ?? 0) < 2;
      return [one, isAlone ? inQuarter(one, one.repository) : areaLabel(one)];
    }),
  );
}

function areaLabel(one: Suggestion): string {
  return inQuarter(one, one.area ?? one.repository);
}

function inQuarter({ to }: Suggestion, where: string): string {
  const [quarter] = cyclesIn({ from: to, to }, QUARTER);
  return [quarter?.name, where].filter(Boolean).join(' · ');
}

/** A group that is folded at first. `facts` stand above its rows, and are not counted. */
function foldedRow(id: string, label: string, rows: readonly Row[], facts: readonly Row[] = []): Row[] {
  const children = [...facts, ...rows];
  return rows.length === 0
    ? []
    : [{ id: `group:${id}`, label, description: String(rows.length), children, isFolded: true }];
}

function maintenanceRow({ maintenance }: Shown): Row[] {
  if (!maintenance) return [];
  const label = l10n.t('{0} % of your commits keep things running', Math.round(maintenance.share * 100));
  const lines = [
    l10n.t(
      'Fixes, tests, documentation and chores, by the types that {0} of your messages name.',
      maintenance.typed,
    ),
    l10n.t('A fact, no verdict: a series of fixes with a result is senior work, too.'),
  ];
  return [{ id: 'maintenance', label, tooltip: { title: label, lines }, icon: 'info' }];
}

function suggestionRow(one: Suggestion, { aside, rubric, details }: Shown): Row {
  const size = sizeText(one);
  return {
    id: `suggestion:${one.id}`,
    label: one.title,
    description: size,
    tooltip: { title: one.title, lines: reasons(one, rubric), links: webLinks(one) },
    icon: iconOf(one),
    contextValue: one.standing === 'logged' ? 'logged' : contextOf(one, aside.has(one.id)),
    spoken: [one.title, size, describeDate(periodOf(one))].filter((text) => text !== '').join(', '),
    suggestionId: one.id,
    command: SELECT,
    details: async () => detailRows(one, await details(one.id), rubric),
  };
}

/** Most links of a tooltip. */
const MOST_LINKS = 3;

function webLinks({ links = [] }: Suggestion): WebLink[] {
  return links.slice(0, MOST_LINKS).map((href) => ({ text: href.replace(/^https?:\/\//, ''), href }));
}

/** What can be done with a suggestion, as menus look at it. */
function contextOf(one: Suggestion, isAside: boolean): string {
  return [
    'suggestion',
    ...(partsOf(one).length > 1 ? ['several'] : []),
    ...(one.partOf ? ['part'] : []),
    ...(isAside ? ['aside'] : []),
  ].join(' ');
}

function questionRow({ id, text, facts }: Question): Row {
  return {
    id,
    label: text,
    tooltip: { title: text, lines: facts },
    icon: 'question',
    contextValue: 'question',
    command: SELECT,
    children: facts.map((label, index) => ({ id: `${id}:${index}`, label, icon: 'info' })),
    isFolded: true,
  };
}

function reasons(one: Suggestion, rubric: Rubric): string[] {
  const shown = one.dimensions.map(({ id, why }) => l10n.t('{0}: {1}', describeDimension(id, rubric), why));
  return [
    `${one.repository} · ${describeDate(periodOf(one))}`,
    ...shown,
    ...one.why,
    ...(one.people.length > 0 ? [l10n.t('With {0}', one.people.join(', '))] : []),
    ...(one.docs.length > 0 ? [one.docs.join(', ')] : []),
  ];
}

function iconOf({ kind, standing }: Suggestion): string {
  if (standing === 'logged') return 'check';
  switch (kind) {
    case 'commits':
      return 'git-commit';
    case 'doc':
      return 'book';
    case 'review':
      return 'comment-discussion';
    case 'postmortem':
      return 'pulse';
    default:
      return assertNever(kind);
  }
}

function noteRow({ repository, code }: RepositoryNote): Row {
  return {
    id: `note:${repository}:${code}`,
    label: l10n.t('{0}: {1}', repository, noteText(code)),
    icon: 'info',
    command: { command: 'promoJournal.showLog', title: l10n.t('Show log'), arguments: [] },
  };
}

function noteText(code: RepositoryNote['code']): string {
  switch (code) {
    case 'shallow':
      return l10n.t('a shallow clone, so older work is not seen');
    case 'partial':
      return l10n.t('a partial clone, so sizes of changes are not known');
    case 'missing-objects':
      return l10n.t('git objects are missing, so not all of it could be read');
    case 'submodules':
      return l10n.t('some submodules are not checked out, so work in them is not seen');
    case 'no-commits':
      return l10n.t('no commits yet');
    case 'unsafe-ownership':
      return l10n.t('another user owns it, so git does not read it');
    case 'timeout':
      return l10n.t('reading took too long');
    case 'git-missing':
    case 'not-a-repository':
    case 'cancelled':
    case 'git-failed':
      return l10n.t('could not be read');
    default:
      return assertNever(code);
  }
}
