/** Writes the tables and the examples of the documentation of templates anew: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';

import { completed } from './docs/templateDocs';

const FILE = 'docs/templates.md';

await writeFile(FILE, completed(await readFile(FILE, 'utf8')));
