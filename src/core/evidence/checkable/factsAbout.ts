/** What git shows of a suggestion, and anybody can ask it again: one true sentence each. */
import * as l10n from '@vscode/l10n';

import { daysBetween, type Day } from '../../days';
import type { Fact } from '../../journal/schema';
import { parseCodeowners } from '../codeowners';
import type { GraphNode } from '../graph';
import type { Commit, FileChange, RepositoryHistory } from '../history';
import { kindOf, type FileKind } from '../paths';
import { distinctPeople, isMachine } from '../people';
import { listed } from '../sentences';
import type { Suggestion } from '../suggestion';
import { disjointOwners } from './owners';
import { firstReleases, seriesFor, type Release } from './releases';

/** What git was asked about a repository for the facts of some suggestions. */
export interface Asked {
  readonly releases: readonly Release[];
  /** Commits that the releases reach, as far back as the oldest commit that was asked for. */
  readonly nodes: readonly GraphNode[];
  /** Files that are there in what is checked out, of those that were asked for. */
  readonly present: ReadonlySet<string>;
}

/** What facts are made of. */
interface Told {
  readonly commits: readonly Commit[];
  readonly files: readonly FileChange[];
  /** Code that the work created. */
  readonly created: readonly (FileChange & { readonly day: Day })[];
  readonly history: RepositoryHistory;
  readonly asked: Asked;
}

/** The facts of a suggestion's own commits; none of one without, and of one that was merged from several repositories. */
export function factsAbout(suggestion: Suggestion, history: RepositoryHistory, asked: Asked): Fact[] {
  const commits = ownCommitsOf(suggestion, history);
  if (commits.length === 0 || commits.length < suggestion.commits.length) return [];
  const told = {
    commits,
    files: commits.flatMap(({ files }) => files),
    created: createdBy(commits),
    history,
    asked,
  };
  const sentences = [
    released(told),
    changedSince(told),
    stillThere(told),
    ownersReached(told),
    cameWith(told),
  ];
  return sentences.flatMap((says) => (says === undefined ? [] : [{ says, on: history.window.to }]));
}

/** The commits of a suggestion that are the user's own. */
export function ownCommitsOf({ commits }: Pick<Suggestion, 'commits'>, history: RepositoryHistory): Commit[] {
  const wanted = new Set(commits);
  return history.commits.filter(({ sha }) => wanted.has(sha));
}

/** Code that commits created, and on which day. */
export function createdBy(commits: readonly Commit[]): Told['created'] {
  const created = commits.flatMap(({ day, files }) => files.map((file) => ({ ...file, day })));
  return created.filter(({ path, status }) => status === 'added' && isCode(kindOf(path)));
}

function isCode(kind: FileKind): boolean {
  return kind === 'source' || kind === 'tooling';
}

function released({ commits, files, asked: { releases, nodes } }: Told): string | undefined {
  const code = [...new Set(files.map(({ path }) => path))].filter((path) => isCode(kindOf(path)));
  const isOf = seriesFor(code, releases);
  const first = firstReleases(nodes, isOf ? releases.filter(isOf) : []);
  const of = commits.flatMap(({ sha }) => first.get(sha) ?? []).sort((a, b) => (a.day < b.day ? -1 : 1));
  const [earliest] = of;
  const latest = of.at(-1);
  if (!earliest || !latest) return undefined;
  if (of.length < commits.length)
    return l10n.t('Part of it is in {0} since {1}', earliest.name, earliest.day);
  if (earliest.name === latest.name) return l10n.t('In {0} since {1}', latest.name, latest.day);
  return l10n.t(
    'The first of it in {0} since {1}, all of it in {2} since {3}',
    ...[earliest.name, earliest.day, latest.name, latest.day],
  );
}

/** Fewest people for a sentence about who came later. */
const MIN_PEOPLE = 2;

function changedSince({ created, history: { others } }: Told): string | undefined {
  const since = new Map(created.map(({ path, day }) => [path, day]));
  const later = others.filter(
    ({ author, day, paths }) =>
      !isMachine(author) && paths.some((path) => day > (since.get(path) ?? '9999-12-31')),
  );
  const people = distinctPeople(later.map(({ author }) => author)).length;
  if (people < MIN_PEOPLE) return undefined;
  const [only, ...more] = since.keys();
  return more.length === 0
    ? l10n.t('{0} other people have changed {1} since, which it created', people, only ?? '')
    : l10n.t('{0} other people have changed the {1} files of code that it created since', people, since.size);
}

/** Days after which it says something that code is still there. */
const OLD_ENOUGH = 90;

function stillThere({ created, history: { window }, asked: { present } }: Told): string | undefined {
  const old = created.filter(({ day }) => daysBetween(day, window.to) >= OLD_ENOUGH);
  const paths = [...new Set(created.map(({ path }) => path))];
  if (old.length < created.length || paths.length === 0 || !paths.every((path) => present.has(path)))
    return undefined;
  const [newest = ''] = old
    .map(({ day }) => day)
    .sort()
    .reverse();
  const days = daysBetween(newest, window.to);
  return paths.length === 1
    ? l10n.t('{0}, which it created, is still there {1} days later', paths[0] ?? '', days)
    : l10n.t('All {0} files of code that it created are still there {1} days later', paths.length, days);
}

function ownersReached({ files, history: { codeowners, aliases } }: Told): string | undefined {
  if (codeowners === undefined) return undefined;
  const owners = disjointOwners(
    files.map(({ path }) => path),
    parseCodeowners(codeowners),
    new Set(aliases),
  );
  return owners.length < 2
    ? undefined
    : l10n.t('It reached code of {0} owners who share nobody: {1}', owners.length, listed(owners));
}

function cameWith({ files }: Told): string | undefined {
  const kept = files.filter(({ status }) => status !== 'deleted');
  const paths = [...new Set(kept.map(({ path }) => path))];
  const tests = paths.filter((path) => kindOf(path) === 'test').length;
  const docs = paths.filter(isPage).length;
  if (tests > 0 && docs > 0)
    return l10n.t('{0} and {1} were changed with it', testFiles(tests), docFiles(docs));
  if (tests > 0) return l10n.t('Changed with it: {0}', testFiles(tests));
  return docs > 0 ? l10n.t('Changed with it: {0}', docFiles(docs)) : undefined;
}

/** A text for readers: no news for the next release, and nothing for a program in a folder of its own. */
function isPage(path: string): boolean {
  const isText = kindOf(path) === 'docs' && /\.(?:md|mdx|rst|adoc|qmd)$/i.test(path);
  return isText && !/(?:^|\/)(?:\.[^/]+|changes|changelog\.d|news|newsfragments|changelogs?)\//i.test(path);
}

function testFiles(count: number): string {
  return count === 1 ? l10n.t('1 test file') : l10n.t('{0} test files', count);
}

function docFiles(count: number): string {
  return count === 1 ? l10n.t('1 page of documentation') : l10n.t('{0} pages of documentation', count);
}
