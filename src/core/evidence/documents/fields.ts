import { textBefore } from '../../text';
import { foldName } from '../people';
import { type Outline, plain } from './markdown';

const GENERIC =
  /^(?:summary|abstract|motivation|context(?: and problem statement)?|overview|introduction|status|background|what|why|problem(?: statement)?|proposal|tl;?dr|related(?: \w+)?|metadata|changelog|table of contents|contents)$/i;
const NUMBERED =
  /^(?:(?:ADR|RFC|KEP|RFD|PEP|EP)(?:[\s#-]*[\p{N}\p{Extended_Pictographic}\uFE0F]+\s*[:.\-–—]?|:)\s*|\d+\s*[.:]\s+)/iu;
/** A date, and perhaps a time, at the start of a title; the file name has it too. */
const DATED =
  /^(?:[a-z]+ date:\s*)?\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}:\d{2}(?:\s*[AP]M)?(?: [A-Z]{2,4})?)?\s*(?:[,:–—-]\s+|(?<=\s))/iu;
/** A heading that names the kind of document alone. */
const KIND_ALONE = /^(?:ADR|RFC|KEP|RFD|PEP)$/i;

/** What templates leave where a name belongs. */
const NO_NAME = /fill me in|^\W*(?:n\/?a|not applicable|none|tbd|todo)\W*$/i;
/** A “feature name” with more words than this is an explanation and no name. */
const MAX_NAME_WORDS = 6;

/**
 * Title of a document: front matter, then its first heading unless that is generic, then a bullet
 * that names it, then its file name (docs/domain.md, "Title"). A later heading never is.
 */
export function documentTitleOf(outline: Outline, path: string): string {
  const { frontMatter, headings, lines } = outline;
  const declared = frontMatter['title'];
  if (typeof declared === 'string' && declared.trim()) return unnumbered(declared);
  const first = headings.find(({ text }) => !KIND_ALONE.test(text));
  if (first && first.level <= 2 && !GENERIC.test(first.text)) return unnumbered(first.text);
  const bullet = fieldOf(lines, /^(?:feature name|title)$/i);
  return bullet && isName(bullet) ? unnumbered(bullet) : slugOf(path);
}

function isName(text: string): boolean {
  return !NO_NAME.test(text) && text.split(/\s+/).length <= MAX_NAME_WORDS;
}

function unnumbered(title: string): string {
  const name = plain(title).replace(NUMBERED, '');
  const undated = name.replace(DATED, '');
  return (/\p{L}/u.test(undated) ? undated : name).trim() || plain(title);
}

function slugOf(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? path;
  const name = /^readme\./i.test(file) ? (parts.at(-2) ?? file) : file.replace(/\.\w+$/, '');
  const words = name
    .replace(/^(?:adr|rfc|rfd)?[-_]?\d{4}-\d{2}-\d{2}[-_]|^(?:adr|rfc|rfd)?[-_]?\d+[-_]/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : name;
}

const FIELD_NAME = /^(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,30})(?:\*\*|__)?$/;
const NESTED_BULLET = /^\s+[-*+]\s/;

/** Value of the first list or bold line `Name: value` near the top whose name fits, or of the list under it. */
export function fieldOf(lines: readonly string[], name: RegExp): string | undefined {
  return fieldsOf(lines, name)[0];
}

/** Values of the first list or bold line whose name fits: what follows on it, or the items of the list under it. */
export function fieldsOf(lines: readonly string[], name: RegExp): string[] {
  const head = lines.slice(0, 60);
  for (const [index, line] of head.entries()) {
    const beforeColon = textBefore(line, /:/);
    const [, field = ''] = FIELD_NAME.exec(beforeColon.trim()) ?? [];
    if (beforeColon === line || !name.test(field.trim())) continue;
    const value = line
      .slice(beforeColon.length + 1)
      .replace(/^(?:\*\*|__)/, '')
      .trim();
    const values = value === '' ? nestedUnder(head, index) : [value];
    if (values.length > 0) return values.map(plain);
  }
  return [];
}

/** Items of the list that is indented under a line. */
function nestedUnder(lines: readonly string[], index: number): string[] {
  const items: string[] = [];
  for (const line of lines.slice(index + 1)) {
    const item = line.replace(NESTED_BULLET, '').trim();
    if (item !== '' && NESTED_BULLET.test(line)) items.push(item);
    else if (line.trim() !== '') break;
  }
  return items;
}

const WORDS = [
  'draft',
  'proposed',
  'provisional',
  'open',
  'in[- ]review',
  'accepted',
  'approved',
  'implementable',
  'implemented',
  'completed?',
  'done',
  'rejected',
  'withdrawn',
  'deferred',
  'deprecated',
  'superseded',
  'replaced',
  'obsolete',
  'reverted',
  'on hold',
  'postponed',
].join('|');
const STATUSES = new RegExp(`^(${WORDS})\\b`, 'i');
const SOMEWHERE = new RegExp(`\\b(?:${WORDS})\\b`, 'i');
const FOLDER = /(?:^|[/-])(accepted|done|rejected|implemented|superseded)(?=\/)/i;

/** Status of a document (docs/domain.md, "Status"): a known word, lower case, or `unknown`. */
export function documentStatusOf(
  outline: Outline,
  path: string,
  metadata: Readonly<Record<string, unknown>>,
): string {
  const { frontMatter, lines } = outline;
  const candidates = [
    frontMatter['status'] ?? frontMatter['state'],
    metadata['status'],
    fieldOf(lines, /^(?:implementation )?(?:status|state)$|^implementation$/i),
    underStatus(outline),
    FOLDER.exec(path)?.[1],
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue;
    const word = STATUSES.exec(plain(candidate).replace(/^[^A-Za-z]+/, ''))?.[1];
    if (word) return word.toLowerCase();
  }
  return 'unknown';
}

/** True for a line that can give a document its status. */
export function namesStatus(line: string): boolean {
  return SOMEWHERE.test(line);
}

function underStatus({ headings, lines }: Outline): string | undefined {
  const heading = headings.find(({ text }) => /^status$/i.test(text));
  if (!heading) return undefined;
  return lines
    .slice(heading.line + 1, heading.line + 8)
    .find((line) => /[A-Za-z]/.test(line) && !/^[=-]+$/.test(line));
}

/** Who has a say before a decision: MADR, KEP and their relatives. Being informed afterwards is no say. */
const CONSULTED =
  /^(?:decision[-_ ]makers?|deciders?|consulted|(?:prr[-_ ])?(?:reviewers?|approvers?)|(?:reviewed|approved)[-_ ]by|sponsors?|shepherds?)$/i;
const AUTHORS = /^(?:authors?|owners?|proposers?)$/i;

/** People a document names in one role, as they are written. */
export function peopleIn(
  outline: Outline,
  metadata: Readonly<Record<string, unknown>>,
  role: 'consulted' | 'author',
): string[] {
  const pattern = role === 'consulted' ? CONSULTED : AUTHORS;
  const records = [outline.frontMatter, metadata].flatMap((record) =>
    Object.entries(record)
      .filter(([key]) => pattern.test(key))
      .map(([, value]) => value),
  );
  return [...records, ...fieldsOf(outline.lines, pattern)].flatMap(namesIn);
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;]|\band\b/)
    .map((name) => plain(name).replace(/^@/, '').trim())
    .filter(Boolean);
}

/** True where a name, as a document writes it, is one of the aliases: `Ada`, `@ada`, `Ada (@ada)`, `Ada <ada@corp.example>`. */
export function isNamed(written: string, aliases: ReadonlySet<string>): boolean {
  const parts = written.split(/[\s<>()[\]]+/).map((part) => part.replace(/^@/, ''));
  const name = textBefore(written, /[<([]/).replace(/@\S+/g, '');
  return [written, name, ...parts.filter((part) => part.includes('@') || written.includes(`@${part}`))]
    .map(foldName)
    .some((alias) => alias !== '' && aliases.has(alias));
}
