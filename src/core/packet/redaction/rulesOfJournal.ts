import type { Journal } from '../../journal/schema';
import type { RedactionRules } from './redactView';

/** What a journal names that readers outside should not see: everybody in it but its author. */
export function rulesOfJournal(
  { profile, wins, feedback }: Pick<Journal, 'profile' | 'wins' | 'feedback'>,
  internalHosts: readonly string[],
): RedactionRules {
  const people = [
    ...(profile.manager ? [profile.manager.name] : []),
    ...wins.flatMap((win) => [...(win.corroborators ?? []), ...(win.helped ?? []).map(({ who }) => who)]),
    ...feedback.map(({ from }) => from),
  ];
  return { listed: [], people: [...new Set(people)], internalHosts };
}
