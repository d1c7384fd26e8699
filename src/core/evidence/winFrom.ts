import { DRAFTED_FIELDS, type Evidence, type Impact, type Win } from '../journal/schema';
import { isNamed } from './inJournal';
import { joined, type Origin } from './story/draft';
import type { Suggestion } from './suggestion';

/** Most commits that a win lists beside a pull request or a document, which prove the rest. */
const COMMITS_BESIDE_A_LINK = 3;
/** Most commits that a win lists without either; half of a suggestion's commits keep it recognised as logged. */
const COMMITS_ALONE = 12;
/** Digits of a listed hash: enough to be unique in a large repository. */
const HASH_DIGITS = 12;

/** Makes a win of a suggestion, or of several as one piece of work, from what was found alone. */
export function winFrom(suggestions: readonly [Suggestion, ...Suggestion[]]): Omit<Win, 'id'> {
  const [best] = suggestions;
  const from = suggestions.map((one) => one.from).reduce((a, b) => (a < b ? a : b));
  const to = suggestions.map((one) => one.to).reduce((a, b) => (a > b ? a : b));
  const dimensions = [...new Set(suggestions.flatMap((one) => one.dimensions.map(({ id }) => id)))];
  return {
    date: from === to ? to : { from, to },
    title: best.title,
    ...(dimensions.length > 0 ? { dimensions } : {}),
    ...draftedIn(suggestions),
    evidence: suggestions.flatMap(evidenceOf),
    origin: best.kind === 'commits' ? 'git' : 'doc',
  };
}

/** The fields that the story of the suggestions fills, and their names. */
function draftedIn(suggestions: readonly Suggestion[]): Partial<Win> {
  const draft = joined(suggestions.flatMap((one) => one.draft ?? []));
  if (!draft) return {};
  const { sources, impact, facts = [], ...fields } = draft;
  const drafted = DRAFTED_FIELDS.filter((field) => draft[field] !== undefined);
  const source = sourceOf(sources.impact?.[0]?.from, suggestions);
  return {
    ...fields,
    ...(impact && { impact: hasFigure(impact) && source !== undefined ? { ...impact, source } : impact }),
    ...(drafted.length > 0 && { drafted }),
    // Of several, what is said of one is not true of all.
    ...(facts.length > 0 && suggestions.length === 1 && { facts: [...facts] }),
  };
}

function hasFigure({ after, change }: Impact): boolean {
  return after !== undefined || change !== undefined;
}

/** Where a drafted figure can be looked up: in the document, else the pull request, else the commit. */
function sourceOf(from: Origin | undefined, suggestions: readonly Suggestion[]): string | undefined {
  if (from?.kind !== 'commit') return from?.path;
  const pr = partWith(from, suggestions)?.pr;
  return pr === undefined ? `commit ${from.sha.slice(0, HASH_DIGITS)}` : `#${pr}`;
}

/** The suggestion, or the part of a merged one, that a text of the user's belongs to. */
export function partWith(from: Origin, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const parts = suggestions.flatMap((one) => one.merged ?? [one]);
  return parts.find(({ commits, docs }) =>
    from.kind === 'doc' ? docs.includes(from.path) : commits.includes(from.sha),
  );
}

/** The evidence of a suggestion that a win lacks, the most telling first. */
export function evidenceMissingIn(
  { evidence = [] }: Pick<Win, 'evidence'>,
  suggestion: Suggestion,
): Evidence[] {
  return evidenceOf(suggestion).filter((item) => !evidence.some((known) => isSameEvidence(known, item)));
}

function isSameEvidence(known: Evidence, item: Evidence): boolean {
  if (known.repo !== undefined && item.repo !== undefined && !isNamed(known.repo, item.repo)) return false;
  if ('commit' in known && 'commit' in item)
    return known.commit.startsWith(item.commit) || item.commit.startsWith(known.commit);
  if ('doc' in known && 'doc' in item) return known.doc === item.doc;
  if ('pr' in known && 'pr' in item) return known.pr.replace(/^#/, '') === item.pr;
  return 'ticket' in known && 'ticket' in item && known.ticket === item.ticket;
}

/** The evidence of a suggestion, the most telling first; of a merged one, that of each part. */
export function evidenceOf({ merged, ...one }: Suggestion): Evidence[] {
  return merged ? merged.flatMap(evidenceOf) : evidenceOfOne(one);
}

function evidenceOfOne({
  repository: repo,
  docs,
  docsAt = {},
  pr,
  tickets,
  commits,
}: Pick<Suggestion, 'repository' | 'docs' | 'docsAt' | 'pr' | 'tickets' | 'commits'>): Evidence[] {
  const links: Evidence[] = [
    ...docs.map((doc) => {
      const at = docsAt[doc]?.slice(0, HASH_DIGITS);
      return { doc, repo, ...(at !== undefined && { at }) };
    }),
    ...(pr === undefined ? [] : [{ pr, repo }]),
  ];
  const most =
    links.length > 0 ? COMMITS_BESIDE_A_LINK : Math.max(COMMITS_ALONE, Math.ceil(commits.length / 2));
  const named = commits.slice(-most).map((sha) => ({ commit: sha.slice(0, HASH_DIGITS), repo }));
  return [...links, ...tickets.map((ticket) => ({ ticket })), ...named];
}
