/** Numbers the evidence of a packet through, and says how each piece is cited. */
import * as l10n from '@vscode/l10n';

import { evidenceKind, evidenceReference, EVIDENCE_KINDS, type EvidenceKind } from '../gaps/proof';
import type { Evidence, Win } from '../journal/schema';
import type { AddressOf } from '../links/linker';
import { safeAddress } from './escape';
import type { ListedEvidence, PacketEvidence, PacketRest } from './view';
import { textBefore } from '../text';

/** Every piece once, however many wins rest on it; numbers follow the order of citing. */
export class EvidenceList {
  readonly #pieces = new Map<string, { piece: PacketEvidence; supports: string[] }>();
  readonly #wins = new Map<string, { title: string; pieces: readonly PacketEvidence[] }>();

  constructor(private readonly addressOf: AddressOf) {}

  /** The evidence of a win, what convinces most first: documents, then addresses, down to commits. */
  cite({ id, evidence = [], title }: Win): PacketEvidence[] {
    const sorted = evidence.length < 2 ? evidence : evidence.toSorted(byConviction);
    const address = (item: Evidence) => this.addressOf(item, evidence);
    const pieces = [...new Set(sorted.map((item) => this.#piece(item, title, address)))];
    this.#wins.set(id, { title, pieces });
    return pieces;
  }

  /** The address of the evidence of a win that a source names: “#412”, “commit 3fa9c21”, a path. */
  addressOfSource({ evidence = [], impact }: Win): string | undefined {
    const source = (impact?.source ?? '').replace(/^(?:commit )?#?/, '');
    const named = evidence.find(
      (item) => source !== '' && evidenceReference(item).replace(/^#/, '') === source,
    );
    return named && this.addressOf(named, evidence);
  }

  /** Of each win that is cited so far and has more than one piece of evidence, what is left beside the first. */
  rest(): PacketRest[] {
    return [...this.#wins.values()].flatMap(({ title, pieces: [first, ...others] }) => {
      const commits = others.filter(({ kind }) => kind === 'commit');
      const proof = others.filter((piece) => !commits.includes(piece));
      if (!first || others.length === 0) return [];
      return [{ win: title, proof, commits: commits.length, lastCommit: commits.at(-1) ?? null }];
    });
  }

  /** What is cited so far, with the wins that rest on it so far. */
  all(): ListedEvidence[] {
    return [...this.#pieces.values()].map(({ piece, supports }) => ({
      ...piece,
      supports: [...supports],
      isShared: supports.length > 1,
    }));
  }

  #piece(
    evidence: Evidence,
    title: string,
    address: (evidence: Evidence) => string | undefined,
  ): PacketEvidence {
    const key = [evidenceKind(evidence), evidence.repo ?? '', evidenceReference(evidence)].join('\n');
    const known = this.#pieces.get(key);
    if (known) {
      if (!known.supports.includes(title)) known.supports.push(title);
      return known.piece;
    }
    const piece = citation(evidence, this.#pieces.size + 1, address(evidence) ?? '');
    this.#pieces.set(key, { piece, supports: [title] });
    return piece;
  }
}

function citation(evidence: Evidence, number: number, href: string): PacketEvidence {
  const kind = evidenceKind(evidence);
  const reference = evidenceReference(evidence).trim();
  const title = evidence.title?.trim() ?? '';
  // An address that was looked up is no reference: that is what the repository calls it.
  const written = safeAddress(reference) ?? '';
  const short =
    written === '' ? shortReference(kind, reference, evidence.repo?.trim() ?? '') : shortAddress(written);
  const label = title === '' ? short : title;
  const place = href === '' ? longReference(kind, reference, evidence.repo?.trim() ?? '') : '';
  return {
    number,
    kind,
    label,
    spoken:
      title === '' ? spokenName(kind, reference, { repository: evidence.repo?.trim() ?? '', href }) : title,
    code: title === '' && written === '' ? short : '',
    href,
    place: place === label ? '' : place,
  };
}

/** `checkout@3fa9c21`, `checkout#412`, `docs/adr/0007-cache.md`. */
function shortReference(kind: EvidenceKind, reference: string, repository: string): string {
  if (kind === 'commit') return `${repository}@${reference.slice(0, 7)}`;
  if (kind === 'pr') return `${repository}#${reference.replace(/^#/, '')}`;
  return reference;
}

function longReference(kind: EvidenceKind, reference: string, repository: string): string {
  if (kind === 'commit') return `${repository}@${reference}`;
  if (kind === 'pr') return shortReference(kind, reference, repository);
  return repository === '' ? reference : `${repository}: ${reference}`;
}

interface Place {
  readonly repository: string;
  readonly href: string;
}

/** “checkout pull request 1377”, “ticket CHK-1412”, “a commit in checkout”. */
function spokenName(kind: EvidenceKind, reference: string, { repository, href }: Place): string {
  const number = /^[#!]?(\d{1,9})$/.exec(reference)?.[1] ?? '';
  const isIn = (one: string): string => (repository === '' ? one : l10n.t('{0} in {1}', one, repository));
  switch (kind) {
    case 'pr':
      if (number === '') return isIn(l10n.t('a pull request'));
      return repository === ''
        ? l10n.t('pull request {0}', number)
        : l10n.t('{0} pull request {1}', repository, number);
    case 'ticket':
      return /^[\w-]{1,40}$/.test(reference) ? l10n.t('ticket {0}', reference) : l10n.t('a ticket');
    case 'commit':
      return isIn(l10n.t('a commit'));
    case 'doc':
      return isIn(l10n.t('a document'));
    case 'file':
      return isIn(l10n.t('a file'));
    case 'link':
      return textBefore(shortAddress(href), /\//) || l10n.t('a page');
  }
}

/** An address as people name it: `grafana.example/d/checkout`. */
function shortAddress(href: string): string {
  return textBefore(href.replace(/^(?:https?:\/\/|mailto:)/, ''), /[?#]/).replace(/\/$/, '');
}

function byConviction(a: Evidence, b: Evidence): number {
  return EVIDENCE_KINDS.indexOf(evidenceKind(a)) - EVIDENCE_KINDS.indexOf(evidenceKind(b));
}
