import * as l10n from '@vscode/l10n';
import { findAliases, type AliasProposal } from './aliases';
import type { Mailmap } from './mailmap';
import type { Commit } from './history';
import { accountOf, foldName, isFullName, isHandle, isMachine, type Person, type SeenAuthor } from './people';

/** Where it is written who the user is. */
export interface IdentitySources {
  /** As whom git would commit in this repository. */
  readonly git: Partial<Person>;
  /** Addresses (or, without an `@`, names) from the journal's profile and the setting. */
  readonly declared: readonly string[];
  readonly mailmap: Mailmap;
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

export function identityOf({ git, declared, mailmap }: IdentitySources): Identity {
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
    return l10n.t('The mailmap says that {0} is you', person.email);
  }
  if (identity.declaredNames.has(foldName(person.name))) return l10n.t('Written as {0}', person.name);
  if (isPairWith(identity, person)) return l10n.t('Written in a pair, as {0}', person.name);
  return undefined;
}

/**
 * Tools for pairs put both into the author: `Ada Engineer and Ben Builder <pair+ada+ben@corp.example>`. Both the name and
 * the address have to name the user.
 */
function isPairWith({ names, emails }: Identity, { name, email }: Person): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const people = name
    .replace(/\s+/g, ' ')
    .split(/ (?:and|&|\+) | ?, /)
    .map(foldName);
  if (people.length < 2 || !local.includes('+') || !people.some((each) => names.has(each))) return false;
  const locals = new Set([...emails].map((own) => own.split('@')[0]));
  return (
    [...emails].some((own) => own.endsWith(`@${domain}`)) || local.split('+').some((part) => locals.has(part))
  );
}

type Signed = Pick<Commit, 'author' | 'trailers'>;

/**
 * Names, addresses and accounts under which documents and trailers may mention the user: those that are known, those of
 * their own commits, and those beside one of these in a trailer, which is where hosts put a second address.
 */
export function aliasesOf(identity: Identity, own: readonly Signed[] = []): string[] {
  const { names, emails, accounts } = identity;
  const aliases = new Set([...names, ...emails, ...accounts].filter((alias) => !/^\d+$/.test(alias)));
  const learn = (person: Person) => {
    for (const alias of namesOf(person)) aliases.add(alias);
  };
  for (const { author } of own) if (whyMine(identity, author)) learn(author);
  for (const { person } of own.flatMap(({ trailers }) => trailers))
    if (!isMachine(person) && namesOf(person).some((alias) => aliases.has(alias))) learn(person);
  return [...aliases];
}

function namesOf({ name, email }: Person): string[] {
  const account = accountOf(email);
  const known = isFullName(name) || isHandle(name) ? [foldName(name)] : [];
  return [...known, email.toLowerCase(), ...(account ? [account.login] : [])];
}

/** Authors who are not yet the user and look like them, likely ones first, then by commits. */
export function proposeIdentities(identity: Identity, authors: readonly SeenAuthor[]): AliasProposal[] {
  const known = { names: [...identity.names], emails: [...identity.emails] };
  return findAliases(known, authors, (author) => whyMine(identity, author) !== undefined);
}

function accountsOf(email: string): string[] {
  const account = accountOf(email);
  return account ? [account.login, ...(account.number ? [account.number] : [])] : [];
}
