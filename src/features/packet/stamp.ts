/**
 * The first line of a packet that was saved to a file. It tells our own files from others, and one that was
 * edited since from one that can be made anew without losing a word.
 */
import { createHash } from 'node:crypto';

const STAMP = /^<!-- Promo Journal packet, template ([a-z0-9-]+), text ([0-9a-f]{16})[^\n]*-->\n\n/;

/** The packet with its first line. */
export function stamped(markdown: string, template: string): string {
  return `<!-- Promo Journal packet, template ${template}, text ${digest(markdown)}: made anew only while nobody edits it -->\n\n${markdown}`;
}

/** What can be told of a file by its text. */
export type Authorship = 'ours' | 'edited' | 'foreign';

/** Whose text it is: `ours` as it was written, `edited` by hand since, or `foreign`. */
export function authorshipOf(text: string): Authorship {
  const unix = text.replaceAll('\r\n', '\n');
  const match = STAMP.exec(unix);
  if (!match) return 'foreign';
  return digest(unix.slice(match[0].length)) === match[2] ? 'ours' : 'edited';
}

function digest(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex').slice(0, 16);
}
