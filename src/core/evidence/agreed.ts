import type { Rubric } from '../rubric/model';
import type { DesignDocument } from './documents/document';
import { isAgreed, newsSentence } from './documents/news';
import { dimensionsOf, type Facts } from './facts';
import { AGREEMENT_POINTS, signalPoints } from './ranking';
import { adrAuthored, authoredHit } from './signals/adrAuthored';
import { rfcAuthored } from './signals/rfcAuthored';
import type { Suggestion } from './suggestion';

/**
 * Documents that the user wrote before the window, that others agreed to in it, and that no own commit touched since: the
 * decision is this window's news, though the work is not.
 */
export function agreedSuggestions(facts: Facts, rubric: Rubric): Suggestion[] {
  const { documents, history } = facts;
  const touched = new Set(
    history.commits.flatMap(({ files }) => files.map(({ path }) => documents.get(path))),
  );
  return [...new Set(documents.values())]
    .filter((document) => document.addedBy === 'me' && !touched.has(document))
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
