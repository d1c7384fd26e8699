/** Finds, word by word, what hidden entries say in other texts: in any case, over line breaks, with any blanks and quotes. */
import * as l10n from '@vscode/l10n';

import { SHORTEST_TELLING } from './hiddenWeeks';

/** A word; scripts without blanks have one for each character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** A shorter sentence is said of other things, too: “It went well.” */
const SHORTEST_SENTENCE = { words: 3, letters: 12 } as const;
/** Shorter names of projects are words: `IT`. */
const SHORTEST_NAME = 3;
/** Words that what is looked for is found by. */
const FIRST_WORDS = 3;
/** What ends with a sentence that is taken out. */
const ENDING = /^[.!?…;,"”’')\]]{0,4}\s{0,4}/u;

/** What hidden entries say. */
export interface Said {
  /** Titles and quotes, which tell of their entry as a whole. */
  readonly whole: readonly string[];
  /** Texts, whose sentences tell of it each. */
  readonly texts: readonly string[];
  /** Names of projects that may not be named at all, and of those that only what is hidden names. */
  readonly names: readonly string[];
  readonly namesAlone: readonly string[];
  /** Titles that may be seen: what they say is no secret. */
  readonly open: readonly string[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Unit {
  readonly words: readonly string[];
  readonly isName: boolean;
}

interface FoundUnit {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

export class HiddenWords {
  readonly #units = new Map<string, Unit[]>();

  constructor({ whole, texts, names, namesAlone, open }: Said) {
    const isLong = (text: string): boolean => text.trim().length >= SHORTEST_TELLING;
    for (const text of [...whole.filter(isLong), ...texts.flatMap(sentencesIn)]) this.#add(text, false);
    for (const name of namesAlone) this.#add(name, true);
    const said = open.flatMap((title) => this.#foundIn(title)).map(({ unit }) => unit);
    for (const unit of new Set(said)) this.#remove(unit);
    for (const name of names) this.#add(name, true);
  }

  /** Whether a text says what is hidden. */
  tells(text: string): boolean {
    return this.#foundIn(text).length > 0;
  }

  /** Where a text says what is hidden. */
  placesIn(text: string): { readonly start: number; readonly end: number }[] {
    return this.#foundIn(text).map(({ start, end }) => ({ start, end }));
  }

  /** Whether a text names a hidden project. */
  names(text: string): boolean {
    return this.#foundIn(text).some(({ unit }) => unit.isName);
  }

  /** A text without what is hidden, and with other words for the names of projects; empty where nothing is left. */
  without(text: string): string {
    let result = '';
    let read = 0;
    for (const { unit, start, end } of this.#foundIn(text)) {
      if (start < read) continue;
      result += text.slice(read, start) + (unit.isName ? l10n.t('another project') : '');
      read = end + (unit.isName ? 0 : (ENDING.exec(text.slice(end, end + 8))?.[0].length ?? 0));
    }
    if (read === 0) return text;
    const left = (result + text.slice(read)).trim();
    return wordsIn(left).length > 0 ? left : '';
  }

  #add(text: string, isName: boolean): void {
    const words = wordsIn(text).map((word) => word.text);
    if (words.length === 0 || (isName && words.join('').length < SHORTEST_NAME)) return;
    const key = words.slice(0, FIRST_WORDS).join(' ');
    this.#units.set(key, [...(this.#units.get(key) ?? []), { words, isName }]);
  }

  #remove(unit: Unit): void {
    const key = unit.words.slice(0, FIRST_WORDS).join(' ');
    this.#units.set(
      key,
      (this.#units.get(key) ?? []).filter((one) => one !== unit),
    );
  }

  /** In the order of the text; of what begins at a word, the longest. */
  #foundIn(text: string): FoundUnit[] {
    if (this.#units.size === 0) return [];
    const words = wordsIn(text);
    return words.flatMap((_, at) => this.#foundAt(words, at));
  }

  #foundAt(words: readonly Word[], at: number): FoundUnit[] {
    let key = '';
    const found: Unit[] = [];
    for (let count = 0; count < FIRST_WORDS && at + count < words.length; count++) {
      key += `${count === 0 ? '' : ' '}${words[at + count]?.text ?? ''}`;
      const units = this.#units.get(key) ?? [];
      found.push(...units.filter((unit) => unit.words.every((word, i) => words[at + i]?.text === word)));
    }
    const unit = found.toSorted((a, b) => b.words.length - a.words.length)[0];
    const [start, end] = [words[at]?.start, words[at + (unit?.words.length ?? 0) - 1]?.end];
    return unit && start !== undefined && end !== undefined ? [{ unit, start, end }] : [];
  }
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const read = word
      .replaceAll(/\p{Cf}/gu, '')
      .normalize('NFKC')
      .toLowerCase();
    return read === '' ? [] : [{ text: read, start: index, end: index + word.length }];
  });
}

/** The sentences and lines of a text that are long enough to tell. */
function sentencesIn(text: string): string[] {
  const sentences = text.replaceAll(/\s+/g, ' ').split(/[.!?…;] /u);
  return [...new Set([...sentences, ...text.split('\n')])].filter((sentence) => {
    const words = wordsIn(sentence);
    const letters = words.reduce((sum, word) => sum + word.text.length, 0);
    return words.length >= SHORTEST_SENTENCE.words && letters >= SHORTEST_SENTENCE.letters;
  });
}

/** Fields of a win that name things or choose from lists: they hold no sentences. */
const NAMING: ReadonlySet<string> = new Set([
  ...['id', 'date', 'project', 'dimensions', 'level', 'role', 'reach', 'ambiguity', 'phase', 'who', 'from'],
  ...['with', 'team', 'evidence', 'corroborators', 'visibility', 'followUp', 'origin', 'drafted', 'consent'],
  ...['component', 'tags', 'check', 'question', 'week', 'requests', 'status', 'wins', 'dimension', 'due'],
]);

/** Every text in an entry that may hold sentences of its own. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NAMING.has(key) ? [] : textsOf(inner)));
}

/** A record with its texts rewritten, all but what names things; fields and items with nothing left are left out. */
export function withTexts<Value>(value: Value, rewrite: (text: string) => string): Value {
  return rewritten(value, rewrite) as Value;
}

function rewritten(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item) => rewritten(item, rewrite)).filter((item) => item !== '');
  const left = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const now = NAMING.has(key) ? inner : rewritten(inner, rewrite);
    return now === '' && inner !== '' ? [] : [[key, now] as const];
  });
  return Object.fromEntries(left);
}
