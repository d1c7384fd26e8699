/** What the schemas of the journal are made of. */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description));

export const text = (description: string) => described(z.string(), description);
export const texts = (description: string) => described(z.array(z.string()), description);
/** A check that the day of one field is not after that of another; the problem stands at `path`. */
export const inOrder = <First extends string, Last extends string>(
  first: First,
  last: Last,
  path: string[],
) =>
  z.refine<{ [Key in First | Last]?: string | undefined }>(
    (span) => (span[first] ?? '') <= (span[last] ?? '9999'),
    { path },
  );
export const day = (description: string) => described(z.iso.date(), description);
