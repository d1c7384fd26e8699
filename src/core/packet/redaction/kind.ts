import type { Redaction } from '../../journal/schema';
import type { AddressKind } from './addresses';
import type { Found } from './words';

/** What was taken out: what the user's list calls it, or what it was found as. */
export type RedactionKind =
  | NonNullable<Exclude<Redaction, string>['kind']>
  | AddressKind
  | 'listed'
  | 'company'
  | 'handle'
  | 'ticket'
  | 'figure';

/** What stands in the place of what was found, and why. */
export interface FoundRedaction extends Found {
  readonly kind: RedactionKind;
}

/** A text to take out, with the kind of thing that it names. */
export function ofKind(kind: RedactionKind, found: readonly Found[]): FoundRedaction[] {
  return found.map((one) => ({ ...one, kind }));
}
