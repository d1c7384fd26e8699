/** Asks git what the facts of some suggestions need: three processes a repository, however many suggestions. */
import { createdBy, type Asked } from '../../core/evidence/checkable/factsAbout';
import { releasesAmong, type Release, type Tag } from '../../core/evidence/checkable/releases';
import type { GraphNode } from '../../core/evidence/graph';
import type { Commit } from '../../core/evidence/history';
import { addDays } from '../../core/days';
import { openGit, type Git } from './git';

/**
 * The releases since the oldest of the commits and what they contain, and which of the files that the commits created are there
 * today. One walk from all releases answers for every commit: on ten large repositories that took a third of `git name-rev --tags`, which
 * in addition can't leave out what comes before a release and other packages. Nothing of what git can't tell.
 */
export async function askForFacts(
  path: string,
  commits: readonly Commit[],
  signal?: AbortSignal,
): Promise<Asked> {
  const git = openGit(path);
  const since = commits.map(({ day }) => day).sort()[0] ?? '';
  const [releases, present] = await Promise.all([
    readReleases(git, since, signal),
    readPresent(
      git,
      createdBy(commits).map((file) => file.path),
      signal,
    ),
  ]);
  return { releases, present, nodes: await readReached(git, releases, since, signal) };
}

async function readReleases(git: Git, since: string, signal?: AbortSignal): Promise<readonly Release[]> {
  const format =
    '--format=%(objecttype) %(*objectname) %(creatordate:short) %(creatordate:unix) %(refname:strip=2)';
  const listed = await git.run(['for-each-ref', format, '--', 'refs/tags'], { signal });
  const tags = (listed.ok ? listed.value.split('\n') : []).map(tagIn);
  return releasesAmong(tags.filter(({ day }) => day >= since));
}

function tagIn(line: string): Tag {
  const [type = '', commit = '', day = '', seconds = '', ...name] = line.split(' ');
  return { name: name.join(' '), commit, day, madeAt: Number(seconds), isAnnotated: type === 'tag' };
}

/** A day more makes up for clocks that differ, and for commits that were written before they were committed. */
async function readReached(
  git: Git,
  releases: readonly Release[],
  since: string,
  signal?: AbortSignal,
): Promise<readonly GraphNode[]> {
  const tips = [...new Set(releases.map(({ commit }) => commit))];
  if (tips.length === 0) return [];
  const args = ['log', '--format=%H %P', `--since=${addDays(since, -1)}T00:00:00-1200`, '--stdin'];
  const walked = await git.run(args, { input: `${tips.join('\n')}\n`, signal });
  return (walked.ok ? walked.value.trim().split('\n') : []).map((line) => {
    const [sha = '', ...parents] = line.split(' ');
    return { sha, parents };
  });
}

async function readPresent(
  git: Git,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(paths)].filter((path) => !/[\r\n]/.test(path));
  if (asked.length === 0) return new Set();
  const input = asked.map((path) => `HEAD:${path}\n`).join('');
  const checked = await git.run(['cat-file', '--batch-check=%(objecttype)'], { input, signal });
  const lines = checked.ok ? checked.value.split('\n') : [];
  return new Set(asked.filter((_, index) => lines[index] === 'blob'));
}
