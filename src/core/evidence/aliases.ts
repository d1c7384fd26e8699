import * as l10n from '@vscode/l10n';
import {
  accountOf,
  domainOf,
  handlesIn,
  isAccountWord,
  isDistinct,
  isFullName,
  isHandle,
  isMachine,
  isName,
  localOf,
  looseName,
  namesNobody,
  squash,
  type Person,
  type SeenAuthor,
} from './people';

/** The confirmed or likely names and addresses of one person. */
interface KnownAliases {
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

/** Another name and address that may be the user's: the user is asked about it. */
export interface AliasProposal extends SeenAuthor {
  readonly why: string;
  /** True where the question is shown with this answer selected. */
  readonly likely: boolean;
}

/** The most steps from the known person to a proposal: each proposal may lead to another by its address or account. */
const MAX_STEPS = 3;

/**
 * Authors who look like the person that is known, most commits first. Never certain, so each is a question: two people can
 * have one name. Machines, and those for whom `isKnown` holds, are left out.
 */
export function findAliases(
  known: KnownAliases,
  authors: readonly SeenAuthor[],
  isKnown: (author: Person) => boolean,
): AliasProposal[] {
  const domains = ownersOf(authors);
  const owners = ownersOfAddresses(authors);
  const waiting = new Set(
    authors.filter((author) => !isMachine(author) && !isKnown(author) && !isForeign(author, owners)),
  );
  const found: AliasProposal[] = [];
  let trail = new Trail(known, domains);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = [...waiting].flatMap((author) => {
      const link = trail.linkTo(author);
      return link ? [{ ...author, ...link }] : [];
    });
    if (next.length === 0) break;
    for (const author of waiting) if (next.some((one) => isSameEntry(one, author))) waiting.delete(author);
    found.push(...next);
    const likely = next.filter((one) => one.likely);
    // Only addresses are followed from here on: a further name may belong to somebody else whose commit was once misnamed.
    trail = new Trail({ names: [], emails: likely.map(({ email }) => email) }, domains);
  }
  return found.sort((a, b) => Number(b.likely) - Number(a.likely) || b.commits - a.commits);
}

/** Names with their commits by the addresses under which they wrote. */
type AddressOwners = ReadonlyMap<string, ReadonlyMap<string, number>>;

function ownersOfAddresses(authors: readonly SeenAuthor[]): AddressOwners {
  const owners = new Map<string, Map<string, number>>();
  for (const { name, email, commits } of authors) {
    const names = owners.get(email.toLowerCase()) ?? new Map<string, number>();
    owners.set(email.toLowerCase(), names.set(looseName(name), (names.get(looseName(name)) ?? 0) + commits));
  }
  return owners;
}

/**
 * True where an address is more somebody else's than this author's: to take it for the user's would take their work. Hosts
 * mix up names and addresses in squashes, and machines and teams share one.
 */
function isForeign({ name, email }: Person, owners: AddressOwners): boolean {
  const names = owners.get(email.toLowerCase()) ?? new Map<string, number>();
  const own = looseName(name);
  if (namesNobody(email)) return names.size > 1;
  return [...names].some(
    ([other, commits]) => isFullName(other) && !shareWord(own, other) && commits > (names.get(own) ?? 0),
  );
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function isSameEntry(a: Person, b: Person): boolean {
  return a.name === b.name && a.email === b.email;
}

interface AliasLink {
  readonly why: string;
  readonly likely: boolean;
}

/** Finds authors that share a name, an address or an account with the known ones. */
class Trail {
  readonly #names: ReadonlySet<string>;
  readonly #emails: ReadonlySet<string>;
  readonly #numbers: ReadonlySet<string>;
  readonly #logins: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #locals: ReadonlySet<string>;

  constructor(
    { names, emails }: KnownAliases,
    private readonly domains: DomainOwners,
  ) {
    const accounts = emails.flatMap((email) => accountOf(email) ?? []);
    this.#names = new Set(names.map(looseName).filter(isName));
    this.#emails = new Set(emails.map((email) => email.toLowerCase()));
    this.#numbers = new Set(accounts.flatMap(({ number }) => number ?? []));
    this.#logins = new Set([
      ...accounts.map(({ login }) => squash(login)),
      ...names.filter(isHandle).map(squash),
    ]);
    this.#words = new Set(emails.flatMap((email) => accountWordsOf(email, domains)));
    this.#locals = new Set(emails.map(localOf).filter(isDistinct));
  }

  linkTo({ name, email }: Person): AliasLink | undefined {
    const account = accountOf(email);
    if (this.#emails.has(email.toLowerCase()))
      return { why: l10n.t('The same address with another name'), likely: true };
    if (account?.number !== undefined && this.#numbers.has(account.number))
      return { why: l10n.t('The same GitHub account'), likely: true };
    if (this.#names.has(looseName(name)))
      return { why: l10n.t('The same name with another address'), likely: isFullName(name) };
    const words = [name, ...handlesIn(email), ...accountWordsOf(email, this.domains)].map(squash);
    if (words.some((word) => this.#logins.has(word)))
      return { why: l10n.t('The name of your GitHub account'), likely: false };
    const login = account?.login ?? (isHandle(name) ? name : undefined);
    if (login && isAccountWord(squash(login)) && this.#words.has(squash(login)))
      return { why: l10n.t('A GitHub account named like your address'), likely: false };
    if (this.#locals.has(localOf(email)))
      return { why: l10n.t('The same address at another domain'), likely: false };
    return undefined;
  }
}

/** Names and addresses that are seen at each domain. */
type DomainOwners = ReadonlyMap<string, { readonly names: Set<string>; readonly addresses: Set<string> }>;

function ownersOf(authors: readonly Person[]): DomainOwners {
  const owners = new Map<string, { names: Set<string>; addresses: Set<string> }>();
  for (const { name, email } of authors) {
    const domain = domainOf(email);
    const seen = owners.get(domain) ?? { names: new Set(), addresses: new Set() };
    seen.names.add(looseName(name));
    seen.addresses.add(email.toLowerCase());
    owners.set(domain, seen);
  }
  return owners;
}

/** True where everybody seen at a domain has one name, or one address. */
function isOwnDomain(domain: string, domains: DomainOwners): boolean {
  const { names, addresses } = domains.get(domain) ?? { names: new Set(), addresses: new Set() };
  return names.size <= 1 || addresses.size <= 1;
}

/** Names that an account may have because of an address: its local part, and a domain that is somebody's own. */
function accountWordsOf(email: string, domains: DomainOwners): string[] {
  if (accountOf(email)) return [];
  const domain = domainOf(email);
  const isOwn = isOwnDomain(domain, domains);
  const labels = domain.split('.');
  const words = [
    ...handlesIn(email),
    ...(isOwn ? [domain, labels.slice(0, -1).join(''), labels.at(-2) ?? ''] : []),
  ];
  return words.map(squash).filter(isAccountWord);
}
