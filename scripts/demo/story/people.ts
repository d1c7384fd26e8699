export interface Person {
  readonly name: string;
  readonly email: string;
  /** The address that the code host writes for what is landed in its web page, once its owner hides their own. */
  readonly hostEmail?: { readonly address: string; readonly sinceDaysAgo: number };
}

export const robin: Person = {
  name: 'Robin Larsen',
  email: 'robin.larsen@acme.example',
  hostEmail: { address: '4711+robinl@users.noreply.github.com', sinceDaysAgo: 190 },
};

/** Robin as the code host names them in trailers. */
export const robinOnHost: Person = { name: 'Robin Larsen', email: '4711+robinl@users.noreply.github.com' };

export const amara: Person = { name: 'Amara Okafor', email: 'amara.okafor@acme.example' };
export const jonas: Person = { name: 'Jonas Weber', email: 'jonas.weber@acme.example' };
export const mei: Person = { name: 'Mei Tanaka', email: 'mei.tanaka@acme.example' };
export const diego: Person = { name: 'Diego Fuentes', email: 'diego.fuentes@acme.example' };
export const priya: Person = { name: 'Priya Nair', email: 'priya.nair@acme.example' };
/** Joined when the year was half over. */
export const tom: Person = { name: 'Tom Becker', email: 'tom.becker@acme.example' };

export const host: Person = { name: 'GitHub', email: 'noreply@github.com' };
export const dependabot: Person = {
  name: 'dependabot[bot]',
  email: '49699333+dependabot[bot]@users.noreply.github.com',
};
export const renovate: Person = {
  name: 'renovate[bot]',
  email: '29139614+renovate[bot]@users.noreply.github.com',
};
export const copilot: Person = { name: 'Copilot', email: '198982749+Copilot@users.noreply.github.com' };

/** The user part of a person's branches, `robinl/shop-12-fix`. */
export function handleOf({ name }: Person): string {
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  return first + last.slice(0, 1);
}
