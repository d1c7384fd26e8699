/** What stays with its author, as who may read it can't be told. */
import { isFilled } from '../gaps/proof';
import type { JournalProblem } from './problem';
import { profileSchema, type EntryOf, type HeldBack, type Section } from './schema';
import { limitingFieldsOf } from './schemaParts';

/** The fields that people know an entry by, the best first. */
const KNOWN_BY: Readonly<Record<Section, readonly string[]>> = {
  wins: ['title'],
  projects: ['name'],
  conversations: ['date'],
  feedback: ['from'],
  mentees: ['who'],
  weeks: ['week'],
  rehearsal: ['question', 'answer'],
  dismissed: [],
};

export const LIMITS_OF_PROFILE = limitingFieldsOf(profileSchema);

/** What is known of an entry and of what is wrong with it. */
interface Told {
  readonly section: Section;
  readonly id: string | undefined;
  readonly value?: EntryOf<Section> | undefined;
  readonly problems: readonly JournalProblem[];
}

/** An entry that is held back because its limits can't be read; none for one that is in no packet anyway. */
export function heldBackIn({ section, id = '', value, problems }: Told): HeldBack[] {
  const key = problems.find(({ limit }) => limit !== undefined)?.limit;
  if (key === undefined || typeof value !== 'object') return [];
  const names = new Map<string, unknown>(Object.entries(value));
  const name = KNOWN_BY[section]
    .flatMap((field) => names.get(field) ?? [])
    .find((one): one is string => typeof one === 'string' && isFilled(one));
  return [{ section, key, id, name: name ?? id }];
}

/** The limits of the profile that can't be read. */
export function profileHeldBack(problems: readonly JournalProblem[]): HeldBack[] {
  return LIMITS_OF_PROFILE.filter(({ key }) => problems.some(({ limit }) => limit === key)).map(
    ({ key }) => ({ section: 'profile', key, id: '', name: '' }),
  );
}
