/** What can stand at an offset of a journal: keys of the record there, or values of the key there. */
import * as l10n from '@vscode/l10n';

import { describeDate } from '../../capture/describe';
import { BUILT_IN_RUBRICS } from '../../rubric/builtIn';
import { nameInJournal } from '../../rubric/resolve';
import { renderInline } from '../render';
import { contextAt, type CursorContext } from './cursor';
import { fieldAt, fieldsAt, type Field, type KeyPath, type SchemaOptions } from './fields';
import { componentsIn, peopleIn, projectsIn, repositoriesIn, type Known } from './known';
import { meaningOf } from './meanings';
import { namingAt, type NameKind } from './names';

export interface Completion {
  readonly kind: 'key' | 'choice' | 'dimension' | 'project' | 'person' | 'win' | 'day' | 'name';
  readonly label: string;
  /** A word or two behind the label. */
  readonly detail: string;
  readonly documentation: string;
  /** A snippet in VS Code's syntax for keys; text for values. */
  readonly insert: string;
  /** What the typed word is held against. */
  readonly filter: string;
  /** The stretch of text that it replaces. */
  readonly start: number;
  readonly end: number;
}

/** The completions at an offset, the likeliest first; none in comments and free text. */
export function completionsAt(
  text: string,
  offset: number,
  known: Known,
  { withSchema }: SchemaOptions,
): readonly Completion[] {
  const context = contextAt(text, offset);
  if (!context) return [];
  const field = fieldAt(context.path);
  const isItemOfTexts = context.kind === 'key' && context.isItem && field?.isList && field.kind !== 'record';
  if (context.kind === 'value' || isItemOfTexts)
    return values(context, known).filter(({ kind }) => withSchema || kind !== 'choice');
  return withSchema ? keys(text, context, known) : [];
}

function values(context: CursorContext, known: Known): Completion[] {
  return valuesOf(context.path, known).map((value) => ({
    ...value,
    // A choice is what the schema has, and no text where that is a flag or a number.
    insert: context.isQuoted || value.kind === 'choice' ? value.label : renderInline(value.label),
    filter: `${value.label} ${value.detail}`,
    start: context.start,
    end: context.end,
  }));
}

type Value = Pick<Completion, 'kind' | 'label' | 'detail' | 'documentation'>;

/** What the values of the field at `path` can be. */
function valuesOf(path: KeyPath, known: Known): readonly Value[] {
  const naming = namingAt(path);
  if (naming) return naming.isDefinition && naming.kind !== 'person' ? [] : namesOf(naming.kind, known);
  const field = fieldAt(path);
  if (field?.kind === 'choice')
    return field.choices.map((choice) => value('choice', choice, meaningOf(field.key, choice) ?? ''));
  if (field?.kind === 'flag') return ['true', 'false'].map((flag) => value('choice', flag));
  if (field?.kind === 'day') return [value('day', known.today, l10n.t('today'))];
  return otherNames(path, known);
}

function namesOf(kind: NameKind, known: Known): Value[] {
  const { journal, rubric } = known;
  switch (kind) {
    case 'dimension':
      return rubric.dimensions.map(({ id, name, summary }) =>
        value('dimension', nameInJournal(id, rubric), name, summary),
      );
    case 'project':
      return projectsIn(journal).map((id) => {
        const project = journal.projects.find((one) => one.id === id);
        return value('project', id, project?.name, project?.why);
      });
    case 'person':
      return peopleIn(journal).map((name) => value('person', name));
    case 'win':
      return journal.wins
        .toReversed()
        .map(({ id, title, date }) => value('win', id, title, describeDate(date)));
  }
}

function otherNames(path: KeyPath, { journal, rubric }: Known): Value[] {
  switch (path.join('.')) {
    case 'wins.tags':
      return rubric.tags.map((tag) => value('name', tag));
    case 'wins.component':
      return componentsIn(journal).map((name) => value('name', name));
    case 'wins.evidence.repo':
      return repositoriesIn(journal).map((name) => value('name', name));
    case 'profile.rubric':
      return BUILT_IN_RUBRICS.map((id) => value('name', id));
    case 'schema':
      return [value('choice', '1')];
    default:
      return [];
  }
}

function value(kind: Value['kind'], label: string, detail = '', documentation = ''): Value {
  return { kind, label, detail, documentation };
}

function keys(text: string, context: CursorContext, known: Known): Completion[] {
  const typed = text.slice(context.start, context.end);
  const taken = new Set(context.siblings.filter((key) => key !== typed));
  const isNamed = /^["']?\s*:/.test(text.slice(context.end, context.end + 20));
  return fieldsAt(context.path)
    .filter(({ key }) => !taken.has(key) && !isOtherReference(context, key, taken))
    .map((field) => ({
      kind: 'key',
      label: field.key,
      detail: field.isRequired && !isEvidence(context) ? 'required' : '',
      documentation: documentationOf(field),
      insert: isNamed || context.isQuoted ? field.key : keySnippet(field, context, known),
      filter: field.key,
      start: context.start,
      end: context.end,
    }));
}

/** Evidence is exactly one reference: with one there, only its repository and title are left. */
function isOtherReference(context: CursorContext, key: string, taken: ReadonlySet<string>): boolean {
  const isReference = (name: string): boolean => name !== 'repo' && name !== 'title';
  return isEvidence(context) && isReference(key) && [...taken].some(isReference);
}

function isEvidence({ path }: CursorContext): boolean {
  return path.join('.') === 'wins.evidence';
}

function documentationOf({ description, choices }: Field): string {
  return choices.length === 0 ? description : `${description}${description && '\n\n'}${choices.join(' · ')}`;
}

/** Shapes that the schema alone would make poor ones of. */
const SHAPES: Readonly<Record<string, string>> = {
  'wins.impact': '{ summary: $1 }',
  'wins.decision': '{ options: [$1], chosen: $2, why: $3 }',
  'wins.helped': '[{ who: $1, how: $2, outcome: $3 }]',
  'wins.evidence': '[{ ${1|commit,pr,ticket,doc,link,file|}: $2 }]',
  'conversations.gaps': '[{ id: $1, quote: $2 }]',
  'profile.manager': '{ name: $1 }',
  'profile.target': '{ level: $1 }',
  'profile.redactions': '[{ text: $1, as: $2 }]',
  schema: '1',
};

/** The key as a snippet of VS Code's: `level: ${1|next,current|}`. A section gets its first item. */
function keySnippet(field: Field, { path }: CursorContext, { today }: Known): string {
  const isSection = path.length === 0 && field.isList && field.kind === 'record';
  if (isSection) return `${field.key}:\n  - $0`;
  if (path.length === 0 && field.kind === 'record') return `${field.key}:\n  $0`;
  return `${field.key}: ${SHAPES[[...path, field.key].join('.')] ?? shapeOf(field, today)}`;
}

function shapeOf({ kind, isList, choices }: Field, today: string): string {
  const value = kind === 'choice' ? `\${1|${choices.join(',')}|}` : kind === 'day' ? `\${1:${today}}` : '$1';
  if (kind === 'record') return isList ? '[{ $1 }]' : '{ $1 }';
  return isList ? `[${value}]` : value;
}
