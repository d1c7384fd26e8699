import * as l10n from '@vscode/l10n';
import { weekOf } from '../days';
import type { Rubric } from '../rubric/model';
import { changeId } from './changes';
import type { DesignDocument } from './documents/document';
import { dimensionsOf, mainDocumentOf, type Facts, type WorkFacts } from './facts';
import type { Link } from './ties';
import type { Commit } from './history';
import { areaOf, kindOf } from './paths';
import { isMachine } from './people';
import { resultIn } from './message';
import { rank } from './ranking';
import { counted, listed } from './sentences';
import { isAlias } from './signals/coAuthored';
import { SIGNALS } from './signals/index';
import type { Hit } from './signals/signal';
import { storyOf } from './story/storyOf';
import { saysNothing } from './vague';
import type { DimensionReason, Suggestion, SuggestionKind } from './suggestion';
import { leadOf, titleOf, titleOfChange } from './title';

/** A piece of work as a suggestion: what it is, which dimensions it shows, how it ranks and why. */
export function describeWork(work: WorkFacts, facts: Facts, rubric: Rubric): Suggestion {
  const document = mainDocumentOf(work, facts.documents);
  const hits = SIGNALS.flatMap((signal) => {
    const dimensions = dimensionsOf(rubric, signal.id);
    const hit = dimensions.length > 0 ? signal.find(work, facts) : undefined;
    return hit ? [{ signal: signal.id, dimensions, hit }] : [];
  });
  const { score, why, lowSignal } = rank(
    work,
    hits.map(({ hit }) => hit),
  );
  const prs = [...new Set(work.changes.map(({ pr }) => pr).filter((pr) => pr !== undefined))];
  const area = areaOfWork(work);
  const draft = lowSignal ? undefined : storyOf(work, facts);
  return {
    id: idOf(work, document, facts),
    kind: kindOfWork(document),
    title: document ? documentTitle(document, work) : titleOf(work.work),
    from: work.from,
    to: work.to,
    repository: facts.history.repository,
    commits: work.commits.map(({ sha }) => sha),
    docs: work.documents.map(({ path }) => path),
    docsAt: docsAtOf(work),
    ...(prs.length === 1 && prs[0] ? { pr: prs[0] } : {}),
    tickets: [...new Set(work.changes.flatMap(({ tickets }) => tickets))],
    dimensions: hits.flatMap(reasonsOf),
    score,
    why: [
      ...whyJoined(work),
      ...whyUnmerged(work.commits),
      ...why,
      ...whyNameless(work),
      ...whyUnusual(work.commits, facts.history.commits),
    ],
    people: peopleOf(work, new Set(facts.history.aliases)),
    standing: lowSignal ? 'low-signal' : 'candidate',
    ...(tellsMore(work) ? { tells: true as const } : {}),
    ...(area ? { area } : {}),
    ...(draft ? { draft } : {}),
    changes: work.changes.map((change) => ({
      id: changeId(facts.history.repository, change),
      title: titleOfChange(change),
      commits: change.commits.length,
    })),
  };
}

/** A shorter body is a reference or a trailer. */
const MIN_BODY = 60;

function tellsMore({ changes, commits }: WorkFacts): boolean {
  const says = ({ subject, body, trailers }: Commit) =>
    resultIn(subject) !== undefined || body.length - trailers.length * MIN_BODY >= MIN_BODY;
  return changes.some(({ tickets }) => tickets.length > 0) || commits.some(says);
}

function docsAtOf({ documents, commits }: WorkFacts): Record<string, string> {
  const oldestFirst = commits.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return Object.fromEntries(
    documents.flatMap(({ path }) => {
      const has = ({ files }: Commit) =>
        files.some((file) => file.path === path && file.status !== 'deleted');
      const newest = oldestFirst.findLast(has);
      return newest ? [[path, newest.sha] as const] : [];
    }),
  );
}

function reasonsOf({
  signal,
  dimensions,
  hit,
}: {
  signal: string;
  dimensions: string[];
  hit: Hit;
}): DimensionReason[] {
  return dimensions.map((id) => ({ id, signal, why: hit.why }));
}

/** A document's title that is shorter than this, in UTF-16 units, says no more than its file name. */
const MIN_TITLE = 12;

/** The document's title; the pull request's where the document's is only a slug. */
function documentTitle(document: DesignDocument, { work }: WorkFacts): string {
  const isSlug = !document.title.includes(' ') || document.title.length < MIN_TITLE;
  return isSlug && leadOf(work).pr ? titleOf(work) : document.title;
}

/** A readable id that does not change: the document's first path, or the earliest change. */
function idOf(
  { changes, files }: WorkFacts,
  document: DesignDocument | undefined,
  { documents, history }: Facts,
): string {
  const [earliest] = changes;
  if (!document) return earliest ? changeId(history.repository, earliest) : history.repository;
  const first = files.find(({ path }) => documents.get(path) === document)?.path ?? document.path;
  return `${history.repository}:doc:${first}`;
}

