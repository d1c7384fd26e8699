import { withoutBetween, withoutEnd } from '../../text';
import { parseYamlText } from '../../yamlText';

/** The parts of a document that its title, status and people are read from. */
export interface Outline {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly headings: readonly { readonly level: number; readonly text: string; readonly line: number }[];
  readonly lines: readonly string[];
}

/** Front matter. Exported pages may have empty lines or `&nbsp;` above it. */
const FRONT_MATTER = /^(?:(?:&nbsp;)?[ \t]*\r?\n)*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const UNDERLINE = /^([=\-~^"])\1{2,}\s*$/;

/** Reads the outline of Markdown, reStructuredText or AsciiDoc. Never throws: bad front matter reads as none. */
export function outlineOf(text: string): Outline {
  const match = FRONT_MATTER.exec(text.replace(/^\uFEFF/, ''));
  const body = match ? text.replace(/^\uFEFF/, '').slice(match[0].length) : text;
  const lines = body.split(/\r?\n/);
  return { frontMatter: parseRecord(match?.[1] ?? ''), headings: headingsOf(lines), lines };
}

/** Longest front matter that is read, in UTF-16 units: YAML that is full of errors takes the parser a second for 100 KB. */
const LONGEST_RECORD = 20_000;

/** A YAML mapping; an empty one where the text is none, or too long for front matter. */
export function parseRecord(yaml: string): Record<string, unknown> {
  if (!yaml.trim() || yaml.length > LONGEST_RECORD) return {};
  try {
    const document = parseYamlText(yaml);
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 20 });
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headingsOf(lines: readonly string[]): Outline['headings'] {
  const headings: { level: number; text: string; line: number }[] = [];
  let fenced = false;
  lines.forEach((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return;
    const marked = markedHeading(line);
    if (marked) headings.push({ ...marked, line: index });
    const underline = UNDERLINE.exec(lines[index + 1] ?? '');
    if (!marked && underline && /^\S.{2,}/.test(line) && !/^[-*|>]/.test(line)) {
      headings.push({ level: underline[1] === '=' ? 1 : 2, text: plain(line), line: index });
    }
  });
  return headings;
}

/** `## Title` of Markdown, with or without closing marks, and `== Title` of AsciiDoc. */
function markedHeading(line: string): { readonly level: number; readonly text: string } | undefined {
  const marks = /^(?:#{1,6}|={1,6})(?=\s)/.exec(line)?.[0];
  if (marks === undefined) return undefined;
  const title = withoutEnd(line.slice(marks.length).trim(), /#/).trimEnd();
  return title === '' ? undefined : { level: marks.length, text: plain(title) };
}

/** A heading without emphasis, code marks, links and comments. */
export function plain(text: string): string {
  const words = withoutBetween(text, '<!--', '-->')
    .replace(/\[([^\][]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, '$1')
    .replace(/[*`]{1,3}([^*`]+)[*`]{1,3}/g, '$1');
  return withoutUnderscores(words)
    .replace(/\{#[\w-]+\}/g, '')
    .trim();
}

/** Removes the underscores of `_emphasis_`; single ones and those within a word stay. */
function withoutUnderscores(text: string): string {
  const opening = /(?<!\w)_{1,2}(?=[^_])/g;
  const closing = /_{1,2}(?!\w)/g;
  let result = '';
  let read = 0;
  for (;;) {
    opening.lastIndex = read;
    const start = opening.exec(text);
    const from = opening.lastIndex;
    closing.lastIndex = from + 1;
    const end = start && closing.exec(text);
    if (!end) return result + text.slice(read);
    result += text.slice(read, start.index) + text.slice(from, end.index);
    read = end.index + end[0].length;
  }
}
