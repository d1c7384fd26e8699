import { readFigures } from '../figures/figures';
import { TRAILER_KEYS, type Trailer, type TrailerKey } from './history';
import type { Person } from './people';

/** The parts of a subject that follows Conventional Commits, or names an area before a colon. */
export interface Subject {
  /** `feat`, `fix`, …; none where the word before the colon is no known type. */
  readonly type?: string;
  /** The scope, or the area of `area: text`. */
  readonly scope?: string;
  readonly breaking: boolean;
  /** The subject without type and scope. An area stays, since it carries meaning. */
  readonly text: string;
}

const TYPES = new Set(
  'feat feature fix perf refactor revert docs doc chore style test tests build ci release deps security'.split(
    ' ',
  ),
);
const ALIASES: Readonly<Record<string, string>> = { feature: 'feat', doc: 'docs', tests: 'test' };
const AREA = /^([\w./+-]{2,40}(?:, ?[\w./+-]{2,40})?): \S/;

/** Words before a colon that name a kind of line and no area of the code. */
const NO_AREA =
  /^(?:e?rfc|adr|wip|draft|note|hotfix|bug|bugfix|feature|proposal|update|poc|spike|task|story|issue)$/i;

const HEADER = /^(\w+)(?:\(([^()]*)\))?(!)?: +([^]*)$/;

/** Reads a subject line. Anything that follows no convention is all text. */
export function parseSubject(subject: string): Subject {
  const [, word = '', scope = '', mark, text = subject] = HEADER.exec(subject) ?? [];
  const type = word.toLowerCase();
  if (TYPES.has(type)) {
    return {
      type: ALIASES[type] ?? type,
      ...(scope.trim() ? { scope: scope.trim() } : {}),
      breaking: mark === '!',
      text,
    };
  }
  const area = AREA.exec(subject)?.[1];
  if (area && NO_AREA.test(area)) return { breaking: false, text: subject };
  return { ...(area ? { scope: area } : {}), breaking: false, text: subject };
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