function kindOfWork(document: DesignDocument | undefined): SuggestionKind {
  if (!document) return 'commits';
  return document.kind === 'postmortem' ? 'postmortem' : 'doc';
}

/** A folder with at least this share of the source files stands for the whole work. */
const AREA_SHARE = 0.5;

/** The commit scope of the lead change, else the folder with most of the source files. */
function areaOfWork({ work, files }: WorkFacts): string | undefined {
  const scope = leadOf(work).subject.scope;
  if (scope) return scope;
  const code = files.filter(({ path }) => kindOf(path) === 'source');
  const counts = new Map<string, number>();
  for (const { path } of code) {
    const area = areaOf(path);
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= code.length * AREA_SHARE ? best[0] : undefined;
}

function whyJoined({ work, changes, commits, from, to }: WorkFacts): string[] {
  const [first] = changes;
  if (!first) return [];
  if (commits.length < 2) {
    return [first.pr ? l10n.t('Pull request #{0}', first.pr) : l10n.t('1 commit on {0}', to)];
  }
  if (changes.length === 1) {
    if (first.pr) return [l10n.t('{0} of pull request #{1}', counted(commits.length, 'commit'), first.pr)];
    return [l10n.t('{0} of the branch {1}', counted(commits.length, 'commit'), first.branch ?? '')];
  }
  const noun = changes.every(({ pr }) => pr !== undefined) ? 'pull request' : 'change';
  const weeks = weeksFrom(from, to);
  return [
    l10n.t(
      '{0} within {1}, tied by {2}',
      counted(changes.length, noun),
      counted(weeks, 'week'),
      listed(tiesOf(work.links)),
    ),
  ];
}

function weeksFrom(from: string, to: string): number {
  if (weekOf(from) === weekOf(to)) return 1;
  return Math.max(2, Math.round((Date.parse(to) - Date.parse(from)) / 604_800_000));
}

/** The links that joined the work, in words, the two most frequent first. */
function tiesOf(links: readonly Link[]): string[] {
  const counts = new Map<string, { link: Link; count: number }>();
  for (const link of links) {
    const key = `${link.by} ${link.shared}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { link, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ link }) => nameOf(link));
}

function nameOf({ by, shared }: Link): string {
  switch (by) {
    case 'ticket':
      return l10n.t('ticket {0}', shared);
    case 'scope':
      return l10n.t('scope {0}', shared);
    case 'topic':
      return l10n.t('the words {0}', shared);
    case 'file':
      return l10n.t('file {0}', shared);
    case 'series':
      return l10n.t('the same change, “{0}”, in several places', shared);
    case 'security':
      return l10n.t('what they say of security');
    case 'week':
      return l10n.t('the folder {0} and the week, since their messages say nothing', shared);
  }
}

/** Everybody else whom the commits name, machines left out. */
function peopleOf({ commits }: WorkFacts, aliases: ReadonlySet<string>): string[] {
  const people = commits.flatMap(({ author, trailers }) => [author, ...trailers.map(({ person }) => person)]);
  const others = people.filter((person) => !isMachine(person) && !isAlias(person, aliases));
  return [...new Set(others.map(({ name }) => name))];
}

/** Why commits count as the user's, a sentence for each reason, the most frequent first. */
export function whyTheirs(commits: readonly Commit[]): string[] {
  const counts = new Map<string, number>();
  for (const { mine } of commits) counts.set(mine, (counts.get(mine) ?? 0) + 1);
  if (counts.size < 2) return [...counts.keys()];
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, count]) => l10n.t('{0}: {1}', counted(count, 'commit'), why));
}

/** Why some commits count as the user's, where that is not the same as for most of their commits: the usual sets nothing apart. */
function whyUnusual(commits: readonly Commit[], all: readonly Commit[]): string[] {
  const counts = new Map<string, number>();
  for (const { mine } of all) counts.set(mine, (counts.get(mine) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return whyTheirs(commits.filter(({ mine }) => mine !== usual?.[0]));
}

function whyNameless({ changes }: WorkFacts): string[] {
  return changes.every(({ headline }) => saysNothing(headline))
    ? [l10n.t('Its messages don’t say what was done: give it a name')]
    : [];
}

/** Which commits have not reached the default branch, a sentence for each branch they wait on. */
export function whyUnmerged(commits: readonly Commit[]): string[] {
  const branches = [...new Set(commits.flatMap(({ unmerged }) => unmerged ?? []))];
  return branches.map((branch) => {
    const waiting = commits.filter(({ unmerged }) => unmerged === branch).length;
    return waiting === commits.length
      ? l10n.t('Not merged yet: it is on the branch {0}', branch)
      : l10n.t('{0} not merged yet, on the branch {1}', counted(waiting, 'commit'), branch);
  });
}
