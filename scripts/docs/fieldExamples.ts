/** An example of every field of the view, from a believable year. */
import { fieldsOf, type TypeName } from '../../src/core/packet/view';
import { EXAMPLE_VIEW, FIRST_WIN_VIEW } from './exampleView';

/** What a field with a value of its own holds. */
type Value = string | number | boolean | readonly string[];
type Values = Readonly<Record<string, unknown>>;

const MOST_CHARACTERS = 60;

/** The objects of a kind that the views have, those with most in them first. */
const OBJECTS: ReadonlyMap<TypeName, readonly Values[]> = objectsIn([EXAMPLE_VIEW, FIRST_WIN_VIEW]);

/** What a field of an object holds, as code; of objects, and of lists of them, how one gets inside. */
export function exampleOf(name: TypeName, key: string): string {
  const field = fieldsOf(name)[key];
  if (field?.kind === 'object') return `\`{{${key}.${Object.keys(fieldsOf(field.of))[0] ?? ''}}}\``;
  if (field?.kind === 'list' && field.of !== 'text') return `\`{{#each ${key}}}\``;
  const values = (OBJECTS.get(name) ?? []).map((object) => object[key] as Value | undefined);
  const value = values.find(isTelling);
  if (value === undefined) throw new Error(`No example has a “${key}” of “${name}”`);
  return `\`${shortened([value].flat().join('; '))}\``;
}

function isTelling(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined && value !== null;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', '');
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}

function objectsIn(views: readonly object[]): ReadonlyMap<TypeName, readonly Values[]> {
  const found = new Map<TypeName, Values[]>();
  const visit = (name: TypeName, object: Values): void => {
    found.set(name, [...(found.get(name) ?? []), object]);
    for (const [key, field] of Object.entries(fieldsOf(name))) {
      if ((field.kind !== 'object' && field.kind !== 'list') || field.of === 'text') continue;
      const value = object[key];
      const inside: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const item of inside) if (isObject(item)) visit(field.of, item);
    }
  };
  for (const view of views) visit('view', view as Values);
  const fullness = (object: Values): number => Object.values(object).filter(isTelling).length;
  return new Map(
    [...found].map(([name, objects]) => [name, objects.toSorted((a, b) => fullness(b) - fullness(a))]),
  );
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
