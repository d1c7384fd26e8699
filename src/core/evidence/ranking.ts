import * as l10n from '@vscode/l10n';
import { weekOf } from '../days';
import { kindOfChange, kindOfSubject, type ChangeKind } from './changeKind';
import type { Change } from './changes';
import { isAgreed, newsSentence } from './documents/document';
import { mainDocumentOf, type WorkFacts } from './facts';
import type { Commit } from './history';
import { isReleaseNote, kindOf } from './paths';
import { titleOfChange } from './title';
import { isAgent } from './people';
import { resultIn } from './message';
import { counted } from './sentences';
import type { Hit, Strength } from './signals/signal';

/** What moved a suggestion up or down, and by how much. */
interface Factor {
  readonly points: number;
  readonly why?: string | undefined;
}

/** The order of a suggestion and its reasons. */
interface Rank {
  readonly score: number;
  readonly why: readonly string[];
  readonly lowSignal: boolean;
}

/*
 * The points are design choices: a committee asks for signals of next-level work first, then for effort that lasted, then for
 * what is new rather than kept running. Lines and commits are never counted.
 */
const SIGNAL_POINTS: Readonly<Record<Strength, number>> = { strong: 4, medium: 2, weak: 1 };
/** Each further signal counts this share of the one before, so that five weak signals don't outweigh a strong one. */
const FURTHER_SIGNAL = 0.6;
const MAX_EFFORT = 4;
/** A proposal that others accepted changed what the team does. */
export const AGREEMENT_POINTS = 1;
/** A change of no more hand-written lines than this is tiny. */
const FEW_LINES = 8;

/** Rates a piece of work by what a calibration committee weighs. */
export function rank(work: WorkFacts, hits: readonly Hit[]): Rank {
  const factors = [
    effortOf(work),
    noveltyOf(work),
    agreementOf(work),
    resultOf(work),
    careOf(work),
    noteOf(work),
    tininessOf(work),
  ].filter((factor) => factor !== undefined);
  const worth = signalPoints(hits) + factors.reduce((sum, { points }) => sum + points, 0);
  const reach = reachFactor(work);
  const discount = isForward(work) ? 0 : UPKEEP_DISCOUNT * effortPoints(work);
  const wait = UNMERGED_DISCOUNT * shareOf(work.commits, ({ unmerged }) => unmerged !== undefined);
  const score = worth + reach.points - discount - wait;
  const reasons = [...factors, reach].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    score: Math.round(score * 100) / 100,
    why: [...reasons.map(({ why }) => why), agentNote(work.commits)].filter((why) => why !== undefined),
    lowSignal: isLowSignal(work, hits, worth),
  };
}

/** Points of signals together, the strongest whole and each further one less. */
export function signalPoints(hits: readonly Hit[]): number {
  const points = hits.map(({ strength }) => SIGNAL_POINTS[strength]).sort((a, b) => b - a);
  return points.reduce((sum, value, index) => sum + value * FURTHER_SIGNAL ** index, 0);
}

function effortOf(work: WorkFacts): Factor | undefined {
  const weeks = activeWeeksOf(work.commits);
  if (weeks < 2) return undefined;
  return { points: effortPoints(work), why: l10n.t('You worked on it in {0}', counted(weeks, 'week')) };
}

function effortPoints({ commits }: WorkFacts): number {
  return Math.min(MAX_EFFORT, 1.2 * Math.log2(Math.max(1, activeWeeksOf(commits))));
}

function activeWeeksOf(commits: readonly Commit[]): number {
  return new Set(commits.map(({ day }) => weekOf(day))).size;
}

/** Points that fully unmerged work loses; partly merged work loses its unmerged share of them. */
const UNMERGED_DISCOUNT = 3;
/** Share of the effort points that work of only fixes and upkeep loses. */
const UPKEEP_DISCOUNT = 0.6;

function isForward({ changes, documents }: WorkFacts): boolean {
  const isNew = (change: Change) => isForwardKind(kindOfChange(change)) || change.subject.breaking;
  return documents.some(({ addedBy }) => addedBy === 'me') || changes.some(isNew);
}

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / Math.max(1, items.length);
}

function isForwardKind(kind: ChangeKind): boolean {
  return kind === 'new' || kind === 'faster';
}

/** The work counts as new from this share of new changes on. */
const NEW_SHARE = 0.2;

function noveltyOf({ changes, documents }: WorkFacts): Factor | undefined {
  const isDocument = documents.some(({ addedBy }) => addedBy === 'me');
  const kinds = changes.map((change) => (isDocument ? kindOfSubject(change.subject) : kindOfChange(change)));
  const share = (kind: ChangeKind) => shareOf(kinds, (each) => each === kind);
  const breaking = changes.some(({ subject }) => subject.breaking) ? 0.7 : 0;
  const breaks = changes.find(({ subject }) => subject.breaking);
  if (share('new') >= NEW_SHARE)
    return { points: 1.5 + share('new') + breaking, why: whyNew(breaks ?? changes[kinds.indexOf('new')]) };
  if (share('faster') >= NEW_SHARE)
    return { points: 2 + breaking, why: whyFaster(changes[kinds.indexOf('faster')]) };
  // A commit of type docs that brings a decision or a postmortem is no upkeep.
  if (isDocument) return undefined;
  if (share('upkeep') > 0.5) return { points: -1.5, why: l10n.t('Mostly upkeep: tests, builds, chores') };
  return undefined;
}

