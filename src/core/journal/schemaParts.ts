/** What the schemas of the journal are made of. */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description));

export const text = (description: string) => described(z.string(), description);
export const texts = (description: string) => described(z.array(z.string()), description);
export const day = (description: string) => described(z.iso.date(), description);
