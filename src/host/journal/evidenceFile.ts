import { isAbsolute, join, normalize } from 'node:path';

/** The file that a path of evidence means in a folder; nothing for an address, and for what would lead out of it. */
export function evidenceFile(folder: string, path: string): string | undefined {
  const inside = normalize(path);
  const isElsewhere = isAbsolute(inside) || /^(?:\.\.(?:[\\/]|$)|~|[a-z][a-z+.-]+:)/i.test(inside);
  return isElsewhere ? undefined : join(folder, inside);
}
