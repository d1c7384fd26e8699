import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import type { Commit } from '../history';
import { parseSubject } from '../message';
import type { Signal } from './signal';
import { isFollowedBy } from '../../text';

/** A single commit is never a migration (docs/domain.md, "Signals"). */
const MIN_COMMITS = 5;
const MIN_DAYS = 14;
/** Most of the work must be the migration. */
const MIN_SHARE = 0.3;
const MOVING = /\bmigrat|\bdeprecat|\bsunset|\bdecommission|\bphas(?:e|ing) out\b|\bget rid of\b/i;
const MENDING = /\btypo|\bmigration (?:guide|docs?)\b/i;

/** Words about a migration guide, or a mended warning, are no migration. */
function isMoving({ subject }: Commit): boolean {
  const { type } = parseSubject(subject);
  const moves = MOVING.test(subject) || isFollowedBy(subject, /\bconvert\b/i, /\bto\b/i);
  const mends = MENDING.test(subject) || isFollowedBy(subject, /\bfix(?:es|ed)?\b/i, /\bwarning/i);
  return moves && !mends && type !== 'docs' && type !== 'test';
}

/** A migration or a removal, carried through over weeks. */
export const migrationSeries: Signal = {
  id: 'migration-series',
  shifts: ['scope'],
  find: ({ commits, files, from, to }) => {
    const moving = commits.filter(isMoving);
    const removed = files.reduce((sum, file) => sum + file.removed, 0);
    const added = files.reduce((sum, file) => sum + file.added, 0);
    const byWords = moving.length >= MIN_COMMITS && moving.length >= commits.length * MIN_SHARE;
    const byRemoval =
      moving.length >= 2 && removed > added * 2 && removed > 300 && commits.length >= MIN_COMMITS;
    const days = daysBetween(from, to);
    if (!(byWords || byRemoval) || days < MIN_DAYS) return undefined;
    const weeks = Math.round(days / 7);
    return {
      strength: 'strong',
      why: l10n.t('A migration carried through in {0} commits over {1} weeks', commits.length, weeks),
    };
  },
};
