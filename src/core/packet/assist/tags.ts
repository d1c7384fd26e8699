/**
 * The tags of a template's body and the words in them, with their places. Reads what Handlebars reads, and what is half
 * typed as well: a tag without an end stops where the next one begins.
 */

/** What a word is in its expression: what is called or written, what it is given, or the name of something given. */
export type Role = 'callee' | 'parameter' | 'key' | 'variable';

export interface Word {
  readonly kind: 'path' | 'string' | 'literal';
  /** Without the quotes of a string. */
  readonly text: string;
  /** Offsets into the file; of a string, without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** `#`: a block begins. `#*`: a part is defined. `>`, `#>`: a part is written. `^` and `else` turn a block round. */
export type Sigil = '' | '#' | '#*' | '#>' | '>' | '/' | '^' | 'else' | '&';

export interface Tag {
  readonly sigil: Sigil;
  readonly start: number;
  /** After the braces; of a tag without an end, where it is given up. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly words: readonly Word[];
}

const COMMENT = /\{\{~?!(--)?/y;
const END = /\}\}/g;
const LONG_COMMENT_END = /--~?\}\}/g;
const RAW_BLOCK = /\{\{\{\{/y;
const RAW_BLOCK_CLOSING = /\{\{\{\{\//g;
const RAW_BLOCK_END = /\}\}\}\}/g;
const OPENING = /\{\{\{?~?\s*(#\*|#>|#|>|\/|\^|&|else(?![\w.\-/]))?/y;
const CLOSING = /~?\}?\}\}/y;
const STRING = /"([^"]*)"|'([^']*)'/y;
const WORD = /(?:\[[^[\]]*\]|[^\s"'()|=~{}[\]])+/y;
const LITERAL = /^(?:-?\d+(?:\.\d+)?|true|false|null|undefined)$/;

/** All tags of a text from an offset on, comments left out. */
export function tagsOf(text: string, from: number): Tag[] {
  const tags: Tag[] = [];
  const skips = new Skips(text);
  for (let at = text.indexOf('{{', from); at !== -1;) {
    const skipped = isEscaped(text, at) ? at + 2 : (skips.comment(at) ?? skips.rawBlock(at));
    const tag = skipped === undefined ? tagAt(text, at) : undefined;
    if (tag) tags.push(tag);
    at = text.indexOf('{{', tag?.end ?? skipped);
  }
  return tags;
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' && text[at - 2] !== '\\';
}

function tagAt(text: string, start: number): Tag {
  OPENING.lastIndex = start;
  const [opening = '{{', sigil = ''] = OPENING.exec(text) ?? [];
  const words = new WordReader(sigil as Sigil);
  let at = start + opening.length;
  while (at < text.length && !text.startsWith('{{', at)) {
    const end = endOf(CLOSING, text, at);
    if (end !== undefined) {
      return { sigil: words.sigil, start, end, isClosed: true, words: words.read };
    }
    at = words.readAt(text, at);
  }
  return { sigil: words.sigil, start, end: at, isClosed: false, words: words.read };
}

class WordReader {
  readonly read: Word[] = [];
  /** For each open bracket, whether its first word was read. */
  readonly #called = [false];
  #isInVariables = false;

  constructor(readonly sigil: Sigil) {}

  /** Reads what stands at an offset, and gives the offset after it. */
  readAt(text: string, at: number): number {
    if (text[at] === '(') this.#called.push(false);
    if (text[at] === ')' && this.#called.length > 1) this.#called.pop();
    if (text[at] === '|') this.#isInVariables = !this.#isInVariables;
    STRING.lastIndex = at;
    const string = STRING.exec(text);
    if (string) {
      const value = string[1] ?? string[2] ?? '';
      this.#add('string', value, at + 1);
      return at + value.length + 2;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return at + 1;
    const isKey = text[at + word.length] === '=';
    if (word !== 'as' || !/^\s+\|/.test(text.slice(at + 2, at + 10))) {
      this.#add(LITERAL.test(word) ? 'literal' : 'path', word, at, isKey);
    }
    return at + word.length;
  }

  #add(kind: Word['kind'], text: string, start: number, isKey = false): void {
    const depth = this.#called.length - 1;
    const isFirst = this.#called[depth] === false;
    this.#called[depth] = true;
    const role = this.#isInVariables ? 'variable' : isFirst ? 'callee' : isKey ? 'key' : 'parameter';
    this.read.push({ kind, text, start, end: start + text.length, role, depth });
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Finds the ends of what holds no tags. What was not found once is not looked for again: texts may be all beginnings. */
class Skips {
  readonly #missing = new Set<RegExp>();

  constructor(private readonly text: string) {}

  comment(at: number): number | undefined {
    const start = endOf(COMMENT, this.text, at);
    if (start === undefined) return undefined;
    const isLong = this.text.startsWith('--', start - 2);
    return (isLong ? this.#after(LONG_COMMENT_END, start) : undefined) ?? this.#after(END, start);
  }

  /** `{{{{raw}}}} … {{{{/raw}}}}`. */
  rawBlock(at: number): number | undefined {
    const start = endOf(RAW_BLOCK, this.text, at);
    const closing = start === undefined ? undefined : this.#after(RAW_BLOCK_CLOSING, start);
    return closing === undefined ? undefined : this.#after(RAW_BLOCK_END, closing);
  }

  #after(mark: RegExp, from: number): number | undefined {
    if (this.#missing.has(mark)) return undefined;
    const end = endOf(mark, this.text, from);
    if (end === undefined) this.#missing.add(mark);
    return end;
  }
}
