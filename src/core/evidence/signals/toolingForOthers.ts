import * as l10n from '@vscode/l10n';
import type { Facts } from '../facts';
import { kindOf } from '../paths';
import { distinctPeople, type Person } from '../people';
import type { Signal } from './signal';

/** Fewer added lines of tooling than this do not count. */
const MIN_LINES = 40;
/** Fewest other people who later changed it (docs/domain.md, "Signals"). */
const MIN_OTHERS = 2;

/** The user built tooling that others later worked on. */
export const toolingForOthers: Signal = {
  id: 'tooling-for-others',
  shifts: ['multiplier'],
  find: ({ files, from }, facts) => {
    const tools = files.filter(({ path }) => kindOf(path) === 'tooling');
    const lines = tools.reduce((sum, { added }) => sum + added, 0);
    if (lines < MIN_LINES) return undefined;
    const others = othersAfter(new Set(tools.map(({ path }) => path)), from, facts);
    if (others.length < MIN_OTHERS) return undefined;
    return {
      strength: 'medium',
      why: l10n.t('{0} people worked later on the tooling you built', others.length),
    };
  },
};

/** The people who changed one of the files after a day. */
function othersAfter(paths: ReadonlySet<string>, day: string, { othersOn }: Facts): Person[] {
  const later = [...paths].flatMap((path) => othersOn.get(path) ?? []).filter((other) => other.day > day);
  return distinctPeople(later.map(({ author }) => author));
}
