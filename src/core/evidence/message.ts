import { readFigures } from '../figures/figures';
import { TRAILER_KEYS, type Trailer, type TrailerKey } from './history';
import type { Person } from './people';
import { isBreaking, typeOf, typeOfPictogram } from './vocabulary';

/** The parts of a subject, by Conventional Commits or any of the other conventions that say kind or area first. */
export interface Subject {
  /** `feat`, `fix`, …; none where the word before the colon is no known type. */
  readonly type?: string;
  /** The scope, or the area of `area: text` and `[area] text`. */
  readonly scope?: string;
  readonly breaking: boolean;
  /** The subject without type, scope, area, ticket, pictogram, and the branch it was picked to. */
  readonly text: string;
}

const AREA = /^([\w./+*-]{2,40}(?:, ?[\w./+*-]{2,40}){0,3})(?:\[(\w{1,20})\])?: +(?=\S)/;
/** Words before a colon that name a kind of line and no area of the code. */
const NO_AREA = /^(?:e?rfc|adr|wip|draft|note|bug|proposal|update|poc|spike|task|story|issue|http|https)$/i;
const HEADER = /^([\w-]+(?:[,/] ?[A-Z]+)*)(?:\(([^()]*)\))?(?:\[[^\]\n]{1,20}\])?(!)?: +(?=\S)/;
const BRACKET = /^\s*\[([^\]\n]{1,40})\]:?\s*(?=\S)/;
/** What stands in brackets and is neither kind nor area: tickets, versions, branches, marks of a draft. */
const NO_NAME =
  /^(?:[A-Z][A-Z0-9]+-\d+|#\d+|v?\d[\d.x]*|(?:release|backport|maint)[\w ./-]*|(?:patch|rfc)(?: v?\d[\w/ ]*)?|wip|draft|skip ci|ci skip|\*)$/i;
const TICKET = /^ ?[[(]?(?:[A-Z][A-Z0-9]+-\d+|#\d+)[\])]? ?[:\-–—|]? (?=\S)/;
const PICTOGRAMS = /^(?:\s*(?::[a-z_+\d]+:|\p{Extended_Pictographic}\uFE0F?))+\s*/u;
/** Prefixes that a subject has at most; more are no convention. */
const MAX_PREFIXES = 5;

/** Reads a subject line, prefix by prefix. Anything that follows no convention is all text. */
export function parseSubject(subject: string): Subject {
  let parts: Subject = { breaking: false, text: subject };
  for (let count = 0; count < MAX_PREFIXES; count += 1) {
    const next = withoutPrefix(parts);
    if (!next) break;
    parts = next;
  }
  return parts;
}

/** What a subject says with its next prefix taken off; nothing where there is none. */
function withoutPrefix(parts: Subject): Subject | undefined {
  const { text } = parts;
  const rest = (prefix: string) => text.slice(prefix.length);
  const pictograms = PICTOGRAMS.exec(text)?.[0];
  if (pictograms && rest(pictograms) !== '')
    return saying(parts, { type: typeOfPictogram(text), text: rest(pictograms) });
  const ticket = TICKET.exec(text)?.[0];
  if (ticket) return { ...parts, text: rest(ticket) };
  const [bracket, name = ''] = BRACKET.exec(text) ?? [];
  if (bracket)
    return NO_NAME.test(name) ? { ...parts, text: rest(bracket) } : named(parts, name, rest(bracket));
  const [header, word = '', scope = '', mark] = HEADER.exec(text) ?? [];
  if (header && (typeOf(word) || isBreaking(word)))
    return saying(parts, { type: word, scope, isBreaking: mark === '!', text: rest(header) });
  const [prefix, area = '', kind] = AREA.exec(text) ?? [];
  if (!prefix || NO_AREA.test(area) || parts.scope !== undefined) return undefined;
  return saying(parts, { type: kind, scope: area, text: rest(prefix) });
}

/** `[BUGFIX]` names a kind, `[exporter]` an area. */
function named(parts: Subject, name: string, text: string): Subject {
  if (typeOf(name) || isBreaking(name)) return saying(parts, { type: name, text });
  return parts.scope === undefined ? { ...parts, scope: name, text } : { ...parts, text };
}

interface Said {
  readonly type: string | undefined;
  readonly scope?: string;
  readonly isBreaking?: boolean;
  readonly text: string;
}

function saying(
  parts: Subject,
  { type: word = '', scope = '', isBreaking: marked = false, text }: Said,
): Subject {
  const type = parts.type ?? typeOf(word);
  const area = parts.scope ?? (scope.trim() || undefined);
  return {
    ...(type ? { type } : {}),
    ...(area ? { scope: area } : {}),
    breaking: parts.breaking || marked || isBreaking(word),
    text,
  };
}

const KEYS: ReadonlySet<string> = new Set(TRAILER_KEYS);
/** What pairs and mobs write instead of `Co-authored-by`. */
const PAIRED =
  /^(?:co-author|co-authors|co-authored-with|co-developed-by|pair(?:ed|ing|-programmed|ed-programming)?-(?:with|by))$/;

/** The trailers of the allow-list, wherever they stand in a body: squash merges bury them in its middle. */
export function trailersOf(body: string): Trailer[] {
  const trailers: Trailer[] = [];
  for (const line of body.split('\n')) {
    const colon = line.indexOf(':');
    const key = colon === -1 ? undefined : keyOf(line.slice(0, colon).toLowerCase());
    if (key) trailers.push(...peopleIn(line.slice(colon + 1)).map((person) => ({ key, person })));
  }
  return trailers;
}

/** `Name <address>`, one or more of them, and nothing behind the last. */
function peopleIn(text: string): Person[] {
  const parts = text.split('>');
  if (parts.pop()?.trim() !== '') return [];
  const people = parts.flatMap((part, index) => {
    const open = part.lastIndexOf('<');
    const email = part.slice(open + 1);
    if (open === -1 || email === '' || /\s/.test(email)) return [];
    const name = part.slice(0, open).trim();
    return [personOf(index === 0 ? name : name.replace(/^(?:[,;&]|and\b)/, '').trim(), email)];
  });
  return people.length === parts.length ? people : [];
}

function keyOf(word: string): TrailerKey | undefined {
  if (PAIRED.test(word)) return 'co-authored-by';
  return isTrailerKey(word) ? word : undefined;
}

function isTrailerKey(key: string): key is TrailerKey {
  return KEYS.has(key);
}

function personOf(name: string, email: string): Person {
  return { name: name.replace(/^"(.*)"$/, '$1'), email };
}

const REVERTED_SUBJECT = /^Revert "(.+)"(?:\s*\(#\d+\))?$/;
const REVERT_TYPE = /^revert(?:\([^()]*\))?: "?(?=.)/i;
const REAPPLIED_SUBJECT = /^Reapply "(.+)"(?:\s*\(#\d+\))?$/;

/** What a commit reverts: hashes from its body, else the subject that its own one quotes. `Reapply` reverts a revert. */
export function revertedBy(subject: string, body: string): string[] {
  const hashes = [...body.matchAll(/This reverts commit ([0-9a-f]{7,64})/g)].map((match) => match[1] ?? '');
  const reapplied = REAPPLIED_SUBJECT.exec(subject)?.[1];
  const quoted = reapplied
    ? `Revert "${reapplied}"`
    : (REVERTED_SUBJECT.exec(subject)?.[1] ?? revertedByType(subject));
  return hashes.length > 0 || quoted === undefined ? hashes : [quoted];
}

/** `revert: feat: share carts`, with or without quotes. */
function revertedByType(subject: string): string | undefined {
  const text = withoutRequest(subject);
  const type = REVERT_TYPE.exec(text)?.[0];
  return type === undefined ? undefined : text.slice(type.length).replace(/(?<=.)"$/, '');
}

/** `Reapply "X"` brings X back; git and hosts write it. */
const REAPPLY = /^Reapply "(.*)"/;
const PULL_REQUEST = /(?<!\s)\s*\(#\d+\)/g;
/** A prefix such as `[release-1.x]` or `[backport]`: the branch that a patch was cherry-picked to. */
const PICKED_TO = /^(?:\[[\w. /-]{1,40}\]\s*)+/;

/** A subject as key for comparing landings of one patch: without pull request numbers, `Reapply` and letter case. */
export function landingKey(subject: string): string {
  return subject.replace(REAPPLY, '$1').replace(PULL_REQUEST, '').toLowerCase().trim();
}

/** True for a commit that brings reverted work back as it was. */
export function isReapplied(subject: string): boolean {
  return REAPPLY.test(subject);
}

/** The subject of which this one is a backport (`[1.x] Share carts (#4) (#9)` of `Share carts (#4)`), where it says so. */
export function pickedFrom(subject: string): string | undefined {
  if ((subject.match(PULL_REQUEST) ?? []).length < 2) return undefined;
  return withoutRequest(subject.replace(PICKED_TO, ''));
}

/** A subject without the pull request number that a host puts at its end. */
export function withoutRequest(subject: string): string {
  const text = subject.trimEnd();
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open !== -1 && /^\(#\d+\)$/.test(text.slice(open)) ? text.slice(0, open).trimEnd() : subject;
}

/** A cheap test that every figure passes: most messages end here. */
const HINT =
  /\bto\b|→|->|=>|%|\d ?[x×]|\btimes\b|faster|slower|smaller|fewer|less|\b(?:by|down|up|saved?|was|instead)\b/i;

/** The first figure in a text that says by how much something changed, as it is written; a mere count is none. */
export function resultIn(text: string): string | undefined {
  const [figure] = HINT.test(text) ? readFigures(text) : [];
  return figure && text.slice(figure.start, figure.end).replace(/\s+/g, ' ').trim();
}

const MERGE_BACK = /^(?:merge|forward-?port) (?:release|maint|v?\d)\S* (?:\S+ )?(?:in)?to \S/i;

/** True for `Merge release 3.7.1 to main`: what was released goes back to the branch that is worked on. */
export function isMergeBack(subject: string): boolean {
  return MERGE_BACK.test(subject);
}
