import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import { cleanTitle } from '../cleanTitle';
import { parseSubject } from '../message';
import type { Commit } from '../history';
import type { Signal } from './signal';

/** A single commit is never a migration (docs/domain.md, "Signals"). */
const MIN_COMMITS = 5;
const MIN_DAYS = 14;
/** Most of the work must be the migration. */
const MIN_SHARE = 0.3;
/** What a change does to this code, at its very start: a feature *for* migrations, or about what is deprecated, begins otherwise. */
const MOVING =
  /^(?:(?:start|finish|continue|keep|complete) )?(?:migrat(?:e|es|ed|ing|ion)|port(?:s|ed|ing)?|sunset|decom(?:m?ission(?:s|ed|ing)?)?|deprecat(?:e|es|ed|ing)|phas(?:e|es|ed|ing) out|get(?:s|ting)? rid of)\b(?! (?:guides?|docs?|notes?|warnings?|messages?|commands?|notices?)\b)/i;
/** A verb of moving, which needs where to. */
const CONVERTING = /^(?:convert|switch|move)(?:s|ed|ing)?\b/i;
/** A verb of removing, which needs what had been given up. */
const REMOVING = /^(?:remov|delet|drop)(?:e|es|ed|ing|s|ped|ping)?\b/i;
const GIVEN_UP = /\b(?:deprecated|legacy|obsolete)\b/i;

function isMoving({ subject }: Commit): boolean {
  const { type } = parseSubject(subject);
  if (type === 'docs' || type === 'test') return false;
  const text = cleanTitle(subject);
  if (MOVING.test(text)) return true;
  if (CONVERTING.test(text)) return /\b(?:from|away)\b/i.test(text) && /\bto\b/i.test(text);
  return REMOVING.test(text) && GIVEN_UP.test(text);
}

/** A migration or a removal, carried through over weeks. */
export const migrationSeries: Signal = {
  id: 'migration-series',
  shifts: ['scope'],
  find: ({ commits }) => {
    const moving = commits.filter(isMoving);
    const days = moving.map(({ day }) => day).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (moving.length < MIN_COMMITS || moving.length < commits.length * MIN_SHARE) return undefined;
    if (first === undefined || last === undefined || daysBetween(first, last) < MIN_DAYS) return undefined;
    return {
      strength: 'strong',
      why: l10n.t(
        '{0} of {1} commits move or retire something, over {2} weeks, first “{3}”',
        moving.length,
        commits.length,
        Math.round(daysBetween(first, last) / 7),
        cleanTitle(moving[0]?.subject ?? ''),
      ),
    };
  },
};
