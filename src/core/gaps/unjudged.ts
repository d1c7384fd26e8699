/** Wins whose level nobody has said: they count for nothing until somebody does. */
import type { Period } from '../days';
import type { Win } from '../journal/schema';
import { spanInside } from './assess';
import type { NextStep } from './nextStep';

/** True while nobody has said whether a win is next-level work. */
export function isUnjudged({ level }: Pick<Win, 'level'>): boolean {
  return level === undefined;
}

/** The unjudged wins with a day inside a period, in the order of the journal. */
export function unjudgedIn(wins: readonly Win[], period: Period): Win[] {
  return wins.filter((win) => isUnjudged(win) && spanInside(win, period) !== undefined);
}

/** Wins from which on a first run goes on to their levels, and from there to the packet. A design choice. */
const ENOUGH_WINS = 5;

/**
 * What comes after wins were accepted: judging them once there are enough, then the first packet; nothing for who has seen
 * one and has few to judge.
 */
export function stepAfterTriage(
  wins: readonly Win[],
  period: Period,
  hasSeenPacket: boolean,
): NextStep | undefined {
  const unjudged = unjudgedIn(wins, period);
  if (unjudged.length >= ENOUGH_WINS) return judging(unjudged);
  const isReady = wins.length - unjudged.length >= ENOUGH_WINS;
  return isReady && !hasSeenPacket ? { kind: 'preview-packet' } : undefined;
}

/** The step that judges some wins. */
export function judging(wins: readonly Pick<Win, 'id'>[]): NextStep {
  return { kind: 'judge-levels', wins: wins.map(({ id }) => id) };
}
