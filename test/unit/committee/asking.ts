/** What a check of the committee says of wins. */
import type { Check } from '../../../src/core/committee/check';
import type { Win } from '../../../src/core/journal/schema';
import { found, type ReportOptions } from '../../fixtures/reports';

export const messages = (check: Check, wins: readonly Win[], options?: ReportOptions): string[] =>
  found(check, wins, options).map(({ message }) => message);

export const times = (count: number, make: (index: number) => Win): Win[] =>
  Array.from({ length: count }, (_, index) => make(index));
