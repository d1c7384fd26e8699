/**
 * The rubric format, defined once: validation and the JSON Schema for editors come from here. What is
 * optional here has a default in `defaults.ts`, so that a short rubric is a complete one.
 */
import * as z from 'zod/mini';

import { SHIFTS } from './model';

/** The newest format this version reads. */
export const RUBRIC_SCHEMA_VERSION = 1;

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description));

const text = (description: string) => described(z.string(), description);
const optionalText = (description: string) => z.optional(text(description));
const optionalTexts = (description: string) => z.optional(described(z.array(z.string()), description));
const count = (description: string) =>
  z.optional(described(z.int().check(z.minimum(0), z.maximum(1000)), description));

const id = (description: string) =>
  described(z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)), description);

const levelSchema = z.strictObject({ level: text('Short name: L5'), label: text('Word for it: Senior') });

const sourceSchema = z.strictObject({
  title: text('What it is'),
  url: optionalText('Where it can be read'),
  grade: described(z.enum(['official', 'first-hand', 'secondary']), 'How far it can be trusted'),
  note: optionalText('What was taken from it'),
});

const processSchema = z.strictObject({
  decider: z.optional(described(z.enum(['committee', 'panel', 'manager-calibration']), 'Who decides')),
  cycleMonths: count('Months between two reviews'),
  minCycles: count('Reviews over which next-level work has to show'),
  minMonths: count('Distinct months with next-level work'),
  peerReviews: z.optional(
    z.strictObject({ min: count('Peers who confirm, at least'), good: count('Peers who make it strong') }),
  ),
  packet: optionalTexts('Sections of the packet, in order'),
});

const needsSchema = z.strictObject({
  entries: count('Next-level wins'),
  months: count('Distinct months with one'),
  artifact: count('Wins with a document, a pull request or another artefact'),
  metric: count('Wins with a number and where it comes from'),
  named: count('People named as helped'),
  corroborated: count('Wins that somebody can confirm'),
});

const questionsSchema = z.strictObject({
  self: optionalTexts('To ask yourself'),
  manager: optionalTexts('To ask your manager'),
  peer: optionalTexts('To ask a peer'),
});

const seedsSchema = described(
  z.array(z.enum(SHIFTS)).check(z.minLength(1)),
  'The shifts it stands for, the primary one first',
);

const dimensionId = id('Unique in the rubric and stable: wins name it');

/** What a dimension may have besides its id, its name and its shifts. */
const dimensionFields = {
  core: z.optional(described(z.boolean(), 'false: supporting, never a gap on its own')),
  shortName: optionalText('What a narrow side bar calls it'),
  summary: optionalText('The dimension in one sentence'),
  mid: optionalText('What work at the current level looks like'),
  senior: optionalText('What work at the next level looks like'),
  goodEvidence: optionalTexts('What convinces, the best next proof first'),
  weakEvidence: optionalTexts('What does not convince'),
  signals: optionalTexts('Signals that suggest it'),
  needs: z.optional(described(needsSchema, 'How much it takes to be covered')),
  questions: z.optional(questionsSchema),
};

const dimensionSchema = z.strictObject({
  id: dimensionId,
  name: text('What people call it'),
  seeds: seedsSchema,
  ...dimensionFields,
});

const dimensionChangeSchema = z.strictObject({
  id: described(dimensionId, 'The dimension to change; a new id adds one'),
  remove: z.optional(described(z.literal(true), 'Takes the dimension out')),
  name: optionalText('What people call it'),
  seeds: z.optional(seedsSchema),
  ...dimensionFields,
});

const overridesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const changeSchema = z.strictObject({
  version: text('The version that brought it: 1.1.0'),
  what: described(z.array(z.string()), 'What changed, a sentence each'),
});

const head = {
  schema: described(z.int(), 'Version of this format: 1'),
  id: id('Unique; equals the name of the file'),
};

const rest = {
  version: optionalText('Version of the content: 1.0.0'),
  company: optionalText('The company; none for a general rubric'),
  disclaimer: optionalText('What its reader has to know about it'),
  sources: z.optional(described(z.array(sourceSchema), 'Where its content comes from')),
  process: z.optional(described(processSchema, 'How the decision is made')),
  checks: z.optional(
    described(
      z.record(z.string(), overridesSchema),
      'Severity and thresholds of single checks: {solo: {severity: high}}',
    ),
  ),
  aliases: z.optional(
    described(z.record(z.string(), z.string()), 'Old ids of dimensions, and their new ones'),
  ),
  tags: optionalTexts('Words of the company that are no dimension; never counted'),
  changes: z.optional(described(z.array(changeSchema), 'What each version changed')),
};

export const rubricSchema = z.strictObject({
  ...head,
  title: text('What people call it'),
  from: described(levelSchema, 'The current level'),
  to: described(levelSchema, 'The next level'),
  dimensions: described(z.array(dimensionSchema), 'What wins are held against'),
  ...rest,
});

/** A rubric that says only where it differs from another one. */
export const extendingSchema = z.strictObject({
  ...head,
  extends: text('The rubric it starts from: the id of a built-in one, or the path of a file'),
  title: optionalText('What people call it'),
  from: z.optional(described(levelSchema, 'The current level')),
  to: z.optional(described(levelSchema, 'The next level')),
  dimensions: z.optional(
    described(z.array(dimensionChangeSchema), 'Dimensions to change, to add or to take out'),
  ),
  ...rest,
});

/** A rubric as a file has it, before defaults. */
export type RubricFile = z.infer<typeof rubricSchema>;
export type DimensionFile = RubricFile['dimensions'][number];

export type ExtendingFile = z.infer<typeof extendingSchema>;
export type DimensionChange = z.infer<typeof dimensionChangeSchema>;
