/** The journal format, defined once: the types, the validation and the bundled JSON Schema come from here. */
import * as z from 'zod/mini';

import type { Period } from '../days';
import {
  day,
  described,
  inOrder,
  limitedReaders,
  limiting,
  limitingFieldsOf,
  referring,
  text,
  texts,
  type Visibility,
} from './schemaParts';
import { evidenceSchema, winSchema } from './winSchema';

export { VISIBILITIES, type Visibility } from './schemaParts';
export * from './winSchema';

export const REDACTION_KINDS = ['code-name', 'customer', 'person', 'host'] as const;

const redactionSchema = described(
  z.union([
    z.string().check(z.minLength(1)),
    z.strictObject({
      text: described(z.string().check(z.minLength(1)), 'What to take out, in any case, as whole words'),
      as: z.optional(text('What stands in its place; the text itself to leave it in')),
      kind: z.optional(
        described(z.enum(REDACTION_KINDS), 'What it is, which says what stands in its place without “as”'),
      ),
    }),
  ]),
  'A text to take out, or {text, as, kind}',
);

export const profileSchema = z.strictObject({
  name: z.optional(text('Your name, as the packet shows it')),
  identities: z.optional(texts('Your e-mail addresses in git')),
  rubric: z.optional(text('Id of a built-in rubric, or the path of one of your own')),
  rubricVersion: z.optional(text('Its version when you last looked at what it asks')),
  team: z.optional(text('Your team')),
  repositories: z.optional(
    described(
      z.array(
        z.strictObject({
          name: text('Name of the repository, as evidence has it in repo'),
          url: text('Its page, for links to commits, pull requests and documents'),
        }),
      ),
      'Where the repositories of your evidence can be looked at',
    ),
  ),
  manager: z.optional(z.strictObject({ name: text('Their name'), since: z.optional(day('Since when')) })),
  target: z.optional(
    z.strictObject({ level: text('The level you work towards'), date: z.optional(day('By when')) }),
  ),
  redactions: z.optional(
    limiting(
      described(z.array(redactionSchema), 'What readers outside may not see, beside the people you name'),
      { alsoWritten: ['redact', 'redacted', 'redacting'] },
    ),
  ),
});

const projectSchema = z
  .strictObject({
    id: text('Unique; wins name it'),
    name: z.optional(text('What people call it')),
    why: z.optional(text('Why you chose it')),
    screen: z.optional(
      z.strictObject({
        ambiguity: z.optional(text('What is unclear at the start')),
        crossTeam: z.optional(text('Which other teams it needs')),
        decisions: z.optional(text('Which decisions it asks for')),
        outcome: z.optional(text('What will be measurable at the end')),
      }),
    ),
    from: z.optional(day('First day')),
    to: z.optional(day('Last day')),
    status: z.optional(z.enum(['idea', 'active', 'launched', 'done', 'dropped'])),
    evidence: z.optional(described(z.array(evidenceSchema), 'What there is to read about it')),
    ...limitedReaders,
  })
  .check(inOrder('from', 'to', ['to']));

const managerGapSchema = z.strictObject({
  id: text('Unique'),
  quote: text('What was said, word for word'),
  dimension: z.optional(text('The dimension it is about')),
  measurable: z.optional(z.boolean()),
  status: z.optional(z.enum(['open', 'answered', 'agreed'])),
  due: z.optional(day('When it is looked at again')),
  wins: z.optional(referring(texts('Ids of the wins that answer it'))),
});

const conversationSchema = z.strictObject({
  id: z.optional(text('Unique')),
  date: day('The day'),
  with: z.optional(text('Who it was with')),
  kind: z.optional(z.enum(['promotion', 'one-on-one', 'review', 'other'])),
  notes: z.optional(text('What was said')),
  gaps: z.optional(referring(z.array(managerGapSchema))),
  ...limitedReaders,
});

const feedbackSchema = z.strictObject({
  id: z.optional(text('Unique')),
  from: text('Who said it'),
  role: z.optional(text('Their role')),
  level: z.optional(text('Their level')),
  team: z.optional(text('Their team')),
  date: z.optional(day('The day')),
  project: z.optional(referring(text('Id of the project'))),
  wins: z.optional(referring(texts('Ids of the wins it is about'))),
  quote: z.optional(text('Their words')),
  dimensions: z.optional(texts('Ids of the dimensions it shows')),
  consent: z.optional(
    limiting(z.enum(['asked', 'given', 'refused']), {
      narrowest: 'refused',
      alsoWritten: ['consented', 'permission', 'anonymous'],
      otherWords: ['content', 'contents'],
    }),
  ),
  requests: z.optional(
    z.array(
      z
        .strictObject({ asked: day('The day you asked'), answered: z.optional(day('The day they answered')) })
        .check(inOrder('asked', 'answered', ['answered'])),
    ),
  ),
  ...limitedReaders,
});

const menteeSchema = z.strictObject({
  id: z.optional(text('Unique')),
  who: text('Who it is'),
  since: z.optional(day('Since when')),
  sessions: z.optional(
    z.array(z.strictObject({ date: day('The day'), notes: z.optional(text('What it was about')) })),
  ),
  outcome: z.optional(text('What they can do now')),
  ...limitedReaders,
});

