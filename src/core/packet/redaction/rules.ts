/** What readers outside may not see, by what a journal names. */
import { evidenceReference } from '../../gaps/proof';
import type { Journal } from '../../journal/schema';
import type { ListedRedaction } from './names';

export interface RedactionRules {
  /** The user's own list. What they say of a text goes before what a pattern would. */
  readonly listed: readonly ListedRedaction[];
  readonly people: readonly string[];
  /** Which of the people is the manager. */
  readonly manager?: string | undefined;
  /** Hosts of the inside: `corp.example` stands for all below it. */
  readonly hosts: readonly string[];
  /** Hosts of the repositories: no reader outside is led to them, but their names tell no company. */
  readonly codeHosts?: readonly string[];
  readonly repositories: readonly string[];
  readonly tickets: readonly string[];
}

type Told = Pick<Journal, 'profile' | 'wins' | 'projects' | 'feedback' | 'mentees' | 'conversations'>;

/** Names that only a tool would write: `payment-api`, and not `checkout`. */
const PLAIN_WORD = /^\p{L}+$/u;

/**
 * What a journal names that readers outside should not see: the texts that its profile lists, everybody in it but its
 * author, its company, its repositories and tickets.
 */
export function rulesOfJournal(
  { profile, wins, projects, feedback, mentees, conversations }: Told,
  internalHosts: readonly string[],
): RedactionRules {
  const manager = profile.manager?.name;
  const people = [
    manager ?? '',
    ...wins.flatMap((win) => [...(win.corroborators ?? []), ...(win.helped ?? []).map(({ who }) => who)]),
    ...feedback.map(({ from }) => from),
    ...mentees.map(({ who }) => who),
    ...conversations.map((talk) => talk.with ?? ''),
  ];
  const evidence = [...wins, ...projects].flatMap((told) => told.evidence ?? []);
  return {
    listed: (profile.redactions ?? []).map((one) => (typeof one === 'string' ? { text: one } : one)),
    people: distinct(people).filter((name) => name !== profile.name),
    manager,
    hosts: distinct([...internalHosts, ...hostsOfCompany(profile.identities ?? [])]),
    codeHosts: distinct((profile.repositories ?? []).map(({ url }) => hostOf(url))),
    repositories: distinct(evidence.map(({ repo = '' }) => repo)).filter((name) => !PLAIN_WORD.test(name)),
    tickets: distinct(evidence.map((one) => ('ticket' in one ? evidenceReference(one).trim() : ''))),
  };
}

function hostOf(url: string): string {
  return /^[a-z][a-z\d+.-]{0,20}:\/\/(?:[^\s/@]*@)?([^/:?#\s]+)/i.exec(url)?.[1] ?? '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}

/** Where anybody has an address. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|pm|gmx|web|mail|fastmail|hey|aol|qq|163|126|yandex|zoho|posteo|tutanota|duck)$/i;
/** Labels of hosts that name no company. */
const COMMON = /^(?:corp|company|mail|internal|intranet|local|localhost|lan|home|dev|test|www|email)$/i;
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|net|org)$/;

/** The hosts of a company, by the e-mail addresses of somebody there. Hosts that give everybody an address are none. */
function hostsOfCompany(addresses: readonly string[]): string[] {
  const hosts = addresses.flatMap((address) => /@([^@\s]+\.[^@\s.]+)\s*$/.exec(address)?.[1] ?? []);
  const own = hosts.map((host) => host.toLowerCase()).filter((host) => !isPublic(host));
  return [...new Set(own)];
}

/** Names of companies, as their hosts have them: `acme` of `mail.acme.co.uk`. */
export function namesInHosts(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map(ownLabel))].filter((name) => name.length > 2 && !COMMON.test(name));
}

function isPublic(host: string): boolean {
  return PUBLIC_MAIL.test(ownLabel(host)) || /(?:^|\.)(?:users\.)?noreply\./.test(host);
}

function ownLabel(host: string): string {
  const labels = host
    .toLowerCase()
    .replace(/^[*.]+/, '')
    .split('.');
  const isLong =
    labels.length > 2 && (labels.at(-1) ?? '').length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.at(isLong ? -3 : -2) ?? '';
}
