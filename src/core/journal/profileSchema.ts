/** The fields of a journal's profile. */
import * as z from 'zod/mini';

import { day, described, limiting, text, texts } from './schemaParts';

export const REDACTION_KINDS = ['code-name', 'customer', 'person', 'host'] as const;

export const redactionSchema = described(
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
