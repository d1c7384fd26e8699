/** The journal format, defined once: the types, the validation and the bundled JSON Schema come from here. */
import * as z from 'zod/mini';

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description));

const text = (description: string) => described(z.string(), description);
const texts = (description: string) => described(z.array(z.string()), description);
const day = (description: string) => described(z.iso.date(), description);

const period = z.strictObject({
  from: day('First day'),
  to: z.optional(day('Last day; none while it goes on')),
});

const evidenceOf = <Key extends string>(key: Key, description: string) =>
  z.strictObject({
    ...({ [key]: text(description) } as Record<Key, z.ZodMiniString>),
    repo: z.optional(text('Name of the repository')),
    title: z.optional(text('What a reader sees instead of the reference')),
  });

export const evidenceSchema = described(
  z.union([
    evidenceOf('commit', 'Hash of a commit'),
    evidenceOf('pr', 'Number or address of a pull request'),
    evidenceOf('ticket', 'Key of a ticket'),
    evidenceOf('doc', 'Path or address of a document'),
    evidenceOf('link', 'Address of anything else'),
    evidenceOf('file', 'Path of a file'),
  ]),
  'What proves the win: exactly one of commit, pr, ticket, doc, link or file',
);

export const LEVELS = ['next', 'current'] as const;
export const ROLES = ['led', 'drove', 'contributed', 'reviewed'] as const;
export const REACHES = ['self', 'team', 'cross-team', 'org'] as const;
export const AMBIGUITIES = ['given', 'shaped', 'found'] as const;
export const PHASES = ['design', 'build', 'launch', 'operate', 'follow-up'] as const;
export const VISIBILITIES = ['private', 'manager', 'packet'] as const;
export const ORIGINS = ['manual', 'git', 'doc', 'import'] as const;

const impactSchema = z.strictObject({
  summary: z.optional(text('What changed, in a sentence')),
  metric: z.optional(text('What was measured')),
  before: z.optional(z.union([z.number(), z.string()])),
  after: z.optional(z.union([z.number(), z.string()])),
  change: z.optional(text('The difference, where only that is known: 40 %')),
  unit: z.optional(text('Unit of before and after')),
  source: z.optional(text('Where the number can be looked up')),
});

const decisionSchema = z.strictObject({
  options: z.optional(texts('What you chose between')),
  chosen: z.optional(text('What you chose')),
  why: z.optional(text('What decided it')),
});

const helpedSchema = z.strictObject({
  who: text('Who was helped'),
  how: z.optional(text('What you did')),
  outcome: z.optional(text('What they can do now')),
});

export const winSchema = z.strictObject({
  id: text('Unique and stable: the date and a slug of the title'),
  date: described(z.union([z.iso.date(), period]), 'The day, or {from, to} of the work'),
  title: text('What you did and what changed, in one sentence'),
  project: z.optional(text('Id of the project it belongs to')),
  component: z.optional(texts('Systems or areas it touched')),
  dimensions: z.optional(texts('Ids of the dimensions of your rubric it shows')),
  level: z.optional(
    described(z.enum(LEVELS), 'Work of the next level, or could a strong mid-level have done it (current)?'),
  ),
  role: z.optional(described(z.enum(ROLES), 'Your part')),
  reach: z.optional(described(z.enum(REACHES), 'How far the effect went')),
  ambiguity: z.optional(
    described(z.enum(AMBIGUITIES), 'Was the problem given to you, shaped by you or found by you?'),
  ),
  phase: z.optional(described(z.array(z.enum(PHASES)), 'The parts of the life cycle you ran')),
  problem: z.optional(text('What was wrong, and for whom')),
  action: z.optional(text('What you did')),
  impact: z.optional(
    described(impactSchema, 'What changed, with its number and where the number comes from'),
  ),
  decision: z.optional(described(decisionSchema, 'The choice you made')),
  helped: z.optional(described(z.array(helpedSchema), 'Who got better or faster because of it')),
  counterfactual: z.optional(text('What would have happened without you')),
  evidence: z.optional(described(z.array(evidenceSchema), 'What proves it')),
  corroborators: z.optional(texts('Who can confirm it')),
  visibility: z.optional(described(z.enum(VISIBILITIES), 'Who may read it; packet when it is left out')),
  followUp: z.optional(day('When the result will be known')),
  origin: z.optional(described(z.enum(ORIGINS), 'How it came into the journal')),
  notes: z.optional(text('Anything else')),
});

