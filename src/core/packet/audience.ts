import type { Win } from '../journal/schema';

/** Who reads a packet. */
export const AUDIENCES = ['committee', 'manager', 'peer', 'recruiter'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** True when an audience may read a win. A private win is in no packet; one for the manager is in the manager's alone. */
export function maySee(audience: Audience, { visibility = 'packet' }: Pick<Win, 'visibility'>): boolean {
  return visibility === 'packet' || (visibility === 'manager' && audience === 'manager');
}
