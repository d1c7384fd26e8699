import { remembered } from '../remembered';

/** What a file is for, as far as its path tells. */
export type FileKind = 'source' | 'test' | 'docs' | 'tooling' | 'manifest' | 'lock' | 'generated';

const LOCK =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|Gemfile\.lock|composer\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|flake\.lock|mix\.lock|gradle\.lockfile|packages\.lock\.json|Podfile\.lock|deno\.lock)$/;
/** Endings of what programs write at length. */
const LONG = 'min\\.(?:js|css)|map|snap|pb\\.go|po|pot|svg';
const GENERATED = new RegExp(
  [
    '(?:^|/)(?:dist|build|out|vendor|vendored|third_party|node_modules|__snapshots__|__generated__|generated|gen)/',
    `\\.(?:${LONG}|pb\\.cc|pb\\.h|g\\.dart|designer\\.cs|png|jpe?g|gif|ico|woff2?|ttf|pdf)$`,
    '_pb2?\\.(?:py|js|ts)$',
    '(?:^|/)CHANGELOG[^/]*$',
  ].join('|'),
  'i',
);
const LONG_ENDING = new RegExp(`\\.(?:${LONG})$`);
const TEST_FOLDER =
  /(?:^|\/)(?:t|tests?|__tests__|specs?|e2e|fixtures|testdata|playground|cypress|integration-tests?|benches|benchmarks?)\//i;
/** The name of a test's file, after the slash before it. */
const TEST_NAME = /(?:^|[._-])(?:test|spec|tests)\.[^]|_test\.\w+$|^\/?test_[^]/i;
/** A line for the release notes that a change brings along, as tools gather them: changesets, chloggen, towncrier, reno. */
const NOTE =
  /(?:^|\/)(?:\.changeset|\.changes?|\.chloggen|changelog\.d|changelogs?\/(?:unreleased|fragments)|newsfragments|releasenotes\/notes|upcoming_changes|next_release|doc\/next|whatsnew)\/[^/]+\.(?:md|ya?ml|rst|txt|json|toml|[a-z]+)$/i;
const DOCS = /(?:^|\/)(?:docs?|documentation|website)\/|\.(?:md|mdx|rst|adoc|qmd|txt)$/i;
const TOOLING =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.buildkite|\.devcontainer|\.husky|\.vscode|tools?|scripts?|ci|devcontainer|lint)\/|(?:^|\/)(?:\.[\w.-]*rc(?:\.\w+)?|\.gitignore|\.editorconfig|Makefile|Dockerfile|Jenkinsfile|[\w.-]+\.config\.\w+|tsconfig[\w.-]*\.json|\.gitlab-ci\.yml|azure-pipelines\.yml)$/i;

const MANIFEST =
  /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|Cargo\.toml|go\.mod|pyproject\.toml|requirements[\w.-]*\.txt|setup\.(?:py|cfg)|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|[\w.-]+\.(?:csproj|gemspec|podspec))$/;

/** The kind of a file. Generated kinds come first: a lock file in a test folder is a lock file. */
export const kindOf = remembered((path: string): FileKind => {
  if (LOCK.test(path)) return 'lock';
  if (GENERATED.test(path)) return 'generated';
  if (MANIFEST.test(path)) return 'manifest';
  if (isTest(path)) return 'test';
  if (NOTE.test(path)) return 'docs';
  if (DOCS.test(path)) return 'docs';
  if (TOOLING.test(path)) return 'tooling';
  return 'source';
});

/** True for a line for the release notes that waits in a file of its own, and for the release notes themselves. */
export function isReleaseNote(path: string): boolean {
  return (
    NOTE.test(path) || /(?:^|\/)(?:CHANGELOG|CHANGES|NEWS|RELEASE[-_]?NOTES|HISTORY)(?:\.\w+)?$/i.test(path)
  );
}

/** True for a file that a person writes by hand. */
export function isWritten(path: string): boolean {
  const kind = kindOf(path);
  return kind !== 'lock' && kind !== 'generated';
}

/**
 * True for a long file that nobody writes by hand, of which lines are not counted. Of other generated files they are: a changelog, or what
 * lies in `vendor`, is prose that a repository can have for documents, and its lines tell two commits apart.
 */
export function isLong(path: string): boolean {
  return LONG_ENDING.test(path) || kindOf(path) === 'lock';
}

/** A file's name without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const SHELL = new Set([
  'packages',
  'apps',
  'libs',
  'services',
  'modules',
  'plugins',
  'crates',
  'src',
  'lib',
  'pkg',
  'internal',
  'cmd',
  'app',
]);

/**
 * The part of the repository a file belongs to: its top folder, or the folder below where the top one
 * only holds others (`packages/x`). Nothing for a file at the root.
 */
export function areaOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const [top, second] = folders;
  if (top && second && SHELL.has(top)) return `${top}/${second}`;
  return top;
}

function isTest(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_NAME.test(path.slice(Math.max(0, path.lastIndexOf('/'))));
}
