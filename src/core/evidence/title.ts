import { sizeOf, tellingOf, type Change } from './changes';
import { parseSubject } from './message';
import type { Work } from './grouping';

/** Characters of a title: what an input box and a tree show without cutting. */
const MAX_TITLE = 120;

const BRACKETS = /^(?:\s*\[[^\]\n]{1,30}\]\s*)+/;
const TICKET = /^\s*[[(]?(?:[A-Z][A-Z0-9]+-\d+|#\d+)[\])]?\s*[:\-–—|]?\s+(?=\S)/;
const EMOJI = /^(?:\s*(?::[a-z_+\d]+:|\p{Extended_Pictographic}\uFE0F?))+\s*/u;
const TAIL =
  /(?:\s*\((?:#\d+|GH-\d+|[A-Z][A-Z0-9]+-\d+|(?:close[sd]?|fix(?:e[sd])?|refs?|re):? #\d+(?:,? #\d+)*)\)|\s+#\d+|\s*,?\s*(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?):? #\d+)+\s*$/i;
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
  text = parseSubject(text)
    .text.replace(EMOJI, '')
    .replace(TICKET, '')
    .replace(TAIL, '')
    .replace(/[.\s]+$/, '');
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

/** The change that stands for a piece of work: the one that says most, and did most. */
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
