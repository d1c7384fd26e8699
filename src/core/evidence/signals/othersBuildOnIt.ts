import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import type { Facts } from '../facts';
import { kindOf } from '../paths';
import { distinctPeople } from '../people';
import type { Signal } from './signal';

/** Fewest other people, and days since its creation, for a file to count (docs/domain.md, "Signals"). */
const MIN_OTHERS = 3;
const MIN_DAYS = 60;

/** Others keep changing a file that the user created. */
export const othersBuildOnIt: Signal = {
  id: 'others-build-on-it',
  shifts: ['multiplier'],
  find: ({ commits }, facts) => {
    for (const { day, files } of commits) {
      for (const { path, status } of files) {
        if (status !== 'added' || !['source', 'tooling'].includes(kindOf(path))) continue;
        const others = buildersOn(path, day, facts);
        if (others >= MIN_OTHERS)
          return {
            strength: 'strong',
            why: l10n.t('{0} people built later on {1}, which you created', others, path),
          };
      }
    }
    return undefined;
  },
};

function buildersOn(path: string, created: string, { othersOn }: Facts): number {
  const later = (othersOn.get(path) ?? []).filter(({ day }) => day > created);
  const last = later
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (!last || daysBetween(created, last) < MIN_DAYS) return 0;
  return distinctPeople(later.map(({ author }) => author)).length;
}
