/** Finds what leads somewhere: links, e-mail addresses, hosts, paths of files, and names of commits. */
import * as l10n from '@vscode/l10n';

import { isInternal, WORKPLACES } from '../leaks/internalHost';
import { endOf, withoutEnd } from '../../text';
import type { AddressKind } from './words';

/** A place in a text, what is there, and what is to stand there instead. */
export interface FoundAddress {
  readonly kind: AddressKind;
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** How internal addresses are told from public ones. */
export interface Inside {
  readonly hosts: readonly string[];
  /** True for a text that names what a reader may not see. */
  readonly isTelling: (text: string) => boolean;
  /** True for a text with something that the user leaves in. */
  readonly isKept: (text: string) => boolean;
}

/** What stands in the place of something that has no better name. */
export const GONE = '…';

/** Where companies keep their code beside the rest of their work. */
const CODE_HOSTS = [
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'sr.ht',
  'googlesource.com',
] as const;

const AFTER_SCHEME = /:\/\/[^\s<>)\]"']+/gu;
const SCHEME = /[a-z\d+.-]/i;
const MAIL_LINK = /\bmailto:[^\s<>)\]"']+/giu;
const BEFORE_AT = /[\p{L}\p{N}._%+-]/u;
const AT_DOMAIN = /@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HOST =
  /(?<![\p{L}\p{N}@/._-])(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+(?::\d+)?(?![\p{L}\p{N}@_-])(?:\/[^\s<>)\]"']*)?/giu;
const FILE =
  /(?<![\p{L}\p{N}/._-])~?\/?(?:[\p{L}\p{N}._-]+\/)+[\p{L}\p{N}_-]+\.[a-z]\w{0,5}(?![\p{L}\p{N}/_-])/giu;
const REQUEST = /(?<![\p{L}\p{N}._/-])[\p{L}\p{N}._-]+(?:\/[\p{L}\p{N}._-]+)*[#!]\d+\b/gu;
const COMMIT = /(?<![\p{L}\p{N}._/-])[\p{L}\p{N}._/-]*@[0-9a-f]{7,40}\b/gu;

interface Piece {
  readonly index: number;
  readonly 0: string;
}

/** Every address in a text that a reader outside may not have; of others, a place that stays as it is. */
export function addressesIn(text: string, inside: Inside): FoundAddress[] {
  if (!/[@/.#!]/.test(text)) return [];
  const found = (
    kind: AddressKind,
    pieces: Iterable<Piece>,
    to: (matched: string) => string,
  ): FoundAddress[] =>
    [...pieces].flatMap(({ index, 0: whole }) => {
      const matched = withoutEnd(whole, /[.,;:!?]/);
      return matched === '' ? [] : [{ kind, start: index, end: index + matched.length, to: to(matched) }];
    });
  return [
    ...found('internal-link', linksIn(text), (link) =>
      isPublicLink(link, inside) ? link : l10n.t('an internal page'),
    ),
    ...found('email', emailsIn(text), () => GONE),
    ...found('repository', text.matchAll(COMMIT), () => l10n.t('a commit')),
    ...found('repository', text.matchAll(REQUEST), () => l10n.t('a pull request')),
    ...found('file', text.matchAll(FILE), () => l10n.t('a file')),
    ...found('host', text.matchAll(HOST), (host) =>
      isHostInside(host, inside) ? l10n.t('an internal host') : host,
    ).filter(({ start, end, to }) => to !== text.slice(start, end)),
  ];
}

function linksIn(text: string): Piece[] {
  const schemeIn = (run: string) => run.slice(run.search(/\b[a-z]|$/i));
  const links = withBeginning(text, AFTER_SCHEME, (before) => schemeIn(endOf(before, SCHEME)));
  return [...links, ...text.matchAll(MAIL_LINK)];
}

function emailsIn(text: string): Piece[] {
  return withBeginning(text, AT_DOMAIN, (before) => endOf(before, BEFORE_AT));
}

/** What fits, each with what stands before it; left out where nothing does. */
function withBeginning(text: string, pattern: RegExp, beginningOf: (before: string) => string): Piece[] {
  let read = 0;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: rest }) => {
    const beginning = beginningOf(text.slice(read, index));
    read = index + rest.length;
    return beginning === '' ? [] : [{ index: index - beginning.length, 0: beginning + rest }];
  });
}

/** True for an address that anybody may be sent to, and that names nothing of the inside. */
export function isPublicLink(link: string, inside: Inside): boolean {
  const host = hostOf(link);
  if (inside.isKept(link)) return true;
  if (!/^https?:/i.test(link) || isInternal(host, [...inside.hosts, ...CODE_HOSTS, ...WORKPLACES]))
    return false;
  return !/(?:^|\.)xn--/i.test(host) && ![link, decoded(link)].some(inside.isTelling);
}

function isHostInside(text: string, { hosts, isTelling }: Inside): boolean {
  const [name = ''] = text.split(/[:/]/);
  // Four numbers are an address; three are a version.
  if (/^[\d.]+$/.test(name) && name.split('.').length !== 4) return false;
  return isInternal(name, hosts) || (text.includes('/') && isTelling(text));
}

function hostOf(link: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/(?:[^\s/@]*@)?([^/:?#]+)/i.exec(link)?.[1] ?? '';
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
