/** The small parts of a JavaScript text: strings, blanks with comments, and code to get past. */

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', b: '', f: '', v: '', 0: '' };

/** The string that starts at an offset: in quotes, or a template without values. None where none is. */
export function readString(
  text: string,
  offset: number,
): { readonly text: string; readonly end: number } | undefined {
  const quote = text[offset];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  let result = '';
  for (let at = offset + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === quote) return { text: result, end: at + 1 };
    if (character === '\n' && quote !== '`') return undefined;
    if (quote === '`' && character === '$' && text[at + 1] === '{') return undefined;
    if (character !== '\\') {
      result += character;
      continue;
    }
    const escape = escapeAt(text, at);
    result += escape.text;
    at = escape.last;
  }
  return undefined;
}

/** What an escape stands for, and where it ends. */
function escapeAt(text: string, at: number): { readonly text: string; readonly last: number } {
  const code = /^\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(
    text.slice(at, at + 10),
  );
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    const meant = point <= 0x10ffff ? String.fromCodePoint(point) : '';
    return { text: meant, last: at + code[0].length - 1 };
  }
  const next = text[at + 1] ?? '';
  if (next === '\r' && text[at + 2] === '\n') return { text: '', last: at + 2 };
  return { text: next === '\n' ? '' : (ESCAPES[next] ?? next), last: at + 1 };
}

/** The offset behind blanks and comments. */
export function skipBlank(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text.startsWith('//', at)) at = indexOr(text, '\n', at);
    else if (text.startsWith('/*', at)) at = indexOr(text, '*/', at + 2) + 2;
    else return Math.min(at, text.length);
  }
}

/** The offset where code ends that a literal has in place of a value: its comma, or the bracket around it. */
export function skipCode(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length;) {
    const next = skipBlank(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    const character = text[at] ?? '';
    if (depth === 0 && /[,}\]]/.test(character)) return at;
    if (/[([{]/.test(character)) depth++;
    if (/[)\]}]/.test(character)) depth--;
    if (depth < 0) return at;
    at = /["'`]/.test(character) ? endOfQuoted(text, at) : at + 1;
  }
  return text.length;
}

/** Behind a quoted text, with values in it or not; one that nothing closes goes to the end of its line. */
function endOfQuoted(text: string, offset: number): number {
  const quote = text[offset];
  for (let at = offset + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n' && quote !== '`') return at;
  }
  return text.length;
}

function indexOr(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}
