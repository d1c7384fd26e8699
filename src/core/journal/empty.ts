/** Kept apart from the schema, so that starting up does not load it. */
import type { Journal } from './schema';

/** The newest format this version reads and writes. */
export const SCHEMA_VERSION = 1;

export const EMPTY_JOURNAL: Journal = {
  schema: SCHEMA_VERSION,
  profile: {},
  wins: [],
  projects: [],
  conversations: [],
  feedback: [],
  mentees: [],
  weeks: [],
  rehearsal: [],
  dismissed: [],
  heldBack: [],
  remains: [],
};
