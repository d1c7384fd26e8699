/** Where a journal names its wins, projects and people, and how one of them is given another name. */
import * as l10n from '@vscode/l10n';

import { personKey } from '../../gaps/proof';
import { failure, success, type Result } from '../../result';
import { parseJournal } from '../parse';
import type { ReadableJournal } from '../reading';
import { renderInline } from '../render';
import { applyEdit, type TextEdit } from '../textEdit';
import { scalarsBelow, scalarsOf, type ScalarAt } from './scalars';
import type { KeyPath } from './fields';

/** A value that names something. */
export interface NameAt extends ScalarAt, Naming {}

export type RenameCode = 'empty-name' | 'name-taken' | 'rename-refused';

/** The name at an offset: a win, a project, a person or a dimension. */
export function nameAt(parsed: ReadableJournal, offset: number): NameAt | undefined {
  const entry = parsed.entries.find(({ start, end }) => start <= offset && offset <= end);
  const scalars = entry ? scalarsOf(parsed, entry) : scalarsBelow(parsed, 'profile');
  return namesAmong(scalars).find((name) => name.offset <= offset && offset <= name.offset + name.length);
}

/** Every place that names the same thing, in the file's order. Only entries whose text can name it are looked at closely. */
export function placesOf(parsed: ReadableJournal, { kind, value }: Pick<NameAt, 'kind' | 'value'>): NameAt[] {
  const key = kind === 'person' ? personKey(value) : value;
  const word = /[\p{L}\p{N}]+/u.exec(value)?.[0].toLowerCase() ?? '';
  const canName = (text: string): boolean => text.toLowerCase().includes(word) || text.includes('\\');
  const scalars = [
    ...scalarsBelow(parsed, 'profile'),
    ...parsed.entries
      .filter(({ start, end }) => canName(parsed.text.slice(start, end)))
      .flatMap((entry) => scalarsOf(parsed, entry)),
  ];
  return namesAmong(scalars)
    .filter((name) => name.kind === kind && (kind === 'person' ? personKey(name.value) : name.value) === key)
    .toSorted((a, b) => a.offset - b.offset);
}

/** Where a name is defined; where nothing defines it, the first place that mentions it. */
export function definitionOf(parsed: ReadableJournal, name: NameAt): NameAt | undefined {
  const places = placesOf(parsed, name);
  return places.find(({ isDefinition }) => isDefinition) ?? (name.kind === 'person' ? places[0] : undefined);
}

/**
 * The edits that give a name's every place another name, in the file's order: the values alone, each in its own
 * quotes. The id of another win or project is refused; two spellings of a person may become one.
 */
export function renameEdits(
  parsed: ReadableJournal,
  name: NameAt,
  typed: string,
): Result<readonly TextEdit[], RenameCode> {
  const to = typed.trim();
  if (to === '' || /[\r\n]/.test(to)) return failure('empty-name', l10n.t('A name is one line of text.'));
  const isTaken =
    name.kind !== 'person' && to !== name.value && placesOf(parsed, { ...name, value: to }).length > 0;
  if (isTaken) return failure('name-taken', l10n.t('“{0}” is in the journal already.', to));
  const places = placesOf(parsed, name);
  const edits = places.map((place) => ({
    offset: place.offset,
    length: place.length,
    text: written(parsed.text, place, to),
  }));
  const after = parseJournal(edits.reduceRight(applyEdit, parsed.text), parsed);
  const isDone = after.kind === 'readable' && placesOf(after, { ...name, value: to }).length >= places.length;
  return isDone
    ? success(edits)
    : failure('rename-refused', l10n.t('“{0}” cannot stand in all these places.', to));
}

function namesAmong(scalars: readonly ScalarAt[]): NameAt[] {
  return scalars.flatMap((scalar) => {
    const naming = namingAt(scalar.path);
    return naming ? [{ ...scalar, ...naming }] : [];
  });
}

/** The new name in the style of the old one: its quotes, and the `@` before a person. */
function written(text: string, { kind, value, quote, offset, length }: NameAt, to: string): string {
  const name = kind === 'person' && value.startsWith('@') && !to.startsWith('@') ? `@${to}` : to;
  if (quote === '"') return JSON.stringify(name);
  if (quote === "'") return `'${name.replaceAll("'", "''")}'`;
  const isBlock = text[offset + length - 1] === '\n';
  return renderInline(name) + (isBlock ? '\n' : '');
}

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
