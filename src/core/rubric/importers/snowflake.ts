import * as l10n from '@vscode/l10n';

import { Collected } from './collect';
import { field, listField, textField, textsField, type Data } from './data';
import type { ImportProblem, Ladder, LadderFile } from './ladder';
import { literalsOf } from './literals';

/** Places of code that are named one by one. */
const MOST_TOLD = 10;

/**
 * Reads the tracks of a Snowflake `constants.js`. It is read as data and never run: what is code in it is
 * left out, and named. A milestone of a track is a level; milestone 0 asks for nothing and is no level.
 */
export function readSnowflake({ text }: LadderFile): Ladder | undefined {
  const { literals, skipped } = literalsOf(text, isTracks);
  const tracks = literals[0];
  if (tracks?.kind !== 'map') return undefined;
  const collected = new Collected();
  let highest = 0;
  for (const [id, track] of tracks.entries) {
    const milestones = listField(track, 'milestones');
    highest = Math.max(highest, milestones.length);
    const summary = textField(track, 'summary') || textField(track, 'description');
    collected.dimension(id, textField(track, 'displayName') || id, track.line, summary);
    milestones.forEach((milestone, index) => {
      const level = String(index + 1);
      for (const kind of ['summary', 'signals']) {
        for (const ask of textsField(milestone, kind)) collected.add(id, level, 'asks', ask);
      }
      for (const example of textsField(milestone, 'examples')) collected.add(id, level, 'examples', example);
    });
  }
  const levels = Array.from({ length: highest }, (_, index) => ({
    id: String(index + 1),
    name: l10n.t('Milestone {0}', index + 1),
  }));
  const problems = skipped.slice(0, MOST_TOLD).map(leftOut);
  const dimensions = collected.dimensions();
  return { format: 'snowflake', title: 'Snowflake', levels, dimensions, problems };
}

function isTracks(data: Data): boolean {
  if (data.kind !== 'map') return false;
  return [...data.entries.values()].some((track) => field(track, 'milestones')?.kind === 'list');
}

function leftOut(line: number): ImportProblem {
  const message = l10n.t('Line {0} is code, not data. It was not run, and is left out.', line);
  return { code: 'code-left-out', severity: 'warning', message, line };
}
