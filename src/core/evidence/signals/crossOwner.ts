import * as l10n from '@vscode/l10n';
import type { OwnersOf } from '../codeowners';
import type { Change } from '../changes';
import { partsOf, type Facts, type WorkFacts } from '../facts';
import { kindOf } from '../paths';
import { squash } from '../people';
import { listed } from '../sentences';
import { cleanTitle } from '../cleanTitle';
import { isAlias } from './coAuthored';
import type { Hit, Signal } from './signal';

/** Fewest groups of owners that a single change must touch (docs/domain.md, "Signals"). */
const MIN_GROUPS = 2;
/** Without CODEOWNERS, the fewest top folders; 4 to 9 % of changes in measured repositories touch three. */
const MIN_PARTS = 3;

/** One change touched code of several owners who share none of it. */
export const crossOwner: Signal = {
  id: 'cross-owner',
  shifts: ['scope'],
  find: (work, facts) => (facts.owners ? byOwners(work, facts, facts.owners) : byParts(work, facts)),
};

function byOwners({ changes }: WorkFacts, facts: Facts, owners: OwnersOf): Hit | undefined {
  const aliases = new Set(facts.history.aliases);
  const isAtHome = (owner: string) => facts.ownersAtHome.has(owner) || isMe(owner, aliases);
  for (const change of changes) {
    const groups = groupsOf(change, owners, isAtHome);
    if (groups.length < MIN_GROUPS) continue;
    return {
      strength: 'medium',
      why: l10n.t(
        '“{0}” changed code of {1} groups of owners with nobody in common: {2}',
        cleanTitle(change.headline),
        groups.length,
        listed(groups.map((group) => group.join(' '))),
      ),
    };
  }
  return undefined;
}

/**
 * The groups of owners of a change's code who have nobody in common. Whoever owns a tenth of everything is no owner of a part, and
 * what the user owns, or works in all the time, is no other's.
 */
function groupsOf(
  { files }: Change,
  owners: OwnersOf,
  isAtHome: (owner: string) => boolean,
): readonly string[][] {
  const groups = new Map<string, string[]>();
  for (const { path } of files.filter((file) => kindOf(file.path) === 'source')) {
    const all = owners(path);
    const some = all.filter((owner) => !owners.everywhere.has(owner));
    if (some.length > 0 && !all.some(isAtHome)) groups.set(some.join(' '), some);
  }
  const disjoint: string[][] = [];
  // The largest groups last: a person who owns alone is told rather than with everybody who also does.
  for (const group of [...groups.values()].sort((a, b) => a.length - b.length))
    if (!disjoint.flat().some((owner) => group.includes(owner))) disjoint.push(group);
  return disjoint;
}

/** CODEOWNERS names accounts, which a history need not know: one that is spelled like a name or an address counts, too. */
function isMe(owner: string, aliases: ReadonlySet<string>): boolean {
  const login = owner.replace(/^@/, '');
  const words = [...aliases].map((alias) => squash(alias.split('@')[0] ?? ''));
  return isAlias({ name: login, email: owner }, aliases) || words.includes(squash(login));
}

function byParts({ changes }: WorkFacts, { usualParts }: Facts): Hit | undefined {
  const least = Math.max(MIN_PARTS, usualParts + 1);
  for (const { files, headline } of changes) {
    const parts = partsOf(files);
    if (parts.length < least) continue;
    return {
      strength: 'medium',
      why: l10n.t(
        '“{0}” changed code in {1} parts of the repository: {2}',
        cleanTitle(headline),
        parts.length,
        listed(parts),
      ),
    };
  }
  return undefined;
}
