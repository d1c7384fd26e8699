import * as l10n from '@vscode/l10n';

import { daysBetween } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { latest } from '../../gaps/coverage';
import { grouped } from '../../gaps/grouped';
import { defineCheck, type CheckInput } from '../check';
import { aboutWins, namedWins } from '../citing';

/**
 * End to end: something launched, and the journal doesn't say what happened after. Asked once a launch is some
 * weeks old, and not while its result is still to come (`followUp`). See docs/domain.md, "Checks".
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
  const alone = wins.filter((win) => win.win.project === undefined && isLaunch(win));
  const ofProjects = grouped(
    wins.filter(({ win }) => win.project !== undefined),
    ({ win }) => win.project ?? '',
  );
  return [
    ...[...ofProjects].flatMap(([id, piece]) => launchIn(piece, launched.has(id)) ?? []),
    ...alone.map((launch) => ({ launch, later: wentOn(launch) })),
  ];
}

/** The launch of a project. Where no win tells of one and the project says it launched, its last win does. */
function launchIn(piece: readonly AssessedWin[], isLaunched: boolean): Launch | undefined {
  const launches = piece.filter(isLaunch);
  const launch = latest(launches.length === 0 && isLaunched ? piece : launches);
  return launch && { launch, later: piece.some(wentOn) };
}

function isLaunch({ win }: AssessedWin): boolean {
  return win.phase?.includes('launch') ?? false;
}

function wentOn({ win }: AssessedWin): boolean {
  return win.phase?.some((phase) => phase === 'operate' || phase === 'follow-up') ?? false;
}

function isAwaited({ win: { followUp } }: AssessedWin, asOf: string): boolean {
  return followUp !== undefined && followUp > asOf;
}
