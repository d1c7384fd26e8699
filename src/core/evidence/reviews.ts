/** Suggestions with no piece of the user's own work behind them: reviews, help, and documents that name the user or were accepted later. */
import * as l10n from '@vscode/l10n';
import type { Rubric } from '../rubric/model';
import { type DesignDocument, isAgreed, newsSentence } from './documents/document';
import { isNamed } from './documents/fields';
import { dimensionsOf, type Facts, mainDocumentOf } from './facts';
import type { OtherCommit } from './history';
import { foldName, isMachine } from './people';
import { AGREEMENT_POINTS, signalPoints } from './ranking';
import { adrAuthored, authoredHit } from './signals/adrAuthored';
import { ADR_CONSULTED, NEWCOMER_REVIEW, REVIEWED_BY } from './signals/index';
import { rfcAuthored } from './signals/rfcAuthored';
import type { Suggestion } from './suggestion';

/** Fewer reviewed commits of one person than this make no suggestion. */
const MIN_COMMITS = 3;
/** Two of a newcomer's first commits are enough for a suggestion. */
const MIN_FIRST_COMMITS = 2;
/** Suggestions for more people than this are low signal. */
const PROMINENT = 5;

/** The user's part in other people's commits, by person: reviews signed, pairs, help (docs/domain.md, "Signals"). */
export function reviewSuggestions({ history }: Facts, rubric: Rubric): Suggestion[] {
  const byPerson = new Map<string, OtherCommit[]>();
  for (const other of history.others) {
    if (other.trailers.length === 0 || isMachine(other.author)) continue;
    const key = foldName(other.author.name);
    byPerson.set(key, [...(byPerson.get(key) ?? []), other]);
  }
  return [...byPerson.values()]
    .filter((commits) => commits.length >= MIN_COMMITS || firstOf(commits).length >= MIN_FIRST_COMMITS)
    .sort((a, b) => b.length - a.length)
    .map((commits, index) => reviewOf(commits, index, history.repository, rubric));
}

function firstOf(commits: readonly OtherCommit[]): OtherCommit[] {
  return commits.filter(({ newcomer }) => newcomer);
}

function reviewOf(
  commits: readonly OtherCommit[],
  index: number,
  repository: string,
  rubric: Rubric,
): Suggestion {
  const name = commits[0]?.author.name ?? '';
  const paired = commits.filter(({ trailers }) =>
    trailers.some(({ key }) => key === 'co-authored-by'),
  ).length;
  const signal = paired > commits.length / 2 ? 'co-authored' : REVIEWED_BY;
  const why =
    signal === 'co-authored'
      ? l10n.t('{0} of {1}’s commits name you as co-author', commits.length, name)
      : l10n.t('{0} of {1}’s commits carry your name as reviewer or helper', commits.length, name);
  const first = firstOf(commits).length;
  const whyFirst = l10n.t('{0} of them are among the first that {1} made here', first, name);
  const days = commits.map(({ day }) => day).sort();
  return {
    id: `${repository}:review:${foldName(name).replace(/\s+/g, '-')}`,
    kind: 'review',
    title:
      signal === 'co-authored'
        ? l10n.t('Worked with {0} on {1} commits', name, commits.length)
        : l10n.t('Reviewed {0} commits by {1}', commits.length, name),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    repository,
    commits: commits.map(({ sha }) => sha),
    docs: [],
    tickets: [],
    dimensions: [
      ...dimensionsOf(rubric, signal).map((id) => ({ id, signal, why })),
      ...(first === 0 ? [] : dimensionsOf(rubric, NEWCOMER_REVIEW)).map((id) => ({
        id,
        signal: NEWCOMER_REVIEW,
        why: whyFirst,
      })),
    ],
    score: Math.min(4, Math.round(100 + 50 * Math.log2(commits.length)) / 100),
    why: [why, ...(first === 0 ? [] : [whyFirst]), l10n.t('What changed for {0} because of it?', name)],
    people: [name],
    changes: [],
    standing: index < PROMINENT ? 'candidate' : 'low-signal',
  };
}

/** Other people's documents that name the user as deciding, consulted or approving (docs/domain.md, "Signals"). */
export function consultedSuggestions(facts: Facts, rubric: Rubric): Suggestion[] {
  const aliases = new Set(facts.history.aliases);
  const isMe = (name: string) => isNamed(name, aliases);
  return [...new Set(facts.documents.values())]
    .filter(({ addedBy, consulted }) => addedBy !== 'me' && consulted.some(isMe))
    .map((document) => consultedOn(document, facts, rubric));
}

function consultedOn(document: DesignDocument, { history, othersOn }: Facts, rubric: Rubric): Suggestion {
  const commits = [...document.formerPaths.toReversed(), document.path].flatMap(
    (path) => othersOn.get(path) ?? [],
  );
  const author = commits[0]?.author.name;
  const why = l10n.t('The document “{0}” names you as deciding, consulted or approving', document.title);
  return {
    id: `${history.repository}:doc:${document.path}`,
    kind: 'doc',
    title: document.title,
    from: commits[0]?.day ?? history.window.from,
    to: commits.at(-1)?.day ?? history.window.to,
    repository: history.repository,
    commits: commits.map(({ sha }) => sha),
    docs: [document.path],
    tickets: [],
    dimensions: dimensionsOf(rubric, ADR_CONSULTED).map((id) => ({ id, signal: ADR_CONSULTED, why })),
    score: 2.5,
    why: [why, l10n.t('What did you change in it?')],
    people: author ? [author] : [],
    changes: [],
    standing: 'candidate',
  };
}

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
