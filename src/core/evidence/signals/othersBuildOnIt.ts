import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import { createdIn, type CreatedFile } from '../created';
import type { Facts } from '../facts';
import { kindOf } from '../paths';
import { distinctPeople } from '../people';
import type { Signal } from './signal';

/** Fewest other people, and days since its creation, for a file to count (docs/domain.md, "Signals"). */
const MIN_OTHERS = 3;
const MIN_DAYS = 60;

/** Others keep changing a file that the user created. Of several such files the one with most people is told. */
export const othersBuildOnIt: Signal = {
  id: 'others-build-on-it',
  shifts: ['multiplier'],
  find: (work, facts) => {
    const created = createdIn(work, facts).filter(({ path }) => ['source', 'tooling'].includes(kindOf(path)));
    const [best] = created
      .map((file) => ({ path: file.path, others: buildersOn(file, facts) }))
      .sort((a, b) => b.others - a.others);
    if (!best || best.others < MIN_OTHERS) return undefined;
    return {
      strength: 'strong',
      why: l10n.t('{0} people changed later {1}, which you created', best.others, best.path),
    };
  },
};

function buildersOn({ path, day: created }: CreatedFile, { othersOn }: Facts): number {
  const later = (othersOn.get(path) ?? []).filter(({ day }) => day > created);
  const last = later
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (!last || daysBetween(created, last) < MIN_DAYS) return 0;
  return distinctPeople(later.map(({ author }) => author)).length;
}
