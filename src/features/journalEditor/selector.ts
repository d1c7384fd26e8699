import { basename, dirname } from 'node:path';

import { RelativePattern, Uri, type DocumentFilter } from 'vscode';

import type { Location } from '../../host/journal/location';

/** Where a journal stands unless the user chose another path; the bundled schema is for these too. */
const USUAL = ['**/.promo/journal.yaml', '**/.promo-journal/journal.yaml'];

/** The documents that are journals. */
export function journalSelector(location: Location): DocumentFilter[] {
  const usual = USUAL.map((pattern) => ({ scheme: 'file', language: 'yaml', pattern }));
  const path = location.path();
  if (!path.ok || isUsual(path.value)) return usual;
  const pattern = new RelativePattern(Uri.file(dirname(path.value)), basename(path.value));
  return [...usual, { scheme: 'file', language: 'yaml', pattern }];
}

/** True for a path that the bundled schema is for. */
export function isUsual(path: string): boolean {
  return /[\\/]\.promo(?:-journal)?[\\/]journal\.yaml$/.test(path);
}
