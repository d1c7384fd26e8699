/** Who may read an entry: one field for entries of every kind. */
import * as z from 'zod/mini';

import { described, limiting } from './schemaParts';

export const VISIBILITIES = ['private', 'manager', 'packet'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What an entry has that somebody may hide. */
export const limitedReaders = {
  visibility: z.optional(
    limiting(described(z.enum(VISIBILITIES), 'Who may read it; packet when it is left out'), {
      narrowest: 'private',
      alsoWritten: [
        'visible',
        'private',
        'privacy',
        'public',
        'hidden',
        'confidential',
        'secret',
        'audience',
        'priv',
      ],
    }),
  ),
};
