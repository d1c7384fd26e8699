import type { AliasProposal } from '../../../src/core/evidence/aliases';
import { identityOf, proposeIdentities, whyMine } from '../../../src/core/evidence/identities';
import { NO_MAILMAP, type Mailmap } from '../../../src/core/evidence/mailmap';
import { accountOf, foldName, type SeenAuthor } from '../../../src/core/evidence/people';

/** Somebody as the project's own `.mailmap`, GitHub's numbers and equal addresses tell. */
export interface TruePerson {
  readonly authors: readonly SeenAuthor[];
  readonly commits: number;
}

/** How well one person is known who starts with the name and address of most of their commits, and without a mailmap. */
export interface Outcome {
  readonly name: string;
  /** Addresses that the truth gives them. */
  readonly addresses: number;
  /** Of these, those that count without a question, and those that a question offers. */
  readonly known: number;
  readonly offered: number;
  /** Somebody else's addresses: taken without a question, offered as chosen, offered. */
  readonly taken: readonly string[];
  readonly chosen: readonly string[];
  readonly doubtful: readonly string[];
}

/** The people of a history, those with most commits first. */
export function truePeople(authors: readonly SeenAuthor[], mailmap: Mailmap): TruePerson[] {
  const people = new Map<string, SeenAuthor[]>();
  for (const author of authors) {
    const key = keyOf(mailmap.canonical(author).email);
    people.set(key, [...(people.get(key) ?? []), author]);
  }
  return [...people.values()]
    .map((each) => ({ authors: each, commits: each.reduce((sum, { commits }) => sum + commits, 0) }))
    .sort((a, b) => b.commits - a.commits);
}

function keyOf(email: string): string {
  return accountOf(email)?.number ?? email.toLowerCase();
}

/** Looks for one person among all authors as the extension does, and confirms what is right. */
export function lookFor(person: TruePerson, people: readonly TruePerson[]): Outcome | undefined {
  const [main] = [...person.authors].sort((a, b) => b.commits - a.commits);
  if (!main) return undefined;
  const authors = people.flatMap((one) => one.authors);
  const own = new Set(person.authors.map(addressOf));
  const names = new Set(person.authors.map(({ name }) => foldName(name)));
  // The truth is silent on an address that it doesn't list and that bears the very name of the person.
  const isOther = (author: SeenAuthor) => !own.has(addressOf(author)) && !names.has(foldName(author.name));
  const identity = identityOf({ git: main, declared: [], mailmap: NO_MAILMAP });
  const taken = authors.filter((author) => whyMine(identity, author) !== undefined);
  const offered = offersTo(main, authors, own);
  return {
    name: main.name,
    addresses: own.size,
    known: countIn(own, taken),
    offered: countIn(
      own,
      offered.filter((author) => !taken.includes(author)),
    ),
    taken: taken.filter(isOther).map(shown),
    chosen: offered.filter((author) => author.likely && isOther(author)).map(shown),
    doubtful: offered.filter((author) => !author.likely && isOther(author)).map(shown),
  };
}

/** What is offered until nothing new is: confirmed addresses lead to others at the next search. */
function offersTo(main: SeenAuthor, authors: readonly SeenAuthor[], own: ReadonlySet<string>) {
  const confirmed = new Set<string>();
  const all: AliasProposal[] = [];
  for (;;) {
    const identity = identityOf({ git: main, declared: [...confirmed], mailmap: NO_MAILMAP });
    const fresh = proposeIdentities(identity, authors).filter(
      (one) => !all.some((other) => addressOf(other) === addressOf(one) && other.name === one.name),
    );
    all.push(...fresh);
    const right = fresh.map(addressOf).filter((address) => own.has(address) && !confirmed.has(address));
    if (right.length === 0) return all;
    right.forEach((address) => confirmed.add(address));
  }
}

function addressOf({ email }: SeenAuthor): string {
  return email.toLowerCase();
}

function countIn(own: ReadonlySet<string>, authors: readonly SeenAuthor[]): number {
  return new Set(authors.map(addressOf).filter((address) => own.has(address))).size;
}

function shown({ name, email }: SeenAuthor): string {
  return `${name} <${email}>`;
}