const profileSchema = z.strictObject({
  name: z.optional(text('Your name, as the packet shows it')),
  identities: z.optional(texts('Your e-mail addresses in git')),
  rubric: z.optional(text('Id of a built-in rubric, or the path of one of your own')),
  rubricVersion: z.optional(text('Its version when you last looked at what it asks')),
  team: z.optional(text('Your team')),
  manager: z.optional(z.strictObject({ name: text('Their name'), since: z.optional(day('Since when')) })),
  target: z.optional(
    z.strictObject({ level: text('The level you work towards'), date: z.optional(day('By when')) }),
  ),
});

const projectSchema = z.strictObject({
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
});

const managerGapSchema = z.strictObject({
  id: text('Unique'),
  quote: text('What was said, word for word'),
  dimension: z.optional(text('The dimension it is about')),
  measurable: z.optional(z.boolean()),
  status: z.optional(z.enum(['open', 'answered', 'agreed'])),
  due: z.optional(day('When it is looked at again')),
  wins: z.optional(texts('Ids of the wins that answer it')),
});

const conversationSchema = z.strictObject({
  id: z.optional(text('Unique')),
  date: day('The day'),
  with: z.optional(text('Who it was with')),
  kind: z.optional(z.enum(['promotion', 'one-on-one', 'review', 'other'])),
  notes: z.optional(text('What was said')),
  gaps: z.optional(z.array(managerGapSchema)),
});

const feedbackSchema = z.strictObject({
  id: z.optional(text('Unique')),
  from: text('Who said it'),
  role: z.optional(text('Their role')),
  level: z.optional(text('Their level')),
  team: z.optional(text('Their team')),
  date: z.optional(day('The day')),
  project: z.optional(text('Id of the project')),
  wins: z.optional(texts('Ids of the wins it is about')),
  quote: z.optional(text('Their words')),
  dimensions: z.optional(texts('Ids of the dimensions it shows')),
  consent: z.optional(z.enum(['asked', 'given', 'refused'])),
  requests: z.optional(
    z.array(
      z.strictObject({ asked: day('The day you asked'), answered: z.optional(day('The day they answered')) }),
    ),
  ),
});

const menteeSchema = z.strictObject({
  id: z.optional(text('Unique')),
  who: text('Who it is'),
  since: z.optional(day('Since when')),
  sessions: z.optional(
    z.array(z.strictObject({ date: day('The day'), notes: z.optional(text('What it was about')) })),
  ),
  outcome: z.optional(text('What they can do now')),
});

const weekSchema = z.strictObject({
  week: described(z.string().check(z.regex(/^\d{4}-W\d{2}$/)), 'ISO week: 2026-W47'),
  shipped: z.optional(text('What you shipped')),
  decisions: z.optional(text('What you decided')),
  helped: z.optional(text('Who you helped')),
  impact: z.optional(text('What changed')),
});

const rehearsalSchema = z.strictObject({
  id: z.optional(text('Unique')),
  date: day('The day'),
  check: text('Id of the check that asks it'),
  question: z.optional(text('What the room would ask')),
  answer: text('Your answer'),
  wins: z.optional(texts('Ids of the wins it rests on')),
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

export type Section = keyof typeof sectionSchemas;
export const SECTIONS = Object.keys(sectionSchemas) as readonly Section[];
export type EntryOf<S extends Section> = z.infer<(typeof sectionSchemas)[S]>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Win = z.infer<typeof winSchema>;
export type Impact = z.infer<typeof impactSchema>;
export type Profile = z.infer<typeof profileSchema>;
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
}
