import type { Change } from './changes';
import type { Subject } from './message';
import { kindOf } from './paths';
import { cleanTitle } from './cleanTitle';

/** What a change did: added something, made it faster, fixed it, maintained it, or something else. */
export type ChangeKind = 'new' | 'faster' | 'mended' | 'upkeep' | 'other';

const ADDING =
  /^(?:add|implement|introduce|support|enable|allow|create|provide|design|new|teach|launch|expose|rewrite|redesign|replace|migrate|port|extend)(?:s|ed|ing)?\b/i;
/** `Add an e2e test that …`, `Add test and docs for …`: it is the test that is new. */
const ADDING_TESTS =
  /^\w+ (?:[\w-]+ ){0,3}(?:tests|test(?= (?:and|cases?|coverage|for|in|of|on|that|to|when|which)\b|$)|benchmarks?)(?= |$)/i;
const FASTER =
  /\bperf(?:ormance)?\b|\bspeed(?:s|ed)? ?up\b|\bfaster\b|\boptimi[sz](?:e|es|ed|ing)\b|\blatency\b|\bmemory usage\b|\ballocations?\b/i;

/** Areas of what keeps a project running. */
const UPKEEP_AREA = /^(?:t\d{4}|tests?|ci|docs?|gitlab-ci|\.?github)(?:[^a-z]|$)/i;

/** The kind of a change by its subject: by the commit type, else by the first word. */
export function kindOfSubject({ type, scope, breaking, text }: Subject): ChangeKind {
  const bare = cleanTitle(text);
  if (type === 'feat' || breaking) return 'new';
  if (type === 'perf' || (!type && FASTER.test(bare))) return 'faster';
  if (type === 'fix' || (!type && /^fix/i.test(bare))) return 'mended';
  if (type !== undefined && type !== 'refactor') return 'upkeep';
  if (!type && (/^t\d{4}|^tests?\b/i.test(text) || UPKEEP_AREA.test(scope ?? ''))) return 'upkeep';
  if (type || !ADDING.test(bare)) return 'other';
  return ADDING_TESTS.test(bare) ? 'upkeep' : 'new';
}

/** The kind of a change. One that touches only tests and documentation is never `new`. */
export function kindOfChange({ subject, files }: Pick<Change, 'subject' | 'files'>): ChangeKind {
  const kind = kindOfSubject(subject);
  const isAside = files.length > 0 && files.every(({ path }) => ['test', 'docs'].includes(kindOf(path)));
  return isAside && (kind === 'new' || kind === 'faster') ? 'upkeep' : kind;
}
