import type { Person } from './history';

interface Entry {
  readonly name?: string;
  readonly email: string;
  readonly commitName?: string;
}

/** A parsed `.mailmap`: who somebody really is, and all the addresses they have used. */
export interface Mailmap {
  canonical(person: Person): Person;
  /** Every address that the file says belongs to the owner of this one, itself included. */
  addressesOf(email: string): readonly string[];
}

const LINE = /^([^<]*)<([^<>]+)>\s*(?:([^<]*)<([^<>]+)>)?/;

/** Parses the four forms of gitmailmap(5). Lines that are none of them are skipped. */
export function parseMailmap(text: string): Mailmap {
  const byAddress = new Map<string, Entry[]>();
  const addresses = new Map<string, Set<string>>();
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line.replace(/^\s*#.*/, ''));
    if (match) addEntry(match, byAddress, addresses);
  }
  return {
    canonical: (person) => canonical(person, byAddress.get(person.email.toLowerCase()) ?? []),
    addressesOf: (email) => {
      const own = email.toLowerCase();
      const proper = byAddress.get(own)?.[0]?.email.toLowerCase() ?? own;
      return [...new Set([own, proper, ...(addresses.get(proper) ?? [])])];
    },
  };
}

function addEntry(
  match: RegExpExecArray,
  byAddress: Map<string, Entry[]>,
  addresses: Map<string, Set<string>>,
): void {
  const [, name = '', email = '', commitName = '', commitEmail] = match;
  const key = (commitEmail ?? email).trim().toLowerCase();
  const entry: Entry = {
    email: email.trim(),
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(commitName.trim() ? { commitName: commitName.trim() } : {}),
  };
  byAddress.set(key, [...(byAddress.get(key) ?? []), entry]);
  if (entry.commitName) return; // one address that several people share says nothing of the others
  const proper = entry.email.toLowerCase();
  addresses.set(proper, (addresses.get(proper) ?? new Set()).add(key));
}

function canonical(person: Person, entries: readonly Entry[]): Person {
  const entry =
    entries.find(({ commitName }) => commitName?.toLowerCase() === person.name.toLowerCase()) ??
    entries.find(({ commitName }) => commitName === undefined);
  return entry ? { name: entry.name ?? person.name, email: entry.email } : person;
}
