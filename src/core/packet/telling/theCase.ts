/** What a packet is built of: three cases, the record of what else is next-level work, and what stands beside it. */
import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { grouped } from '../../gaps/grouped';
import { isFilled } from '../../gaps/proof';
import type { Rubric } from '../../rubric/model';
import type { ClaimMaker } from '../claim';
import type { PacketRecordPart, PacketTold } from '../view';
import { wordsOf } from './sentences';

/** A reader with three minutes remembers three. */
const CASES = 3;
/** Words of the record that a committee reads, headings and names apart. */
const WORDS_OF_RECORD = 780;
const MOST_ALSO = 5;

/** The wins of a packet by where they are told; each stands in one list. */
export interface Parts {
  /** Three, or none: fewer don’t make a case. */
  readonly cases: readonly AssessedWin[];
  readonly record: readonly AssessedWin[];
  readonly also: readonly AssessedWin[];
}

/**
 * Cases have proof and an effect with its source: what shipped before what was planned, one of each project first. Without three
 * of them everything is a record, claims without proof as well, each marked as such.
 */
export function partsOf(wins: readonly AssessedWin[], maker: ClaimMaker): Parts {
  const next = wins.filter(({ isNextLevel }) => isNextLevel);
  const cases = strongestThree(next.filter(isStrong));
  const isThin = cases.length === 0;
  const rest = next.filter((win) => !cases.includes(win) && (isThin || isProven(win)));
  const also = wins.filter((win) => !win.isNextLevel && (isThin || isProven(win)));
  return { cases, record: asMuchAsIsRead(rest, maker), also: also.slice(0, MOST_ALSO) };
}

/** The record by the dimension that each win is mainly about, in the rubric's order. */
export function recordParts(
  record: readonly AssessedWin[],
  { dimensions }: Rubric,
  { claimOf }: ClaimMaker,
): PacketRecordPart[] {
  const byDimension = grouped(record, (win) => win.dimensions[0] ?? '');
  const heads = [...dimensions, { id: '', name: l10n.t('Further work') }];
  return heads.flatMap(({ id, name }) => {
    const own = byDimension.get(id);
    return own ? [{ name, claims: own.map(claimOf) }] : [];
  });
}

function strongestThree(strong: readonly AssessedWin[]): AssessedWin[] {
  if (strong.length < CASES) return [];
  const ordered = [...strong.filter((win) => !isPlan(win)), ...strong.filter(isPlan)];
  const firstOfProject = new Set(
    [...grouped(ordered, ({ win }) => win.project ?? `win ${win.id}`).values()].flatMap(
      ([first]) => first ?? [],
    ),
  );
  const varied = [...firstOfProject, ...ordered.filter((win) => !firstOfProject.has(win))].slice(0, CASES);
  return ordered.filter((win) => varied.includes(win));
}

function isStrong({ win, hasArtifact, hasSourcedNumber }: AssessedWin): boolean {
  const { summary, source } = win.impact ?? {};
  return hasArtifact && (hasSourcedNumber || (isFilled(summary) && isFilled(source)));
}

function isPlan({ win: { phase = [] } }: AssessedWin): boolean {
  return phase.length > 0 && phase.every((part) => part === 'design');
}

function isProven({ win: { evidence = [] } }: AssessedWin): boolean {
  return evidence.length > 0;
}

/** The strongest wins that fit; a record that is cut by its template would make counts untrue. */
function asMuchAsIsRead(wins: readonly AssessedWin[], { claimOf }: ClaimMaker): AssessedWin[] {
  let left = WORDS_OF_RECORD;
  const read: AssessedWin[] = [];
  for (const win of wins) {
    const { brief, confirmedBy } = claimOf(win);
    left -= wordsOfTold(brief) + wordsOf(confirmedBy.join(' '));
    if (left < 0 && read.length > 0) break;
    read.push(win);
  }
  return read;
}

/** Words around the texts of a win: the months and who can confirm it. */
const WORDS_AROUND = 6;

function wordsOfTold({
  headline,
  stake,
  deed,
  choice,
  lead,
  effect,
  aside,
  helped,
  voice,
}: PacketTold): number {
  const texts = [headline, stake, deed, choice, lead, effect, aside, helped, voice];
  return texts.reduce((sum, text) => sum + wordsOf(text), WORDS_AROUND);
}
