import type { Commit, FileChange } from './history';
import { isMergeBack, isReapplied, landingKey, parseSubject, withoutRequest } from './message';
import { isAgent, isMachine } from './people';
import { isWritten, kindOf } from './paths';
import { isFollowedBy } from '../text';

/** Why a commit is no evidence of anything. */
type Noise =
  'merge' | 'bot' | 'dependency' | 'trivial' | 'mass' | 'generated' | 'release' | 'reverted' | 'revert';

const MERGE =
  /^Merge (?:pull request|branch|branches|remote-tracking branch|tag|commit|upstream|main|master)\b|^Merged (?:in |PR )/;
const UPDATE = /^(?:bump|upgrade|update)\b/i;
/** What an update is of, or leads to. */
const UPDATED = /\b(?:dependenc(?:y|ies)|deps|lock ?file|to v?\d+\.)/i;
const DEPENDENCY =
  /^(?:update|bump|upgrade) (?:\S+ )?(?:dependency|deps|version|submodule)|lock ?file maintenance|^pin dependenc/i;
const DEPENDENCY_SCOPE = /^(?:deps|deps-dev|dependencies|dev-deps|renovate)$/;
const TRIVIAL =
  /\btypos?\b|\bmisspell|\bspelling\b|\bwhitespace\b|\bindentation\b|^(?:fix |apply |run )?(?:lint|linting|lints|format|formatting|formatter|prettier|eslint|clippy|rustfmt|gofmt|black)(?:\s+(?:fix(?:es)?|errors?|issues?|warnings?|code|files?))?$|^(?:wip|tmp|fixup!|squash!|amend!|cleanup|clean ?up|review comments?|address(?:ed)? (?:review|comments?|feedback).*|nits?|oops|\.+|update readme(?:\.md)?)$/i;
const RELEASE =
  /^(?:release|publish|version|bump version|prepare release|chore\(release\))\b.{0,60}\d|^v?\d+\.\d+(?:\.\d+)?(?:[-.\w]+)?$|^(?:git|version packages|bump to)\b.{0,12}\d+\.\d+|^version packages|^(?:post-release|start (?:preparing )?for|the [\w-]+ batch$|update the announcement|draft release notes)/i;
const REVERT = /^revert\b[ :]/i;

/** A commit of more files than this was made by a tool (docs/domain.md, "Mass changes"). */
const MASS_FILES = 200;
/** A commit with at least this share of renames is a move. */
const MASS_RENAMES = 0.9;
/** A move of a few files is ordinary work. */
const MOVE_FILES = 10;

/**
 * Why a commit is left out; `undefined` for one that counts. `reverted` are the hashes of commits that stay reverted.
 */
export function noiseOf(commit: Commit, reverted: ReadonlySet<string>): Noise | undefined {
  if (MERGE.test(commit.subject) || isMergeBack(commit.subject)) return 'merge';
  if (isMachine(commit.author) && !isAgent(commit.author) && !namesAPerson(commit)) return 'bot';
  if (reverted.has(commit.sha)) return 'reverted';
  return noiseOfSubject(commit.subject) ?? noiseOfFiles(commit);
}

/** A merge bot that squashes names who wrote it. */
function namesAPerson({ trailers }: Commit): boolean {
  return trailers.some(({ key, person }) => key === 'co-authored-by' && !isMachine(person));
}

function noiseOfSubject(subject: string): Noise | undefined {
  const { type, scope, text } = parseSubject(subject);
  if (REVERT.test(subject) || REVERT.test(text) || type === 'revert') return 'revert';
  if (type === 'release' || RELEASE.test(subject) || RELEASE.test(text)) return 'release';
  if (type === 'deps' || (scope && type !== 'feat' && DEPENDENCY_SCOPE.test(scope)) || isOfDependency(text)) {
    return 'dependency';
  }
  const bare = withoutRequest(text).trim();
  if (type === 'style' || TRIVIAL.test(bare) || bare === '') return 'trivial';
  return undefined;
}

function isOfDependency(text: string): boolean {
  if (DEPENDENCY.test(text)) return true;
  return UPDATE.test(text) && (UPDATED.test(text) || isFollowedBy(text, /\bfrom\b/i, /\bto\b/i));
}

function noiseOfFiles({ files, subject }: Commit): Noise | undefined {
  if (files.length === 0) return undefined;
  if (files.length > MASS_FILES) return 'mass';
  if (isUpdate(parseSubject(subject).text, files)) return 'dependency';
  const renames = files.filter(({ status, added, removed }) => status === 'renamed' && added + removed === 0);
  if (files.length >= MOVE_FILES && renames.length / files.length >= MASS_RENAMES) return 'mass';
  if (!files.some(({ path }) => isWritten(path))) return 'generated';
  return undefined;
}

const ONE_UPDATE = /^(?:update|bump|upgrade|pin|downgrade) @?[\w/.-]+(?: (?:to )?v?\d\S*)?(?:\s*\(#\d+\))?$/i;

/** `Update x` that touches a manifest or a lock file, whatever else had to follow. */
function isUpdate(text: string, files: readonly FileChange[]): boolean {
  return ONE_UPDATE.test(text) && files.some(({ path }) => ['manifest', 'lock'].includes(kindOf(path)));
}

/**
 * Hashes of the user's commits that stay reverted. Of work that landed again, the last landing counts; of work that
 * was reapplied unchanged, the first. `reverted` holds hashes and subjects, as reverts name them; commits are oldest
 * first.
 */
export function revertedForGood(commits: readonly Commit[], reverted: readonly string[]): Set<string> {
  const reverts = countBy(reverted.map(landingKey));
  const landings = countBy(commits.map(({ subject }) => landingKey(subject)));
  const reapplied = new Set(
    commits.flatMap(({ subject }) => (isReapplied(subject) ? landingKey(subject) : [])),
  );
  const byHash = hashesIn(reverted);
  const passed = new Map<string, number>();
  return new Set(
    commits.flatMap(({ sha, subject }) => {
      const key = landingKey(subject);
      const place = passed.get(key) ?? 0;
      passed.set(key, place + 1);
      const [times, landed] = [reverts.get(key) ?? 0, landings.get(key) ?? 1];
      if (reapplied.has(key) && times < landed) return [];
      return byHash(sha) || place < times ? [sha] : [];
    }),
  );
}

const HASH = /^[0-9a-f]{7,64}$/;

/** Tells for a hash whether it is named, in full or by its start. */
function hashesIn(names: readonly string[]): (sha: string) => boolean {
  const hashes = names.filter((name) => HASH.test(name));
  return (sha) => hashes.some((hash) => sha.startsWith(hash));
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
