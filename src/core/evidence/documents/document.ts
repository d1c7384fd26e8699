import * as l10n from '@vscode/l10n';
import { type Day, daysBetween } from '../../days';
import type { DocumentText } from '../history';
import { documentStatusOf, documentTitleOf, namesStatus, peopleIn } from './fields';
import { documentKindByHeadings, documentKindOf, isReadme, type DocumentKind } from './kind';
import { outlineOf, parseRecord } from './markdown';

/** A design document or postmortem, parsed. */
export interface DesignDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** A known status word, or `unknown`; on the default branch that means merged. */
  readonly status: string;
  readonly addedBy: DocumentText['addedBy'];
  readonly authors: readonly string[];
  /** People named as deciding, consulted, reviewing or approving. */
  readonly consulted: readonly string[];
  readonly formerPaths: readonly string[];
  readonly writtenOn?: Day;
  /** What its status became in the window. */
  readonly news?: StatusNews;
  /** Headings say that somebody follows up: a postmortem with action items. */
  readonly hasActions: boolean;
}

type Text = Pick<DocumentText, 'path' | 'text' | 'metadata'>;

/** Status of a document as it reads, a known word or `unknown`. */
export function statusOf({ path, text, metadata }: Text): string {
  return documentStatusOf(outlineOf(text), path, parseRecord(metadata ?? ''));
}

/** True where a document's status changed. It is parsed only where a line with a status word changed. */
export function hasOtherStatus(before: Text, after: Text): boolean {
  const words = ({ path, text, metadata }: Text) =>
    [path, ...(metadata ?? text).split('\n')].filter(namesStatus).join('\n');
  if (words(before) === words(after)) return false;
  const [from, to] = [statusOf(before), statusOf(after)];
  return from !== 'unknown' && to !== 'unknown' && from !== to;
}

/** Who a document says wrote it, as it names them. */
export function authorsOf({ text, metadata }: Omit<Text, 'path'>): string[] {
  return peopleIn(outlineOf(text), parseRecord(metadata ?? ''), 'author');
}

/** A file with no more lines than this may be only a pointer to where the document went. */
const POINTER_LINES = 4;

/** True for a file that replaces a moved document: a symbolic link, or one line that says where it went. */
function isPointer(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [only = ''] = lines;
  if (lines.length === 1 && /^[^\s#]+\.\w{2,8}$/.test(only.trim())) return true;
  return (
    lines.length <= POINTER_LINES && /\bmoved to\b/i.test(text) && !lines.some((line) => /^#/.test(line))
  );
}

/** Parses one candidate; nothing where neither its path nor its headings make it a document. */
export function parseDocument(document: DocumentText): DesignDocument | undefined {
  if (isPointer(document.text) || (isReadme(document.path) && document.metadata === undefined))
    return undefined;
  const outline = outlineOf(document.text);
  const metadata = parseRecord(document.metadata ?? '');
  const headings = outline.headings.map(({ text }) => text);
  const kind = documentKindOf(document.path) ?? documentKindByHeadings(headings);
  if (!kind) return undefined;
  const news = statusNewsOf(
    (document.versions ?? []).map((version) => ({ day: version.day, status: statusOf(version) })),
  );
  return {
    path: document.path,
    kind,
    title: documentTitleOf(outline, document.path),
    status: documentStatusOf(outline, document.path, metadata),
    addedBy: document.addedBy,
    authors: peopleIn(outline, metadata, 'author'),
    consulted: peopleIn(outline, metadata, 'consulted'),
    formerPaths: document.formerPaths ?? [],
    ...(document.writtenOn === undefined ? {} : { writtenOn: document.writtenOn }),
    ...(news ? { news } : {}),
    hasActions: headings.some((heading) =>
      /action items|follow[- ]?ups?|next steps|lessons learn/i.test(heading),
    ),
  };
}

/** A change of a document's status. */
interface StatusNews {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
}

/** A status on a day. */
interface DatedStatus {
  readonly day: Day;
  readonly status: string;
}

const ADVANCED = /^(?:accepted|approved|implementable|implemented|completed?|done)$/;

/** The last change from one known status to another, oldest status first. */
export function statusNewsOf(statuses: readonly DatedStatus[]): StatusNews | undefined {
  const known = statuses.filter(({ status }) => status !== 'unknown');
  const last = known.at(-1);
  const before = known.findLastIndex(({ status }) => status !== last?.status);
  const [from, to] = [known[before], known[before + 1]];
  return from && to && last ? { from: from.status, to: to.status, day: to.day } : undefined;
}

/** True where the status changed to accepted or implemented. */
export function isAgreed({ from, to }: StatusNews): boolean {
  return ADVANCED.test(to) && !/^(?:implemented|completed?|done)$/.test(from);
}

/** The status change of the user's document, as a sentence. */
export function newsSentence(title: string, { from, to, day }: StatusNews, writtenOn?: Day): string {
  const days = writtenOn === undefined ? 0 : daysBetween(writtenOn, day);
  return days > 0
    ? l10n.t('“{0}” went from {1} to {2} on {3}, {4} days after you wrote it', title, from, to, day, days)
    : l10n.t('“{0}” went from {1} to {2} on {3}', title, from, to, day);
}
