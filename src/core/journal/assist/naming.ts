/** Which fields name something else of the journal: a win, a project, a person or a dimension. */
import type { KeyPath } from './fields';

/** What a name stands for. */
export type NameKind = 'win' | 'project' | 'person' | 'dimension';

/** Whether a field says what there is, or points to it. */
export interface Naming {
  readonly kind: NameKind;
  readonly isDefinition: boolean;
}

const NAMING: Readonly<Record<string, Naming>> = {
  'wins.id': { kind: 'win', isDefinition: true },
  'feedback.wins': { kind: 'win', isDefinition: false },
  'conversations.gaps.wins': { kind: 'win', isDefinition: false },
  'rehearsal.wins': { kind: 'win', isDefinition: false },
  'projects.id': { kind: 'project', isDefinition: true },
  'wins.project': { kind: 'project', isDefinition: false },
  'feedback.project': { kind: 'project', isDefinition: false },
  'mentees.who': { kind: 'person', isDefinition: true },
  'wins.corroborators': { kind: 'person', isDefinition: false },
  'wins.helped.who': { kind: 'person', isDefinition: false },
  'feedback.from': { kind: 'person', isDefinition: false },
  'conversations.with': { kind: 'person', isDefinition: false },
  'profile.manager.name': { kind: 'person', isDefinition: false },
  'wins.dimensions': { kind: 'dimension', isDefinition: false },
  'feedback.dimensions': { kind: 'dimension', isDefinition: false },
  'conversations.gaps.dimension': { kind: 'dimension', isDefinition: false },
};

/** What the values of a field name; nothing for all others. */
export function namingAt(path: KeyPath): Naming | undefined {
  return NAMING[path.join('.')];
}
