import type { Outline } from './markdown';
import { plain } from './markdown';

const GENERIC =
  /^(?:summary|abstract|motivation|context(?: and problem statement)?|overview|introduction|status|background|what|why|metadata|changelog|table of contents|contents)$/i;
const NUMBERED =
  /^(?:(?:ADR|RFC|KEP|RFD|PEP|EP)[\s#-]*[\p{N}\p{Extended_Pictographic}\uFE0F]+\s*[:.\-–—]?\s*|\d+\s*[.:]\s+)/iu;

/** What templates leave where a name belongs. */
const NO_NAME = /fill me in|^\W*(?:n\/a|none|tbd|todo)\W*$/i;

/**
 * Title of a document: front matter, then its first heading unless that is generic, then a bullet
 * that names it, then its file name (domain notes, section 5, rule 3). A later heading never is.
 */
export function documentTitleOf(outline: Outline, path: string): string {
  const { frontMatter, headings, lines } = outline;
  const declared = frontMatter['title'];
  if (typeof declared === 'string' && declared.trim()) return unnumbered(declared);
  const first = headings[0];
  if (first && first.level <= 2 && !GENERIC.test(first.text)) return unnumbered(first.text);
  const bullet = fieldOf(lines, /^(?:feature name|title)$/i);
  return bullet && !NO_NAME.test(bullet) ? unnumbered(bullet) : slugOf(path);
}

function unnumbered(title: string): string {
  return plain(title).replace(NUMBERED, '').trim() || plain(title);
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

const BULLET = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,30}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(.*)$/;

/** Value of the first list or bold line `Name: value` near the top whose name fits. */
export function fieldOf(lines: readonly string[], name: RegExp): string | undefined {
  for (const line of lines.slice(0, 60)) {
    const match = BULLET.exec(line);
    if (match && name.test(match[1]?.trim() ?? '') && match[2]?.trim()) return plain(match[2]);
  }
  return undefined;
}

const STATUSES =
  /^(draft|proposed|provisional|open|in[- ]review|accepted|approved|implementable|implemented|completed?|done|rejected|withdrawn|deferred|deprecated|superseded|replaced|obsolete|reverted|on hold|postponed)\b/i;
const FOLDER = /(?:^|[/-])(accepted|done|rejected|implemented|superseded)(?=\/)/i;

/** Status of a document (domain notes, section 5, rule 4): a known word, lower case, or `unknown`. */
export function documentStatusOf(
  outline: Outline,
  path: string,
  metadata: Readonly<Record<string, unknown>>,
): string {
  const { frontMatter, lines } = outline;
  const candidates = [
    frontMatter['status'] ?? frontMatter['state'],
    metadata['status'],
    fieldOf(lines, /^(?:implementation )?(?:status|state)$/i),
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

function underStatus({ headings, lines }: Outline): string | undefined {
  const heading = headings.find(({ text }) => /^status$/i.test(text));
  if (!heading) return undefined;
  return lines
    .slice(heading.line + 1, heading.line + 8)
    .find((line) => /[A-Za-z]/.test(line) && !/^[=-]+$/.test(line));
}

const CONSULTED = /^(?:decision[- ]makers?|deciders?|consulted|informed|reviewers?|approvers?|sponsors?)$/i;
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
  const line = fieldOf(outline.lines, pattern);
  return [...records, line].flatMap(namesIn);
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;]|\band\b/)
    .map((name) => plain(name).replace(/^@/, '').trim())
    .filter(Boolean);
}
