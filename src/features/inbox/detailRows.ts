/** What is behind a suggestion, in the rows under it: reasons first, then commits, files, people and documents, folded. */
import { l10n } from 'vscode';

import { describeDimension } from '../../core/capture/describe';
import type { SuggestionDetails } from '../../core/evidence/details';
import type { DraftedField, Origin } from '../../core/evidence/story/draft';
import type { Suggestion } from '../../core/evidence/suggestion';
import { partWith } from '../../core/evidence/winFrom';
import { DRAFTED_FIELDS } from '../../core/journal/schema';
import { assertNever } from '../../core/result';
import type { Rubric } from '../../core/rubric/model';
import type { Row, RowCommand } from '../../host/ui/row';
import { commitsText, documentsText } from './words';

/** Most rows of one folded group. */
const MOST = 100;
/** Digits of a hash that people read. */
const SHORT_HASH = 8;

export function detailRows(
  one: Suggestion,
  { commits, files, facts = [] }: SuggestionDetails,
  rubric: Rubric,
): Row[] {
  const place = `details:${one.id}`;
  return [
    ...addRow(one, place),
    ...draftRows(one, place),
    ...facts.map(({ says, on }, index) => ({
      ...reason(`${place}:fact:${index}`, says, 'verified'),
      tooltip: { title: says, lines: [l10n.t('Git shows it, as of {0}', on)] },
    })),
    ...reasonRows(one, place, rubric),
    ...group(`${place}:commits`, commitsText(commits.length), 'git-commit', commits, (commit, id) => ({
      id,
      label: commit.subject,
      description: commit.day,
      tooltip: {
        title: commit.subject,
        lines: [`${commit.sha.slice(0, SHORT_HASH)} · ${commit.day}`, ...(commit.mine ? [commit.mine] : [])],
      },
      icon: 'git-commit',
      command: {
        command: 'promoJournal.showCommit',
        title: commit.subject,
        arguments: [{ repository: commit.repository, sha: commit.sha }],
      },
    })),
    ...group(
      `${place}:files`,
      filesText(files.length),
      'files',
      files,
      ({ repository, path, added, removed }, id) => ({
        ...fileRow(id, repository, path),
        description: [`+${added} −${removed}`, folderOf(path)].join('  '),
      }),
    ),
    ...group(`${place}:people`, peopleText(one.people.length), 'organization', one.people, (name, id) => ({
      id,
      label: name,
      icon: 'person',
    })),
    ...group(
      `${place}:docs`,
      documentsText(one.docs.length),
      'book',
      documentsOf(one),
      ({ repository, path }, id) => ({
        ...fileRow(id, repository, path),
        description: folderOf(path),
        icon: 'book',
      }),
    ),
  ];
}

function addRow({ id, partOf }: Suggestion, place: string): Row[] {
  if (!partOf) return [];
  const label = l10n.t('Add to “{0}”', partOf.title);
  return [
    {
      id: `${place}:add`,
      label,
      tooltip: {
        title: label,
        lines: [l10n.t('The win has part of this already. Adds what it lacks as evidence.')],
      },
      icon: 'add',
      command: { command: 'promoJournal.addToWin', title: label, arguments: [id] },
    },
  ];
}

/** What a win of it is told with: each field in its words, and where they stand; a press opens that. */
function draftRows(one: Suggestion, place: string): Row[] {
  return DRAFTED_FIELDS.flatMap((field) =>
    (one.draft?.sources[field] ?? []).map(({ quote, from }, index) => ({
      id: `${place}:draft:${field}:${index}`,
      label: quote,
      description: fieldText(field),
      tooltip: { title: quote, lines: [fieldText(field), sourceText(from)] },
      icon: 'quote',
      command: openSource(from, partWith(from, [one])?.repository ?? one.repository, quote),
    })),
  );
}

function fieldText(field: DraftedField): string {
  switch (field) {
    case 'problem':
      return l10n.t('what was wrong');
    case 'action':
      return l10n.t('what you did');
    case 'decision':
      return l10n.t('what you decided');
    case 'impact':
      return l10n.t('what changed');
    default:
      return assertNever(field);
  }
}

function sourceText(from: Origin): string {
  return from.kind === 'doc'
    ? l10n.t('Word for word from {0}', from.path)
    : l10n.t('Word for word from commit {0}', from.sha.slice(0, SHORT_HASH));
}

function openSource(from: Origin, repository: string, title: string): RowCommand {
  return from.kind === 'doc'
    ? { command: 'promoJournal.showFile', title, arguments: [{ repository, path: from.path }] }
    : { command: 'promoJournal.showCommit', title, arguments: [{ repository, sha: from.sha }] };
}

/** The dimensions it shows, the rule that joined it, and what else was said for and against it, folded. */
function reasonRows(one: Suggestion, place: string, rubric: Rubric): Row[] {
  const [joined, ...others] = one.why;
  return [
    ...one.dimensions.map(({ id, why }, index) => ({
      ...reason(`${place}:shows:${index}`, why, 'lightbulb'),
      label: describeDimension(id, rubric),
      description: why,
    })),
    ...(joined === undefined ? [] : [joinedRow(one, reason(`${place}:joined`, joined, 'link'))]),
    ...group(`${place}:why`, l10n.t('Why it stands here'), 'info', others, (why, id) =>
      reason(id, why, 'info'),
    ),
  ];
}

function reason(id: string, label: string, icon: string): Row {
  return { id, label, icon, tooltip: { title: label, lines: [] } };
}

/** The row of the rule takes a suggestion of several parts apart. */
function joinedRow({ id: suggestionId, changes, merged }: Suggestion, row: Row): Row {
  return (merged ?? changes).length > 1 ? { ...row, contextValue: 'joined', suggestionId } : row;
}

function group<Item>(
  id: string,
  label: string,
  icon: string,
  items: readonly Item[],
  rowOf: (item: Item, id: string) => Row,
): Row[] {
  if (items.length === 0) return [];
  const rows = items.slice(0, MOST).map((item, index) => rowOf(item, `${id}:${index}`));
  const rest = items.length - rows.length;
  const more = rest > 0 ? [{ id: `${id}:more`, label: l10n.t('{0} more', rest) }] : [];
  return [{ id, label, icon, children: [...rows, ...more], isFolded: true }];
}

function documentsOf({ docs, repository, merged }: Suggestion): { repository: string; path: string }[] {
  return merged ? merged.flatMap(documentsOf) : docs.map((path) => ({ repository, path }));
}

function fileRow(id: string, repository: string, path: string): Row {
  return {
    id,
    label: path.slice(path.lastIndexOf('/') + 1),
    tooltip: { title: path, lines: [repository] },
    icon: 'file',
    command: { command: 'promoJournal.showFile', title: path, arguments: [{ repository, path }] },
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function filesText(count: number): string {
  return count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count);
}

function peopleText(count: number): string {
  return count === 1 ? l10n.t('1 person') : l10n.t('{0} people', count);
}
