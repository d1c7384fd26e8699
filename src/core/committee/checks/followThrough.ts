import * as l10n from '@vscode/l10n';

import { daysBetween } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { grouped } from '../../gaps/grouped';
import { defineCheck, type CheckInput } from '../check';
import { aboutWins, namedWins } from '../citing';

/**
 * End to end: something launched, and the journal doesn't say what happened after. Asked once a launch is some
 * weeks old, and not while its result is still to come (`followUp`). Domain notes, section 6, follow-through.
 */
export const followThrough = defineCheck({
  id: 'follow-through',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { days: 30 },
  find: (input, thresholds) => {
    const left = launchesOf(input).filter(
      ({ launch, later }) =>
        !later && daysBetween(launch.to, input.asOf) >= thresholds.days && !isAwaited(launch, input.asOf),
    );
    if (left.length === 0) return [];
    const launches = left.map(({ launch }) => launch);
    return [aboutWins(l10n.t('{0} shipped. What happened after?', namedWins(launches)), launches)];
  },
});

interface Launch {
  /** The win that tells of it; of several, the last. */
  readonly launch: AssessedWin;
  /** True when operation or follow-up is in the journal, too. */
  readonly later: boolean;
}

/** Launches by project; a win without a project is a launch of its own. */
function launchesOf({ wins, journal }: CheckInput): Launch[] {
  const launched = new Set(
    journal.projects.filter(({ status }) => status === 'launched' || status === 'done').map(({ id }) => id),
  );
  const pieces = grouped(wins, ({ win }) => win.project ?? `win ${win.id}`);
  return [...pieces].flatMap(([id, piece]) => {
    const launches = piece.filter(({ win }) => win.phase?.includes('launch'));
    const launch = lastOf(launches.length > 0 || !launched.has(id) ? launches : piece);
    return launch ? [{ launch, later: piece.some(wentOn) }] : [];
  });
}

function wentOn({ win }: AssessedWin): boolean {
  return win.phase?.some((phase) => phase === 'operate' || phase === 'follow-up') ?? false;
}

function lastOf(wins: readonly AssessedWin[]): AssessedWin | undefined {
  return wins.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
}

function isAwaited({ win: { followUp } }: AssessedWin, asOf: string): boolean {
  return followUp !== undefined && followUp > asOf;
}
