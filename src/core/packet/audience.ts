import type { Visibility } from '../journal/schema';

/** Who reads a packet. */
export const AUDIENCES = ['committee', 'manager', 'peer', 'recruiter'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** An entry that not everybody may read. */
export interface Limited {
  readonly visibility?: Visibility | undefined;
}

/** True when an audience may read an entry. A private one is in no packet; one for the manager is in the manager's alone. */
export function maySee(audience: Audience, { visibility = 'packet' }: Limited): boolean {
  return visibility === 'packet' || (visibility === 'manager' && audience === 'manager');
}
