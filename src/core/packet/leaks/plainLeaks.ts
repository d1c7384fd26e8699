/** Leaks that small rules find: addresses, internal links, code, private keys, and wins marked private. */
import { htmlText } from '../../html/htmlText';
import { escapeMarkdown } from '../escape';
import { masked, type Leak, type LeakKind } from './leak';

export interface LeakRules {
  /** Hosts inside the company: `corp.example` stands for its subdomains too. */
  readonly internalHosts: readonly string[];
  /** Titles of wins that are nobody else's. */
  readonly privateTitles: readonly string[];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK_HOST = /\bhttps?:\/\/(?:[^\s/@]*@)?([^\s/:)>\]"'?#]+)[^\s)>\]"']*/giu;
const KEY_HEADER = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** Names that only a network of one's own resolves (RFC 6762, RFC 8375, RFC 6761 and common use), and its addresses (RFC 1918). */
const INTERNAL_NAME =
  /(?:^|\.)(?:local|localhost|internal|intranet|corp|lan|home\.arpa)$|^(?:10|127)\.[\d.]+$|^192\.168\.[\d.]+$|^172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$/;

/** The leaks of a Markdown or HTML text, in the order of its lines. */
export function plainLeaks(text: string, rules: LeakRules): Leak[] {
  const titles = rules.privateTitles.filter((title) => title.trim() !== '');
  const written = titles.map((title) => [title, escapeMarkdown(title), htmlText(title)]);
  let isInCode = false;
  return text.split(/\r?\n/).flatMap((line, at) => {
    const found: Leak[] = [];
    const add = (kind: LeakKind, what: string) => found.push({ kind, line: at + 1, excerpt: masked(what) });
    if (FENCE.test(line)) {
      isInCode = !isInCode;
      if (isInCode) add('code', line);
    }
    for (const [header] of line.matchAll(KEY_HEADER)) add('private-key', header);
    for (const [address] of line.matchAll(EMAIL)) add('email', address);
    for (const [link, host = ''] of line.matchAll(LINK_HOST))
      if (isInternal(host, rules.internalHosts)) add('internal-link', link);
    for (const [title = '', ...others] of written)
      if ([title, ...others].some((form) => line.includes(form))) add('private-win', title);
    return found;
  });
}

/** True for a host of the list or below one of it, and for names and addresses that mean nothing outside. */
export function isInternal(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase();
  const isListed = hosts
    .map((listed) => listed.toLowerCase().replace(/^\*?\./, ''))
    .some((listed) => listed !== '' && (name === listed || name.endsWith(`.${listed}`)));
  return isListed || !name.includes('.') || INTERNAL_NAME.test(name);
}