function whyFaster(change: Change | undefined): string | undefined {
  return change && l10n.t('By its message it makes something faster or leaner: “{0}”', titleOfChange(change));
}

const REPLACING = /^(?:rewrite|redesign|replace|migrate|port)/i;

/** What the message of a change says of it; more is not known. */
function whyNew(change: Change | undefined): string | undefined {
  if (!change) return undefined;
  const title = titleOfChange(change);
  if (change.subject.breaking) return l10n.t('By its message it changes what others rely on: “{0}”', title);
  if (REPLACING.test(title)) return l10n.t('By its message it replaces something: “{0}”', title);
  if (change.subject.type === 'feat') return l10n.t('Its message calls it a feature: “{0}”', title);
  return l10n.t('By its message it adds something: “{0}”', title);
}

/** The status change of the work's document. Points only where others accepted it; another change is only mentioned. */
function agreementOf(work: WorkFacts): Factor | undefined {
  const byPath = new Map(
    work.documents.flatMap((document) =>
      [...document.formerPaths, document.path].map((path) => [path, document] as const),
    ),
  );
  const document = mainDocumentOf(work, byPath);
  if (!document?.news) return undefined;
  const { title, news, writtenOn } = document;
  return { points: isAgreed(news) ? AGREEMENT_POINTS : 0, why: newsSentence(title, news, writtenOn) };
}

/** Points for a figure in a commit message: the user can be asked about the result. */
function resultOf({ commits }: WorkFacts): Factor | undefined {
  for (const { subject, body } of commits) {
    const number = resultIn(`${subject}\n${body}`);
    if (number) {
      return {
        points: 1.5,
        why: l10n.t('Your message names a result: “{0}”', number),
      };
    }
  }
  return undefined;
}

/** A few points for tests and documentation, so that of two equal works the finished one comes first. */
function careOf({ files }: WorkFacts): Factor | undefined {
  const kinds = new Set(files.map(({ path }) => kindOf(path)));
  if (!kinds.has('source')) return undefined;
  const [tests, docs] = [kinds.has('test'), kinds.has('docs')];
  if (tests && docs) return { points: 1, why: l10n.t('With tests and documentation') };
  if (docs) return { points: 0.7, why: l10n.t('With documentation') };
  return tests ? { points: 0.4, why: l10n.t('With tests') } : undefined;
}

const MAX_REACH = 2;

/** Points for work where many others work. They change the order, but never make a candidate; being the same for everybody there, they are no reason. */
function reachFactor({ reach: { people, most } }: WorkFacts): Factor {
  const points = most === 0 ? 0 : (MAX_REACH * Math.log(1 + people)) / Math.log(1 + most);
  return { points };
}

/** Points for a line in the release notes: whoever lands it thought it worth telling to users. */
function noteOf({ commits }: WorkFacts): Factor | undefined {
  const note = commits
    .flatMap(({ files }) => files)
    .find(({ path, status }) => isReleaseNote(path) && status !== 'deleted');
  return note
    ? { points: 1, why: l10n.t('It brings a line for the release notes, {0}', note.path) }
    : undefined;
}

function tininessOf({ files }: WorkFacts): Factor | undefined {
  const lines = files
    .filter(({ path }) => kindOf(path) !== 'test')
    .reduce((sum, { added, removed }) => sum + added + removed, 0);
  return lines <= FEW_LINES ? { points: -1, why: l10n.t('A few lines only') } : undefined;
}

/** Work below this score is low signal, even with a medium signal. */
const LOW_SCORE = 1.5;
/** From this many weeks on, even upkeep is a candidate: a series can be senior work. */
const LASTING_WEEKS = 4;

function isLowSignal(work: WorkFacts, hits: readonly Hit[], score: number): boolean {
  if (hits.some(({ strength }) => strength === 'strong')) return false;
  if (score < LOW_SCORE) return true;
  if (hits.some(({ strength }) => strength === 'medium')) return false;
  const kinds = work.changes.map(kindOfChange);
  const lines = work.files.reduce((sum, { added, removed }) => sum + added + removed, 0);
  if (kinds.some(isForwardKind)) return lines <= FEW_LINES;
  return activeWeeksOf(work.commits) < LASTING_WEEKS && !resultOf(work);
}

function agentNote(commits: readonly Commit[]): string | undefined {
  const agents = commits
    .flatMap(({ author, trailers }) => [author, ...trailers.map(({ person }) => person)])
    .filter(isAgent);
  const [first] = agents;
  return first ? l10n.t('Written with {0}: what did you decide?', first.name) : undefined;
}
