import * as l10n from '@vscode/l10n';
import type { Person, SeenAuthor } from './history';
import { parseMailmap, type Mailmap } from './mailmap';
import { foldName, isMachine } from './people';

/** Where it is written who the user is. */
export interface IdentitySources {
  /** `user.name` and `user.email` of this repository's git configuration. */
  readonly git: Partial<Person>;
  /** Addresses (or, without an `@`, names) from the journal's profile and the setting. */
  readonly declared: readonly string[];
  readonly mailmap: string;
}

/** Who the user is in one repository. */
export interface Identity {
  readonly names: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** Account names and numbers of GitHub's noreply addresses. */
  readonly accounts: ReadonlySet<string>;
  /** Names that the user gave on purpose, which match without an address. */
  readonly declaredNames: ReadonlySet<string>;
  readonly mailmap: Mailmap;
}

/** Another name and address in the history that looks like the user's: worth one question. */
export interface IdentityProposal extends SeenAuthor {
  readonly why: string;
}

const NOREPLY = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/i;

export function identityOf({ git, declared, mailmap: text }: IdentitySources): Identity {
  const mailmap = parseMailmap(text);
  const given = [...(git.email ? [git.email] : []), ...declared.filter((value) => value.includes('@'))];
  const emails = new Set(given.flatMap((email) => mailmap.addressesOf(email.trim())));
  const declaredNames = new Set(declared.filter((value) => !value.includes('@')).map(foldName));
  return {
    emails,
    names: new Set([...(git.name ? [foldName(git.name)] : []), ...declaredNames]),
    accounts: new Set([...emails].flatMap(accountsOf)),
    declaredNames,
    mailmap,
  };
}

/**
 * Why somebody is the user, as a sentence; nothing where they are somebody else. A shared name alone
 * is never enough, unless the user declared it: two people can have one name.
 */
export function whyMine(identity: Identity, person: Person): string | undefined {
  const email = person.email.toLowerCase();
  if (identity.emails.has(email)) return l10n.t('Written with your address {0}', person.email);
  if (accountsOf(email).some((account) => identity.accounts.has(account))) {
    return l10n.t('Written with the GitHub address of your account, {0}', person.email);
  }
  const { email: proper } = identity.mailmap.canonical(person);
  if (identity.emails.has(proper.toLowerCase())) {
    return l10n.t('The repository’s .mailmap says that {0} is you', person.email);
  }
  if (identity.declaredNames.has(foldName(person.name))) return l10n.t('Written as {0}', person.name);
  return undefined;
}

/** Names, addresses and accounts under which documents may mention the user. */
export function aliasesOf({ names, emails, accounts }: Identity): string[] {
  return [...names, ...emails, ...accounts].filter((alias) => !/^\d+$/.test(alias));
}

/** Authors who are not yet the user, and share the user's name or account. Most commits first. */
export function proposeIdentities(identity: Identity, authors: readonly SeenAuthor[]): IdentityProposal[] {
  const proposals: IdentityProposal[] = [];
  for (const author of authors) {
    if (isMachine(author) || whyMine(identity, author)) continue;
    const why = whyProposed(identity, author);
    if (why) proposals.push({ ...author, why });
  }
  return proposals.sort((a, b) => b.commits - a.commits);
}

function whyProposed({ names, accounts }: Identity, { name, email }: Person): string | undefined {
  if (names.has(foldName(name))) return l10n.t('The same name with another address');
  const local = email.toLowerCase().split('@')[0] ?? '';
  if (accounts.has(foldName(name)) || accounts.has(local)) return l10n.t('The name of your GitHub account');
  return undefined;
}

function accountsOf(email: string): string[] {
  const match = NOREPLY.exec(email);
  return match ? [match[1], match[2]?.toLowerCase()].filter((part) => part !== undefined) : [];
}
