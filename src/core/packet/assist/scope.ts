/** What a path of a template stands for, as far as it is known before anything is rendered. */
import { DATA_WORDS } from '../templateWords';
import { fieldsOf, itemOf, objectOf, TYPE_NAMES, type Field, type Fields } from '../view';

/** What paths start from at a place. A part that is written in several places may have several contexts. */
export interface Scope {
  readonly contexts: readonly Field[];
  /** Where `../` leads; nothing where that depends on who writes the part. */
  readonly outer: Scope | undefined;
  /** Names given by `as |…|`, with what they stand for. */
  readonly variables: ReadonlyMap<string, readonly Field[]>;
  /** False where any object may be meant. */
  readonly isKnown: boolean;
}

const NO_VARIABLES: Scope['variables'] = new Map();

/** The whole view. */
export const VIEW_SCOPE: Scope = scopeOf([objectOf('view')], undefined);

/** Where any object of the view may be meant. */
export const ANY_SCOPE: Scope = {
  ...scopeOf(TYPE_NAMES.map(objectOf), undefined),
  isKnown: false,
};

/** A scope inside another. With nothing known to stand in it, anything may. */
export function scopeOf(
  contexts: readonly Field[],
  outer: Scope | undefined,
  variables = NO_VARIABLES,
): Scope {
  return { contexts: distinct(contexts), outer, variables, isKnown: true };
}

/** What a path may stand for; nothing where there is no such field. */
export function resolve(path: string, scope: Scope): readonly Field[] {
  if (path.startsWith('@')) return dataAt(path.slice(1));
  let from = scope;
  let rest = path;
  while (rest === '..' || rest.startsWith('../')) {
    from = from.outer ?? ANY_SCOPE;
    rest = rest.slice(3);
  }
  const parts = partsOf(rest.replace(/^(?:this|\.)(?:[./]|$)/, ''));
  const [first = ''] = parts;
  const variable = rest === path ? variableOf(first, scope) : undefined;
  return variable ? walk(variable, parts.slice(1)) : walk(from.contexts, parts);
}

/** The fields of what may be meant, by name. */
export function fieldsIn(places: readonly Field[]): ReadonlyMap<string, Field> {
  const fields = places.flatMap((place) =>
    place.kind === 'object' ? Object.entries(fieldsOf(place.of)) : [],
  );
  return new Map(fields.reverse());
}

/** What stands in a list: one of its items. Of an object, one of its fields. */
export function itemsOf(places: readonly Field[]): Field[] {
  return places.flatMap((place) => {
    if (place.kind === 'object') return Object.values<Field>(fieldsOf(place.of));
    return itemOf(place) ?? [];
  });
}

/** Names given by `as |…|` here and outside. */
export function variablesOf(scope: Scope): readonly string[] {
  return [...scope.variables.keys(), ...(scope.outer ? variablesOf(scope.outer) : [])];
}

function variableOf(name: string, scope: Scope): readonly Field[] | undefined {
  return scope.variables.get(name) ?? (scope.outer && variableOf(name, scope.outer));
}

function dataAt(path: string): readonly Field[] {
  const [name = '', ...rest] = partsOf(path.replace(/^(?:\.\.\/)+/, ''));
  if (name === 'root') return walk(VIEW_SCOPE.contexts, rest);
  const doc = Object.hasOwn(DATA_WORDS, name) ? DATA_WORDS[name] : undefined;
  return doc === undefined || rest.length > 0 ? [] : [{ kind: name === 'index' ? 'number' : 'flag', doc }];
}

function walk(places: readonly Field[], parts: readonly string[]): readonly Field[] {
  return parts.reduce<readonly Field[]>((at, part) => at.flatMap((place) => fieldIn(place, part)), places);
}

function fieldIn(place: Field, name: string): readonly Field[] {
  if (place.kind === 'list') {
    if (name === 'length') return [{ kind: 'number', doc: '' }];
    return /^\d+$/.test(name) ? itemsOf([place]) : [];
  }
  if (place.kind !== 'object') return [];
  const fields: Fields = fieldsOf(place.of);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field ? [field] : [];
}

/** `proof.[0].label` and `proof/0/label` are the same. */
function partsOf(path: string): string[] {
  return [...path.matchAll(/\[([^[\]]*)\]|[^./[\]]+/g)].map(([part, quoted]) => quoted ?? part);
}

/** Each kind of place once. */
export function distinct(places: readonly Field[]): readonly Field[] {
  const keyed = places.map((place) => [`${place.kind} ${'of' in place ? place.of : ''}`, place] as const);
  return [...new Map(keyed).values()];
}
