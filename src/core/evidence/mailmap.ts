import type { Person } from './people';

/** A person that git was asked about, and the identity that its mailmaps give for them. */
export interface MappedPerson {
  /** An address alone, its name empty, or with a name. */
  readonly asked: Person;
  readonly proper: Person;
}

/** Who somebody really is, and all the addresses they have used, as git's mailmaps say. */
export interface Mailmap {
  canonical(person: Person): Person;
  /** Every address that the mailmaps say belongs to the owner of this one, itself included. */
  addressesOf(email: string): readonly string[];
}

/**
 * Everybody whom a mailmap may name: each of its addresses, alone and with the name before it. Git is asked about
 * them, since it knows which mailmaps and which lines apply.
 */
export function peopleToAsk(text: string): Person[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trimStart().startsWith('#') ? [] : peopleIn(line)));
}

function peopleIn(line: string): Person[] {
  const people: Person[] = [];
  for (let start = 0; ;) {
    const open = line.indexOf('<', start);
    const close = line.indexOf('>', open + 1);
    if (open === -1 || close === -1) return people;
    const [name, email] = [line.slice(start, open).trim(), line.slice(open + 1, close).trim()];
    if (email !== '' && !email.includes('<')) {
      people.push({ name: '', email });
      if (name !== '' && !name.includes('>')) people.push({ name, email });
    }
    start = close + 1;
  }
}

/** The mailmap that git's answers make. */
export function mailmapFrom(answers: readonly MappedPerson[]): Mailmap {
  const known = new Map(answers.map(({ asked, proper }) => [keyOf(asked), proper]));
  const properOf = (email: string) => known.get(keyOf({ name: '', email }))?.email.toLowerCase() ?? email;
  const addresses = new Map<string, Set<string>>();
  // One address that several people share, told apart by names, says nothing of the others.
  for (const { asked } of answers.filter(({ asked: { name } }) => name === '')) {
    const email = asked.email.toLowerCase();
    const proper = properOf(email);
    addresses.set(proper, (addresses.get(proper) ?? new Set([proper])).add(email));
  }
  return {
    canonical: (person) => {
      const proper = known.get(keyOf(person)) ?? known.get(keyOf({ name: '', email: person.email }));
      return proper ? { name: proper.name || person.name, email: proper.email } : person;
    },
    addressesOf: (email) => {
      const own = email.toLowerCase();
      const proper = properOf(own);
      return [...new Set([own, proper, ...(addresses.get(proper) ?? [])])];
    },
  };
}

/** Where there is none. */
export const NO_MAILMAP = mailmapFrom([]);

/** git compares both without regard to letter case. */
function keyOf({ name, email }: Person): string {
  return `${name.toLowerCase()}\n${email.toLowerCase()}`;
}
