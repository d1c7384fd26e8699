import * as l10n from '@vscode/l10n';
import { listed } from '../sentences';
import type { Signal } from './signal';

/**
 * Most of the owned files that the work touched belong to other teams (docs/domain.md, "Signals"). Only fires where
 * the profile names a team and the repository has CODEOWNERS.
 */
export const otherTeamRepo: Signal = {
  id: 'other-team-repo',
  shifts: ['scope', 'influence'],
  find: ({ files }, { owners, team }) => {
    if (!owners || !team) return undefined;
    const sets = files.map(({ path }) => owners(path)).filter((set) => set.length > 0);
    const foreign = sets.filter((set) => !set.some((owner) => isTeam(owner, team)));
    if (foreign.length === 0 || foreign.length * 2 < sets.length) return undefined;
    const names = [...new Set(foreign.flat())];
    return {
      strength: 'strong',
      why: l10n.t('Most of it lies in code of {0}, not of your team', listed(names)),
    };
  },
};

function isTeam(owner: string, team: string): boolean {
  const name = owner.replace(/^@/, '').split('/').at(-1)?.toLowerCase();
  return name === team.replace(/^@/, '').split('/').at(-1)?.toLowerCase();
}