const weekSchema = z.strictObject({
  week: described(z.string().check(z.regex(/^\d{4}-W\d{2}$/)), 'ISO week: 2026-W47'),
  shipped: z.optional(text('What you shipped')),
  decisions: z.optional(text('What you decided')),
  helped: z.optional(text('Who you helped')),
  impact: z.optional(text('What changed')),
  ...limitedReaders,
});

const rehearsalSchema = z.strictObject({
  id: z.optional(text('Unique')),
  date: day('The day'),
  check: text('Id of the check that asks it'),
  question: z.optional(text('What the room would ask')),
  answer: text('Your answer'),
  wins: z.optional(referring(texts('Ids of the wins it rests on'))),
  ...limitedReaders,
});

/** The schema of one entry of each section, by the section's key. */
export const sectionSchemas = {
  wins: winSchema,
  projects: projectSchema,
  conversations: conversationSchema,
  feedback: feedbackSchema,
  mentees: menteeSchema,
  weeks: weekSchema,
  rehearsal: rehearsalSchema,
  dismissed: z.string(),
} as const;

/** The single values of a journal: everything that is not a section. */
export const headSchemas = {
  schema: described(z.int(), 'Version of this format: 1'),
  profile: described(profileSchema, 'Who you are and what you work towards'),
} as const;

export const journalSchema = z.strictObject({
  schema: headSchemas.schema,
  profile: z.optional(headSchemas.profile),
  wins: z.optional(described(z.array(winSchema), 'What you did')),
  projects: z.optional(described(z.array(projectSchema), 'Pieces of work that wins belong to')),
  conversations: z.optional(described(z.array(conversationSchema), 'What your manager said, and when')),
  feedback: z.optional(described(z.array(feedbackSchema), 'What peers said of work they saw')),
  mentees: z.optional(described(z.array(menteeSchema), 'Who you mentor')),
  weeks: z.optional(described(z.array(weekSchema), 'Your weekly reviews')),
  rehearsal: z.optional(described(z.array(rehearsalSchema), 'Your answers to what the room would ask')),
  dismissed: z.optional(texts('Ids of suggestions you turned down')),
});

/** The keys of all fields that limit who sees something. */
export const LIMITING_KEYS: ReadonlySet<string> = new Set(
  [...Object.values(sectionSchemas), profileSchema].flatMap(limitingFieldsOf).map(({ key }) => key),
);

export type Section = keyof typeof sectionSchemas;
export const SECTIONS = Object.keys(sectionSchemas) as readonly Section[];
export type EntryOf<S extends Section> = z.infer<(typeof sectionSchemas)[S]>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Win = z.infer<typeof winSchema>;
export type Fact = NonNullable<Win['facts']>[number];
export type Impact = NonNullable<Win['impact']>;
export type Profile = z.infer<typeof profileSchema>;
export type Redaction = z.infer<typeof redactionSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type ManagerGap = z.infer<typeof managerGapSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;
export type Mentee = z.infer<typeof menteeSchema>;
export type Week = z.infer<typeof weekSchema>;

/** A journal as everything but the parser sees it: every section there, empty where the file has none. */
export interface Journal {
  readonly schema: number;
  readonly profile: Profile;
  readonly wins: readonly Win[];
  readonly projects: readonly Project[];
  readonly conversations: readonly Conversation[];
  readonly feedback: readonly Feedback[];
  readonly mentees: readonly Mentee[];
  readonly weeks: readonly Week[];
  readonly rehearsal: readonly EntryOf<'rehearsal'>[];
  readonly dismissed: readonly string[];
  readonly heldBack: readonly HeldBack[];
  readonly remains: readonly Remains[];
}

/** Something that stays with its author, as what limits its readers can't be read. */
export interface HeldBack {
  readonly section: Section | 'profile';
  /** The key of the limit: `visibility`, `consent` or `redactions`. */
  readonly key: string;
  /** Id of the entry; empty for the profile, and for an entry without one. */
  readonly id: string;
  /** What people know the entry by: a win's title, the name of who gave feedback. */
  readonly name: string;
}

/** The parts of a win that a weekly review starts with, as far as they are known. */
export type WeeklyParts = {
  readonly [Key in 'title' | 'decision' | 'helped' | 'impact']?: Win[Key] | undefined;
};

/** What is known of a win or a project that has a mistake and that not everybody may read: what hangs on it is hidden, too. */
export interface Remains {
  readonly visibility: Exclude<Visibility, 'packet'>;
  readonly section: 'wins' | 'projects';
  /** What other entries name it by. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** The projects that it names; of a project its id and its name. */
  readonly projects: readonly string[];
  readonly people: readonly string[];
  /** The days that it may be of; none where no time is known. */
  readonly spans: readonly Period[];
  /** The parts of it that a weekly review starts with, as far as they are right. */
  readonly parts: WeeklyParts;
  /** Every text of it. */
  readonly texts: readonly string[];
}
