import * as l10n from '@vscode/l10n';
import type { Facts, WorkFacts } from '../facts';
import { areaOf, kindOf } from '../paths';
import { listed } from '../sentences';
import type { Hit, Signal } from './signal';

/** Fewest sets of owners that a single change must touch (docs/domain.md, "Signals"). */
const MIN_OWNER_SETS = 2;
/** Without CODEOWNERS, the fewest top folders; 4 to 9 % of changes in measured repositories touch three. */
const MIN_AREAS = 3;

/** One change touched code of several owners. */
export const crossOwner: Signal = {
  id: 'cross-owner',
  shifts: ['scope'],
  find: (work, facts) => (facts.owners ? byOwners(work, facts) : byAreas(work)),
};

function byOwners({ changes }: WorkFacts, { owners }: Facts): Hit | undefined {
  for (const { files } of changes) {
    const sets = new Set(files.map(({ path }) => owners?.(path).join(' ') ?? '').filter(Boolean));
    if (sets.size < MIN_OWNER_SETS) continue;
    return {
      strength: 'medium',
      why: l10n.t('One change reached code of {0} owners: {1}', sets.size, listed([...sets])),
    };
  }
  return undefined;
}

function byAreas({ changes }: WorkFacts): Hit | undefined {
  for (const { files } of changes) {
    const code = files.filter(({ path }) => kindOf(path) === 'source');
    const areas = [...new Set(code.map(({ path }) => areaOf(path)).filter((area) => area !== undefined))];
    if (areas.length < MIN_AREAS) continue;
    return {
      strength: 'medium',
      why: l10n.t('One change reached {0} parts of the repository: {1}', areas.length, listed(areas)),
    };
  }
  return undefined;
}
