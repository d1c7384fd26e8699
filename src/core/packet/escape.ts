/**
 * Makes text from journals, commits and documents inert in Markdown: it shows as it was written, in any
 * renderer, and never becomes markup, a link, HTML or a formula. Text is escaped entirely: emphasis or links
 * that a user typed into a free-text field show as typed. Only paragraphs and `- ` lists are kept.
 */
import { endOf } from '../text';

/**
 * Invisible characters that reorder or hide text: bidi controls, zero-width space, byte order mark, soft hyphen, tags;
 * and the noncharacters that sections and claims are marked with.
 */
const DECEIVING =
  /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\uFDD0-\uFDEF\u{E0000}-\u{E007F}]/gu;
/** Control characters that are no white space. */
const CONTROL = /[^\P{Cc}\s\u0085]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** White space but the no-break and thin kinds, which keep a figure and its unit together. */
const WHITE_SPACE = /[^\S\u00A0\u2009\u202F]+|\u0085+/g;

/** Markdown characters with a meaning anywhere in a line: code, emphasis, links, tables, strikethrough, formulas. */
const MARKUP = /[\\`*[\]|~$]/g;
/** Underscores are emphasis only at the edge of a word, and stay readable inside of one. */
const EDGE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const ENTITY = /&(#?\w{1,40};)/g;
/** What starts a heading, quote, list, rule or container at the start of a line. */
const LINE_START = /^([#>+=:-])/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** One line of inert Markdown. */
export function escapeMarkdown(text: string): string {
  return escapeLine(plainLine(text));
}

/** Text on one line, without characters that hide or reorder it. */
export function plainLine(text: string): string {
  return withoutHiddenCharacters(text).replace(WHITE_SPACE, ' ').trim();
}

/** Inert Markdown of several paragraphs and lists. */
export function escapeProse(text: string): string {
  return text
    .replace(/\r\n?|\u2028/g, '\n')
    .split(/\n\s*\n|\u2029/)
    .map(escapeParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A code span whose fence is longer than any in the text; nothing in it is markup to any renderer. */
export function codeSpan(text: string): string {
  const line = plainLine(text);
  if (line === '') return '';
  if (!line.includes('`')) return `\`${line}\``;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Addresses that a packet may link to: what a browser or mail program opens without running anything. */
const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** An address that can stand in a Markdown link, without a password, or nothing when it isn't one that may be linked to. */
export function safeAddress(text: string): string | undefined {
  if (text === '') return undefined;
  const address = withoutHiddenCharacters(text).trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address)) return undefined;
  const url = parsedAddress(address);
  if (!url || !SAFE_PROTOCOLS.has(url.protocol)) return undefined;
  if (url.password !== '') url.username = url.password = '';
  return url.href.replace(/[()<>[\]\\"`|]/g, percentEncoded);
}

function parsedAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function escapeParagraph(paragraph: string): string {
  const lines = paragraph.split('\n').map(withoutHiddenCharacters);
  if (!lines.some((line) => isListItem(line))) return escapeMarkdown(paragraph);
  return lines
    .map((line) =>
      isListItem(line) ? `- ${escapeMarkdown(line.replace(/^\s*[-*]\s+/, ''))}` : escapeMarkdown(line),
    )
    .filter((line) => line !== '' && line !== '- ')
    .join('\n');
}

function isListItem(line: string): boolean {
  return /^\s{0,3}[-*]\s+\S/.test(line);
}

/** Text without characters that hide or reorder it. */
export function withoutHiddenCharacters(text: string): string {
  return text.replace(DECEIVING, '').replace(CONTROL, '').replace(LONE_SURROGATE, '\uFFFD');
}

function escapeLine(line: string): string {
  const inert = line
    .replace(MARKUP, '\\$&')
    .replace(EDGE_UNDERSCORE, '\\_')
    .replace(ENTITY, '&amp;$1')
    .replace(/</g, '&lt;')
    .replace(LINE_START, '\\$1')
    .replace(NUMBERED, '$1\\$2');
  // What would be taken for the closing marks of a heading.
  const closing = endOf(inert, /#/);
  return inert.slice(0, inert.length - closing.length) + closing.replaceAll('#', '\\#');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
