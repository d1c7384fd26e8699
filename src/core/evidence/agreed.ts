import type { Rubric } from '../rubric/model';
import type { DesignDocument } from './documents/document';
import { isAgreed, newsSentence } from './documents/news';
import { dimensionsOf, mainDocumentOf, type Facts } from './facts';
import { AGREEMENT_POINTS, signalPoints } from './ranking';
import { adrAuthored, authoredHit } from './signals/adrAuthored';
import { rfcAuthored } from './signals/rfcAuthored';
import type { Suggestion } from './suggestion';

/**
 * Suggestions for documents that the user wrote before the window and that were accepted in it. Documents that a piece
 * of work is about are left out: `describeWork` covers those.
 */
export function agreedSuggestions(facts: Facts, rubric: Rubric): Suggestion[] {
  const { documents, works } = facts;
  const told = new Set(
    works.map(({ changes }) => mainDocumentOf({ files: changes.flatMap(({ files }) => files) }, documents)),
  );
  return [...new Set(documents.values())]
    .filter((document) => document.addedBy === 'me' && !told.has(document))
    .flatMap((document) => agreedOn(document, facts, rubric) ?? []);
}

function agreedOn(document: DesignDocument, { history }: Facts, rubric: Rubric): Suggestion | undefined {
  const { path, title, kind, news, writtenOn } = document;
  const hit = authoredHit([document]);
  if (!hit || !news || !isAgreed(news) || kind === 'postmortem') return undefined;
  const signal = kind === 'adr' ? adrAuthored.id : rfcAuthored.id;
  return {
    id: `${history.repository}:doc:${path}`,
    kind: 'doc',
    title,
    from: news.day,
    to: news.day,
    repository: history.repository,
    commits: [],
    docs: [path],
    tickets: [],
    dimensions: dimensionsOf(rubric, signal).map((id) => ({ id, signal, why: hit.why })),
    score: signalPoints([hit]) + AGREEMENT_POINTS,
    why: [newsSentence(title, news, writtenOn)],
    people: [],
    changes: [],
    standing: 'candidate',
  };
}
