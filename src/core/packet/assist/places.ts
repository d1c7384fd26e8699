/** Lines and columns, counted from 1 as problems of templates have them, and offsets. */

export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** The word, with its quotes, that stands at a line and column; a character where there is none. */
export function wordAt(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): Stretch {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const own = lines[line - 1] ?? '';
  const from = Math.min(column - 1, own.length);
  const word = /^(?:"[^"]*"|'[^']*'|[\w@./-]+)/.exec(own.slice(from))?.[0] ?? '';
  return { offset: Math.min(before + from, text.length), length: Math.max(1, word.length) };
}

/** Where a key of the front matter's first level stands; the text's start where it is not there. */
export function keyAt(text: string, key: string): Stretch {
  const found = [...text.matchAll(/^(\w+)[ \t]*:/gm)].find(([, name]) => name === key);
  return { offset: found?.index ?? 0, length: found ? key.length : 1 };
}

/** Where the front matter says a section's id; its key of all sections where that can't be found. */
export function idAt(head: string, id: string): Stretch {
  const sections = keyAt(head, 'sections');
  const offset = [...head.slice(sections.offset).matchAll(/\bid:\s*["']?/g)]
    .map(({ index, 0: found }) => sections.offset + index + found.length)
    .find((at) => head.startsWith(id, at) && endsValue(head, at + id.length));
  return offset === undefined ? sections : { offset, length: id.length };
}

function endsValue(head: string, at: number): boolean {
  const end = /["']?\s*(?:[,}]|$)/my;
  end.lastIndex = at;
  return end.test(head);
}
