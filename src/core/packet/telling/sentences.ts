/** Sentences of a packet: whole ones of the user's, or made of the journal's fields. */
import { listed as listedUpTo } from '../../evidence/sentences';
import { sentencesOf } from '../../evidence/story/sentences';
import { withoutEnd } from '../../text';

/** A text that ends like a sentence, quotation marks and brackets after it included. */
const ENDED = /[.!?…]["”’')\]]*$/;
/** A first word in small letters alone: “iOS” and “p95” are names, and stay as they are. */
const LOW_WORD = /^["“(]?\p{Ll}[\p{Ll}'’-]*(?=[\s,.;:!?)"”]|$)/u;
/** Longer texts are read as far as this, in UTF-16 units: `sentencesOf` reads no more. */
const LONGEST = 4000;

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** A text in one line, without white space at its ends. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text as a sentence: with a capital, and a full stop where it has no end. Nothing for a text without a letter or digit. */
export function asSentence(text: string): string {
  const line = withoutEnd(inOneLine(text), /[\s,;:]/);
  if (!/[\p{L}\p{N}]/u.test(line)) return '';
  const begun = LOW_WORD.test(line) ? line.replace(/\p{Ll}/u, (letter) => letter.toUpperCase()) : line;
  return ENDED.test(begun) ? begun : `${begun}.`;
}

/** The same without the full stop, for what comes before it. */
export function withoutStop(sentence: string): string {
  return sentence.endsWith('.') && !sentence.endsWith('..') ? sentence.slice(0, -1) : sentence;
}

/**
 * Whole sentences from the start of a text, as many as there is room for; the first one always. What follows leans on what
 * stands before it, so that nothing but the end is cut.
 */
export function openingOf(text: string, mostWords: number): string {
  const [first = '', ...more] = sentencesIn(text);
  let opening = first;
  for (const sentence of more) {
    const longer = `${opening} ${sentence}`;
    if (wordsOf(longer) > mostWords) break;
    opening = longer;
  }
  return opening;
}

/** The sentences of a text, its lines and the items of its lists each with an end. */
export function sentencesIn(text: string): string[] {
  return sentencesOf(inOneLine(text.slice(0, LONGEST)))
    .map(asSentence)
    .filter((sentence) => sentence !== '');
}

/** “Ana”, “Ana and Ben”, “Ana, Ben and Ida”: all of them. */
export function listed(items: readonly string[]): string {
  return listedUpTo(items, Infinity);
}

/** Sentences in a row; what is empty is left out. */
export function inARow(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
