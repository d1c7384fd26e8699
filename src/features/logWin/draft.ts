/** A win while it is typed: the line, what was chosen for it, and the evidence that comes by itself. */
import { basename } from 'node:path';

import { l10n, Range, Uri, window, workspace } from 'vscode';

import { describe, describeEvidence, type Row } from '../../core/capture/describe';
import { fitsLine, type NearWork } from '../../core/capture/fits';
import {
  parseQuickLine,
  win as winOf,
  type QuickLine,
  type QuickLineContext,
} from '../../core/capture/quickLine';
import { strongerBy, type Stronger } from '../../core/capture/stronger';
import type { Evidence, Win } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import type { NewWin } from '../../manifest';

/** Evidence that came by itself: it is shown before saving, and can be left out. */
export interface Attachment {
  readonly label: string;
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  /** Whether it is attached. Work that is merely near is attached while it fits the line, until somebody chooses. */
  readonly included: boolean | NearWork;
}

export interface Draft {
  readonly line: string;
  readonly attached: readonly Attachment[];
  /** What the box asked for besides the line. */
  readonly chosen: Partial<Pick<Win, 'reach' | 'level'>>;
}

/** A draft as it is understood. */
export interface Understood {
  readonly win: NewWin;
  readonly rows: readonly Row[];
  readonly stronger: Stronger | undefined;
  /** Which of the draft's attachments belong to the win, in their order. */
  readonly isAttached: readonly boolean[];
}

/** Reads a draft. The title is empty when there is nothing to save yet. */
export function understand(draft: Draft, context: QuickLineContext): Understood {
  const quickLine: QuickLine = parseQuickLine(draft.line, context);
  const isAttached = draft.attached.map(({ included }) =>
    typeof included === 'boolean' ? included : fitsLine(quickLine, included),
  );
  const attached = draft.attached.flatMap(({ evidence: proofs }, index) => (isAttached[index] ? proofs : []));
  const evidence = withoutRepeats([...quickLine.evidence, ...attached]);
  const win = { ...winOf(quickLine), ...draft.chosen, ...(evidence.length > 0 ? { evidence } : {}) };
  return {
    win,
    rows: describe(quickLine, context.rubric),
    stronger: strongerBy(win, context.rubric),
    isAttached,
  };
}

/** An attachment of one piece of evidence. */
export function attachmentOf(evidence: Evidence): Attachment {
  return { label: describeEvidence(evidence), detail: '', evidence: [evidence], included: true };
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => seen.size < seen.add(JSON.stringify(item)).size);
}

const HASH = /^[0-9a-f]{7,64}$/;
const DOCUMENT = /\.(?:mdx?|rst|adoc|qmd)$/i;

/** What a menu, a key or another extension handed over, as proof. Without anything it is the editor's selection. */
export async function evidenceOf(given: readonly unknown[]): Promise<readonly Attachment[]> {
  const commit = commitOf(given[0]);
  const place = placeOf(given);
  if (commit) return [attachmentOf({ commit: commit.slice(0, 12), ...repositoryOf(place?.uri) })];
  if (!place || place.uri.scheme === 'untitled') return [];
  const isFile =
    (await workspace.fs.stat(place.uri).then(
      ({ type }) => type,
      () => 0,
    )) & 1;
  return isFile ? [attachmentOf(fileEvidence(place.uri, place.range))] : [];
}

/** The user's commits of the current branches that the default branches lack, attached where they fit the line. Nothing where git must not run. */
export async function branchCommits(services: Services): Promise<readonly Attachment[]> {
  const branches = await services.suggestions.checkedOutWork();
  return branches.map(({ repository, branch, commits }) => ({
    label:
      commits.length === 1
        ? l10n.t('1 commit on {0}', branch)
        : l10n.t('{0} commits on {1}', commits.length, branch),
    detail: commits
      .map(({ subject }) => subject)
      .slice(0, 3)
      .join(' · '),
    evidence: commits.map(({ sha }) => ({ commit: sha.slice(0, 12), repo: repository })),
    included: { repository, branch, commits },
  }));
}

function fileEvidence(uri: Uri, range: Range | undefined): Evidence {
  const path = workspace.asRelativePath(uri, false) + lines(range);
  return DOCUMENT.test(uri.path) ? { doc: path, ...repositoryOf(uri) } : { file: path, ...repositoryOf(uri) };
}

function repositoryOf(uri: Uri | undefined): { repo?: string } {
  const folder = uri && workspace.getWorkspaceFolder(uri);
  return folder ? { repo: basename(folder.uri.fsPath) } : {};
}

/** `#L3-L9`, as web hosts of git write it. */
function lines(range: Range | undefined): string {
  if (!range || range.isEmpty) return '';
  const first = range.start.line + 1;
  const last = range.end.line + 1;
  return first === last ? `#L${first}` : `#L${first}-L${last}`;
}

function commitOf(given: unknown): string | undefined {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' && HASH.test(id) ? id : undefined;
}

function placeOf(given: readonly unknown[]): { uri: Uri; range: Range | undefined } | undefined {
  const editor = window.activeTextEditor;
  const uri = given.flatMap(urisIn)[0] ?? editor?.document.uri;
  if (!uri) return undefined;
  const range = given.flatMap(rangesIn)[0];
  const isInEditor = editor?.document.uri.toString() === uri.toString();
  return { uri, range: range ?? (isInEditor ? editor.selection : undefined) };
}

function urisIn(given: unknown): Uri[] {
  if (given instanceof Uri) return [given];
  return typeof given === 'object' && given !== null && 'uri' in given && given.uri instanceof Uri
    ? [given.uri]
    : [];
}

function rangesIn(given: unknown): Range[] {
  if (given instanceof Range) return [given];
  return typeof given === 'object' && given !== null && 'range' in given && given.range instanceof Range
    ? [given.range]
    : [];
}
