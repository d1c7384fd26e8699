import { parse } from 'yaml';

/** A document taken apart as far as its title, status and people need it. */
export interface Outline {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly headings: readonly { readonly level: number; readonly text: string; readonly line: number }[];
  readonly lines: readonly string[];
}

/** Exported pages have empty lines, or what stands for them, above it. */
const FRONT_MATTER = /^(?:(?:&nbsp;)?[ \t]*\r?\n)*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const UNDERLINE = /^([=\-~^"])\1{2,}\s*$/;

/** Reads the outline of Markdown, reStructuredText or AsciiDoc. Never throws: bad front matter reads as none. */
export function outlineOf(text: string): Outline {
  const match = FRONT_MATTER.exec(text.replace(/^\uFEFF/, ''));
  const body = match ? text.replace(/^\uFEFF/, '').slice(match[0].length) : text;
  const lines = body.split(/\r?\n/);
  return { frontMatter: parseRecord(match?.[1] ?? ''), headings: headingsOf(lines), lines };
}

/** A YAML mapping, or nothing where the text is none. */
export function parseRecord(yaml: string): Record<string, unknown> {
  if (!yaml.trim()) return {};
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'silent' });
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
    const marked = /^(#{1,6}|={1,6})\s+(.+?)\s*#*\s*$/.exec(line);
    if (marked) headings.push({ level: marked[1]?.length ?? 1, text: plain(marked[2] ?? ''), line: index });
    const underline = UNDERLINE.exec(lines[index + 1] ?? '');
    if (!marked && underline && /^\S.{2,}/.test(line) && !/^[-*|>]/.test(line)) {
      headings.push({ level: underline[1] === '=' ? 1 : 2, text: plain(line), line: index });
    }
  });
  return headings;
}

/** A heading without emphasis, code marks, links and comments. */
export function plain(text: string): string {
  return text
    .replace(/<!--.*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]{1,3}([^*`]+)[*`]{1,3}/g, '$1')
    .replace(/(?<!\w)_{1,2}([^_].*?)_{1,2}(?!\w)/g, '$1')
    .replace(/\{#[\w-]+\}/g, '')
    .trim();
}
