/** The places of documents and files that wins name as evidence. */
import { entriesOf } from '../parse';
import type { ReadableJournal } from '../reading';
import type { Span } from '../layout';

/** A path that evidence names, with its place. Addresses are none: editors make links of them by themselves. */
export interface PathAt extends Span {
  readonly path: string;
  readonly repo: string | undefined;
}

const KEY = /\b(\w+):\s*["']?/g;
const ADDRESS = /^[a-z][a-z+.-]*:\/\//i;

/** Every path, found in the text of its entry, so that no YAML is parsed for it. */
export function pathsIn(parsed: ReadableJournal): PathAt[] {
  return entriesOf(parsed, 'wins').flatMap(({ value, start, end }) =>
    (value?.evidence ?? []).flatMap((evidence) => {
      const [key, path] =
        'doc' in evidence ? ['doc', evidence.doc] : 'file' in evidence ? ['file', evidence.file] : [];
      if (key === undefined || path === undefined || ADDRESS.test(path)) return [];
      const at = placeOf(parsed.text.slice(start, end), key, path);
      return at === undefined
        ? []
        : [{ path, repo: evidence.repo, start: start + at, end: start + at + path.length }];
    }),
  );
}

function placeOf(source: string, key: string, path: string): number | undefined {
  return [...source.matchAll(KEY)]
    .filter(([, name]) => name === key)
    .map(({ index, 0: found }) => index + found.length)
    .find((at) => source.startsWith(path, at));
}
