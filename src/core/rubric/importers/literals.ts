/**
 * Reads object literals of JavaScript as data. Nothing is ever run: a value that is code (a call, a name,
 * a function, a template with values in it) is skipped and its line noted. Small mistakes that people
 * make in long literals, such as a missing comma, are forgiven.
 */
import type { Data } from './data';
import { readString, skipBlank, skipCode } from './literalText';

/** Deepest nesting that is read; a ladder has five levels. */
const DEEPEST = 20;
/** Most values that are read from one file. */
const MOST_VALUES = 50_000;
/** Most characters that all attempts may read, as a multiple of the file's length. */
const MOST_LOOKS = 8;

export interface Literals {
  readonly literals: readonly Data[];
  /** Lines of the code that was skipped in them. */
  readonly skipped: readonly number[];
}

/** The first object literal of a file that is assigned or exported and is what is wanted. */
export function literalsOf(text: string, isWanted: (data: Data) => boolean): Literals {
  const reader = new Reader(text);
  for (const { index, 0: start } of text.matchAll(/(?:=|export default|\()\s{0,100}\{/g)) {
    if (reader.isOverBudget()) break;
    reader.skipped.length = 0;
    const data = reader.readAt(index + start.length - 1);
    if (data && isWanted(data)) return { literals: [data], skipped: [...new Set(reader.skipped)] };
  }
  return { literals: [], skipped: [] };
}

class Reader {
  readonly skipped: number[] = [];
  readonly #lineStarts: readonly number[];
  #at = 0;
  #values = MOST_VALUES;
  #looked = 0;

  constructor(private readonly text: string) {
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** True when the limits on values or on characters are used up: the rest of the file is not read. */
  isOverBudget(): boolean {
    return this.#values <= 0 || this.#looked > MOST_LOOKS * this.text.length;
  }

  readAt(offset: number): Data | undefined {
    this.#at = offset;
    const data = this.#value(0);
    this.#looked += this.#at - offset;
    return data;
  }

  #value(depth: number): Data | undefined {
    this.#blank();
    if (--this.#values <= 0 || depth > DEEPEST) return this.#skip();
    const line = this.#line();
    const character = this.text[this.#at];
    if (character === '{') return { kind: 'map', entries: this.#map(depth), line };
    if (character === '[') return { kind: 'list', items: this.#list(depth), line };
    const text = this.#joinedText() ?? this.#word();
    return text === undefined ? this.#skip() : { kind: 'text', text, line };
  }

  #map(depth: number): Map<string, Data> {
    const entries = new Map<string, Data>();
    this.#each('}', () => {
      const key = readString(this.text, this.#at) ?? this.#name();
      if (key) this.#at = key.end;
      this.#blank();
      if (!key || this.text[this.#at] !== ':') {
        this.#skip();
        return;
      }
      this.#at++;
      const value = this.#value(depth + 1);
      if (value) entries.set(key.text, value);
    });
    return entries;
  }

  #list(depth: number): Data[] {
    const items: Data[] = [];
    this.#each(']', () => {
      const item = this.#value(depth + 1);
      if (item) items.push(item);
    });
    return items;
  }

  /** Reads what stands between brackets, one after the other, until the closing one or the end. */
  #each(close: string, readOne: () => void): void {
    let before = this.#at;
    this.#at = skipBlank(this.text, this.#at + 1);
    while (this.#at < this.text.length && this.text[this.#at] !== close) {
      // Every turn gets on by one character at least, so that nothing goes round for ever.
      if (this.text[this.#at] === ',' || this.#at === before) this.#at++;
      else {
        before = this.#at;
        readOne();
      }
      this.#blank();
    }
    this.#at = Math.min(this.#at + 1, this.text.length);
  }

  /** `'a' + 'b'`, as long lines are broken. Followed by anything else it is code. */
  #joinedText(): string | undefined {
    const start = this.#at;
    let joined = '';
    for (;;) {
      const part = readString(this.text, this.#at);
      if (!part) break;
      joined += part.text;
      this.#at = skipBlank(this.text, part.end);
      if (this.text[this.#at] !== '+') {
        if (/[,\]}'"]|\s|^$/.test(this.text[this.#at] ?? '')) return joined;
        break;
      }
      this.#at = skipBlank(this.text, this.#at + 1);
    }
    this.#at = start;
    return undefined;
  }

  /** A number, `true`, `false` or `null` that stands alone. */
  #word(): string | undefined {
    const pattern = /(-?[\d.]{1,30}|true|false|null|undefined)(?=\s*(?:[,\]}/]|$))/y;
    pattern.lastIndex = this.#at;
    const word = pattern.exec(this.text)?.[1];
    if (word !== undefined) this.#at += word.length;
    return word;
  }

  #name(): { readonly text: string; readonly end: number } | undefined {
    const pattern = /[\p{L}\p{N}_$]{1,200}/uy;
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.text)?.[0];
    return text === undefined ? undefined : { text, end: this.#at + text.length };
  }

  #skip(): Data | undefined {
    this.skipped.push(this.#line());
    this.#at = skipCode(this.text, this.#at);
    return undefined;
  }

  #blank(): void {
    this.#at = skipBlank(this.text, this.#at);
  }

  #line(): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= this.#at) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
