import * as l10n from '@vscode/l10n';
import { createdIn, type CreatedFile } from '../created';
import type { Facts } from '../facts';
import { kindOf } from '../paths';
import { distinctPeople, type Person } from '../people';
import { listed } from '../sentences';
import type { Signal } from './signal';

/** Fewer lines of new tooling than this do not count. */
const MIN_LINES = 40;
/** Fewest other people who later changed it (docs/domain.md, "Signals"). */
const MIN_OTHERS = 2;

/** The user made tooling that others later worked on; an edit of what was there is none. */
export const toolingForOthers: Signal = {
  id: 'tooling-for-others',
  shifts: ['multiplier'],
  find: (work, facts) => {
    const tools = createdIn(work, facts).filter(({ path }) => kindOf(path) === 'tooling');
    const used = tools.filter((tool) => othersAfter([tool], facts).length > 0);
    const lines = used.reduce((sum, tool) => sum + tool.lines, 0);
    const others = othersAfter(used, facts);
    if (lines < MIN_LINES || others.length < MIN_OTHERS) return undefined;
    return {
      strength: 'medium',
      why: l10n.t(
        '{0} people changed later the tooling that you added: {1}',
        others.length,
        listed(used.map(({ path }) => path)),
      ),
    };
  },
};

/** The people who changed one of the files after it was made. */
function othersAfter(tools: readonly CreatedFile[], { othersOn }: Facts): Person[] {
  const later = tools.flatMap(({ path, day }) =>
    (othersOn.get(path) ?? []).filter((other) => other.day > day),
  );
  return distinctPeople(later.map(({ author }) => author));
}
