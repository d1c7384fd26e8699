/** The values that a field is likely to have: choices, and names that the journal or its rubric knows. */
import * as l10n from '@vscode/l10n';

import { describeDate } from '../../capture/describe';
import { BUILT_IN_RUBRICS } from '../../rubric/builtIn';
import type { Completion } from './completions';
import { fieldAt, type KeyPath } from './fields';
import { componentsIn, peopleIn, projectsIn, repositoriesIn, type Known } from './known';
import { meaningOf } from './meanings';
import { namingAt, type NameKind } from './naming';

export type Value = Pick<Completion, 'kind' | 'label' | 'detail' | 'documentation'>;

/** What the values of the field at `path` can be. */
export function valuesOf(path: KeyPath, known: Known): readonly Value[] {
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
      return rubric.dimensions.map(({ id, name, summary }) => value('dimension', id, name, summary));
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
