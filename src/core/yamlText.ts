/** YAML that anybody may have written: journals, rubrics, templates, ladders, documents of a repository. */
import { Lexer, parseDocument, type Document, type LineCounter } from 'yaml';

/** Levels of nesting that are read: a journal has six, and the parser's stack holds a few thousand. */
const DEEPEST = 500;

/** `- - - …` on one line, and lines that are indented further than any level could be. */
const COMPACT_LEVELS = new RegExp(`(?:[-?][ \\t]+){${DEEPEST}}|^ {${2 * DEEPEST}}`, 'm');

/** A text that nests too deeply to be parsed. */
export class TooDeep extends Error {}

export interface YamlOptions {
  /** Learns where the lines begin. */
  readonly lineCounter?: LineCounter;
  /** False where who reads looks for duplicate keys; they are errors otherwise. */
  readonly uniqueKeys?: boolean;
}

/**
 * Parses YAML: nothing is logged, and errors are left without the excerpts that take the square of the text's length.
 * Throws `TooDeep`.
 */
export function parseYamlText(text: string, options: YamlOptions = {}): Document.Parsed {
  if (isTooDeep(text)) throw new TooDeep('The YAML is nested too deeply.');
  return parseDocument(text, { ...options, logLevel: 'silent', prettyErrors: false });
}

/**
 * Whether a text nests deeper than a parser that calls itself can follow. Such a file holds nothing that is looked for,
 * and parsing it would end the whole process, not just fail.
 */
function isTooDeep(text: string): boolean {
  return (
    COMPACT_LEVELS.test(text) ||
    (deepestBracket(bracketsIn(text)) > DEEPEST && deepestBracket(tokensIn(text)) > DEEPEST)
  );
}

function deepestBracket(brackets: Iterable<string>): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of brackets) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
    if (deepest > DEEPEST) break;
  }
  return deepest;
}

/** Every bracket, also those in quoted text: a cheap test that may find too many, never too few. */
function* bracketsIn(text: string): Generator<string> {
  for (const match of text.matchAll(/[[\]{}]/g)) yield match[0];
}

/** The brackets that YAML means as such. */
function* tokensIn(text: string): Generator<string> {
  for (const token of new Lexer().lex(text)) if (/^[[\]{}]$/.test(token)) yield token;
}
