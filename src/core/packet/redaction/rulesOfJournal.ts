import { evidenceReference } from '../../gaps/proof';
import type { Journal } from '../../journal/schema';
import { hostsOfCompany } from './company';
import type { RedactionRules } from './redactText';

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
    repositories: distinct(evidence.map(({ repo = '' }) => repo)).filter((name) => !PLAIN_WORD.test(name)),
    tickets: distinct(evidence.map((one) => ('ticket' in one ? evidenceReference(one).trim() : ''))),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}
