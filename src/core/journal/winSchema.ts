/** The fields of a win, and of the evidence for it. */
import * as z from 'zod/mini';

import { day, described, inOrder, limitedReaders, text, texts } from './schemaParts';

const period = z
  .strictObject({
    from: day('First day'),
    to: z.optional(day('Last day; none while it goes on')),
  })
  .check(inOrder('from', 'to', []));

const evidenceOf = <Key extends string>(key: Key, description: string) =>
  z.strictObject({
    ...({ [key]: text(description) } as Record<Key, z.ZodMiniString>),
    repo: z.optional(text('Name of the repository')),
    title: z.optional(text('What a reader sees instead of the reference')),
  });

const pathOf = <Key extends string>(key: Key, description: string) =>
  z.extend(evidenceOf(key, description), {
    at: z.optional(text('Commit or tag at which it reads so: a link leads there, and never to a branch')),
  });

export const evidenceSchema = described(
  z.union([
    evidenceOf('commit', 'Hash of a commit'),
    evidenceOf('pr', 'Number or address of a pull request'),
    evidenceOf('ticket', 'Key of a ticket'),
    pathOf('doc', 'Path or address of a document'),
    evidenceOf('link', 'Address of anything else'),
    pathOf('file', 'Path of a file'),
  ]),
  'What proves the win: exactly one of commit, pr, ticket, doc, link or file',
);

export const LEVELS = ['next', 'current'] as const;
export const ROLES = ['led', 'drove', 'contributed', 'reviewed'] as const;
export const REACHES = ['self', 'team', 'cross-team', 'org'] as const;
export const AMBIGUITIES = ['given', 'shaped', 'found'] as const;
export const PHASES = ['design', 'build', 'launch', 'operate', 'follow-up'] as const;
export const ORIGINS = ['manual', 'git', 'doc', 'import'] as const;
/** Fields that can be drafted from what somebody wrote already. */
export const DRAFTED_FIELDS = ['problem', 'action', 'decision', 'impact'] as const;

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

const factSchema = z.strictObject({
  says: text('What git shows, in a sentence'),
  on: day('The day on which git was asked'),
});

export const winSchema = z.strictObject({
  id: text('Unique and stable: the date and a slug of the title'),
  date: described(z.union([z.iso.date(), period]), 'The day, or {from, to} of the work'),
  title: text('What you did and what changed, in one sentence'),
  project: z.optional(text('Id of the project it belongs to')),
  component: z.optional(texts('Systems or areas it touched')),
  dimensions: z.optional(texts('Ids of the dimensions it shows; google-l5:influence says whose it is')),
  tags: z.optional(texts('Words of your rubric that are no dimension, such as principles; never counted')),
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
  ...limitedReaders,
  followUp: z.optional(day('When the result will be known')),
  origin: z.optional(described(z.enum(ORIGINS), 'How it came into the journal')),
  drafted: z.optional(
    described(
      z.array(z.enum(DRAFTED_FIELDS)),
      'Fields in words of commits and documents that you have not looked at yet; changing a field takes it out',
    ),
  ),
  facts: z.optional(
    described(z.array(factSchema), 'What git shows of it, which anybody with the repository can check'),
  ),
  notes: z.optional(text('Anything else')),
});
