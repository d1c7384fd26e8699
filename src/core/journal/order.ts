import { sectionSchemas, type Section } from './schema';

/** An entry with its fields in the order of the schema, whatever the order they were gathered in. */
export function inSchemaOrder(section: Section, entry: unknown): unknown {
  const schema = sectionSchemas[section];
  if (!('shape' in schema) || typeof entry !== 'object' || entry === null) return entry;
  const fields = new Map(Object.entries(entry));
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) =>
      fields.get(key) === undefined ? [] : [[key, fields.get(key)]],
    ),
  );
}
