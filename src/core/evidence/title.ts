import { sizeOf, tellingOf, type Change } from './changes';
import { parseSubject } from './message';
import { withoutReferences } from './titleEnd';
import type { Work } from './grouping';
import { withoutEnd } from '../text';

/** Longest title, in characters: an input box and a tree show it uncut. */
const MAX_TITLE = 120;

const BRACKETS = /^(?:\s*\[[^\]\n]{1,30}\]\s*)+/;
const TICKET = /^ ?[[(]?(?:[A-Z][A-Z0-9]+-\d+|#\d+)[\])]? ?[:\-–—|]? (?=\S)/;
const EMOJI = /^(?:\s*(?::[a-z_+\d]+:|\p{Extended_Pictographic}\uFE0F?))+\s*/u;
const DRAFT = /^\s*(?:(?:wip|draft)\b:?|e?rfc:)\s*/i;

/**
 * A subject as a title: without type, scope, ticket, pull request number, emoji and draft marks, with a capital
 * first letter. Words are never changed or added.
 */
export function cleanTitle(subject: string): string {
  let text = subject
    .replace(/\s+/g, ' ')
    .replace(BRACKETS, '')
    .replace(EMOJI, '')
    .replace(DRAFT, '')
    .replace(TICKET, '');
  text = parseSubject(text).text.replace(EMOJI, '').replace(TICKET, '');
  text = withoutEnd(withoutReferences(text), /[.\s]/);
  return clip(capitalised(text.trim() || subject.trim()));
}

/** A capital first letter, unless the first word is a name that is written as it is (`esbuild: …`, `useFoo`). */
function capitalised(text: string): string {
  return /^[a-z]+(?:['’][a-z]+)?(?=[ ,]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function clip(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  const cut = text.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX_TITLE / 2 ? space : undefined)}…`;
}

/** The lead of a piece of work: the change with the most telling headline and the largest size. */
export function leadOf({ changes }: Work): Change {
  const rated = changes.map((change) => ({
    change,
    value: tellingOf(change.subject) + 1.5 * sizeOf(change.files),
  }));
  return rated.reduce((best, next) => (next.value > best.value ? next : best)).change;
}

/** Title of a piece of work: its lead's headline, cleaned. */
export function titleOf(work: Work): string {
  return cleanTitle(leadOf(work).headline);
}
