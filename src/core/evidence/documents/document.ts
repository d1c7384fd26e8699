import type { DocumentText } from '../history';
import { documentStatusOf, documentTitleOf, peopleIn } from './fields';
import { documentKindByHeadings, documentKindOf, type DocumentKind } from './kind';
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
  /** Headings say that somebody follows up: a postmortem with action items. */
  readonly hasActions: boolean;
}

/** Parses one candidate; nothing where neither its path nor its headings make it a document. */
export function parseDocument(document: DocumentText): DesignDocument | undefined {
  const outline = outlineOf(document.text);
  const metadata = parseRecord(document.metadata ?? '');
  const headings = outline.headings.map(({ text }) => text);
  const kind = documentKindOf(document.path) ?? documentKindByHeadings(headings);
  if (!kind) return undefined;
  return {
    path: document.path,
    kind,
    title: documentTitleOf(outline, document.path),
    status: documentStatusOf(outline, document.path, metadata),
    addedBy: document.addedBy,
    authors: peopleIn(outline, metadata, 'author'),
    consulted: peopleIn(outline, metadata, 'consulted'),
    hasActions: headings.some((heading) =>
      /action items|follow[- ]?ups?|next steps|lessons learn/i.test(heading),
    ),
  };
}
