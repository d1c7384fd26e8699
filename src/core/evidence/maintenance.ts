import type { Commit } from './history';
import { parseSubject, type Subject } from './message';
import { noiseOf } from './noise';

/**
 * The share of maintenance among commits with a type. It is a fact and no verdict: a series of fixes can be senior
 * work.
 */
export interface MaintenanceShare {
  /** From 0 to 1. */
  readonly share: number;
  /** The commits whose type says what they are. */
  readonly typed: number;
}

/** The newest commits that are looked at, and the share of them that must name their type (docs/domain.md, "Maintenance share"). */
const LOOKED_AT = 200;
const TYPED_SHARE = 0.6;
/** Fewer commits are no habit. */
const FEWEST = 20;

const MAINTENANCE = new Set('fix chore docs style test build ci revert release deps'.split(' '));
/** Types that only authors who follow Conventional Commits write. */
const BUILDING = new Set(['feat', 'perf', 'refactor']);
const NOTHING_REVERTED: ReadonlySet<string> = new Set();

/**
 * The share of maintenance among somebody's newest commits; nothing where their messages don't say it. A type
 * says it only in projects whose authors write types: elsewhere `test:` and `build:` are names of subsystems.
 */
export function maintenanceShareOf(commits: readonly Commit[]): MaintenanceShare | undefined {
  const newest = commits.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, LOOKED_AT);
  const typed = newest
    .map((commit) => ({ commit, subject: parseSubject(commit.subject) }))
    .filter(({ subject }) => subject.type !== undefined);
  const isHabit = typed.length >= FEWEST && typed.length >= newest.length * TYPED_SHARE;
  const isConvention = typed.some(({ subject }) => BUILDING.has(subject.type ?? ''));
  if (!isHabit || !isConvention) return undefined;
  const kept = typed.filter(({ commit, subject }) => isMaintenance(subject) || isDependency(commit));
  return { share: kept.length / typed.length, typed: typed.length };
}

function isMaintenance({ type = '', breaking }: Subject): boolean {
  return !breaking && MAINTENANCE.has(type);
}

function isDependency(commit: Commit): boolean {
  return noiseOf(commit, NOTHING_REVERTED) === 'dependency';
}
