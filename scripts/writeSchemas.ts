/** Writes the bundled JSON Schemas from their one definition in `src/core`. */
import { mkdir, writeFile } from 'node:fs/promises';

import { journalJsonSchema } from '../src/core/journal/jsonSchema';
import { rubricJsonSchema } from '../src/core/rubric/jsonSchema';

await mkdir('schemas', { recursive: true });
await writeFile('schemas/journal.schema.json', journalJsonSchema());
await writeFile('schemas/rubric.schema.json', rubricJsonSchema());
