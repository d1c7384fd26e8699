/**
 * The first line of a packet that was saved to a file. It tells our own files from others, and one that was
 * edited since from one that can be made anew without losing a word.
 */
import { createHash } from 'node:crypto';

const STAMP = /^<!-- Promo Journal packet, template ([^\s,]+), text ([^\s,:]+)/;
const DIGEST = /^[0-9a-f]{16}$/;
const MADE = /, (\w+) ([\w-]+)/g;

/** What a packet was made for, as its first line keeps it. */
export type MadeFor = Readonly<
  Record<'template', string> & Partial<Record<'audience' | 'from' | 'to', string>>
> & {
  readonly redact?: boolean;
};

/** The packet with its first line. */
export function stamped(markdown: string, made: MadeFor): string {
  return stampedAs(markdown, markdown, made);
}

/** What a packet's file was made for, so that it can be made anew; nothing for the files of others. */
export function madeFor(text: string): MadeFor | undefined {
  const stamp = stampOf(text);
  if (!stamp) return undefined;
  const { line, template } = stamp;
  const words = [...line.matchAll(MADE)];
  const word = (key: string): string | undefined => words.find(([, name]) => name === key)?.[2];
  const [audience, from, to, redact] = ['audience', 'from', 'to', 'redact'].map(word);
  return {
    template,
    ...(audience !== undefined && { audience }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(redact !== undefined && { redact: redact === 'true' }),
  };
}

/** A text that was edited, with the first line of the packet that it was merged with. */
export function stampedAs(text: string, generated: string, { template, ...made }: MadeFor): string {
  const more = Object.entries(made).map(([key, value]) => `, ${key} ${String(value)}`);
  const line = `<!-- Promo Journal packet, template ${template}, text ${digestOf(generated)}${more.join('')}: edits stay when it is made anew -->`;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return `${line}${ending}${ending}${text}`;
}

/** A packet's file without its first line, and the digest of what was generated for it. */
export interface Stamped {
  readonly digest: string;
  readonly body: string;
}

/** Takes a packet's file apart. One that is none has an empty digest and is all body. */
export function generatedOf(text: string): Stamped {
  const stamp = stampOf(text);
  return { digest: stamp?.digest ?? '', body: stamp?.body ?? text };
}

/** The first line taken apart, and what follows it and the blank line below it. */
function stampOf(
  text: string,
):
  | { readonly line: string; readonly template: string; readonly digest: string; readonly body: string }
  | undefined {
  const end = text.indexOf('\n');
  const line = text.slice(0, Math.max(0, end)).replace(/\r$/, '');
  const [, template = '', digest = ''] = STAMP.exec(line) ?? [];
  if (!DIGEST.test(digest) || !line.endsWith('-->')) return undefined;
  return { line, template, digest, body: text.slice(end + 1).replace(/^\r?\n/, '') };
}

/** What can be told of a file by its text. */
export type Authorship = 'ours' | 'edited' | 'foreign';

/** Whose text it is: `ours` as it was written, `edited` by hand since, or `foreign`. */
export function authorshipOf(text: string): Authorship {
  const stamp = stampOf(text.replaceAll('\r\n', '\n'));
  if (!stamp) return 'foreign';
  return digestOf(stamp.body) === stamp.digest ? 'ours' : 'edited';
}

/** What tells a generated text from all others. */
export function digestOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex').slice(0, 16);
}
