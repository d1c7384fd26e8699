import * as l10n from '@vscode/l10n';
import { daysBetween, type Day } from '../../days';
import type { DesignDocument } from '../documents/document';
import type { Facts, WorkFacts } from '../facts';
import type { Commit } from '../history';
import { parseSubject } from '../message';
import { kindOf } from '../paths';
import { kindOfSubject } from '../changeKind';
import { topicWordsOf } from '../words';
import type { Signal } from './signal';

/** Fewest days between the document and the first code (docs/domain.md, "Signals"). */
const LEAD_DAYS = 3;
/** Most days between the two: an older document belongs to other work. */
const MAX_LEAD_DAYS = 180;
const SHARED_WORDS = 2;
/** A commit with fewer added lines than this does not count as the first code. */
const MIN_LINES = 20;

/** The user wrote the design before the code. It is a match of words and dates and may be wrong. */
export const designDocFirst: Signal = {
  id: 'design-doc-first',
  shifts: ['ambiguity'],
  find: (work, facts) => {
    const first = work.commits.find(isCode);
    if (!first) return undefined;
    for (const { document, day } of ownDocuments(facts)) {
      const lead = daysBetween(day, first.day);
      if (lead < LEAD_DAYS || lead > MAX_LEAD_DAYS || !isAbout(document, work)) continue;
      return {
        strength: 'strong',
        why: l10n.t('“{0}” came {1} days before the first code', document.title, lead),
      };
    }
    return undefined;
  },
};

/** True for a commit that a design can have been for: it is no fix, and has enough lines. */
function isCode({ subject, files }: Commit): boolean {
  const code = files.filter(({ path }) => kindOf(path) === 'source');
  const lines = code.reduce((sum, { added }) => sum + added, 0);
  return lines >= MIN_LINES && kindOfSubject(parseSubject(subject)) !== 'mended';
}

/** Each design document of the user's, with the day on which they wrote it. */
export function ownDocuments({ documents, history }: Facts): { document: DesignDocument; day: Day }[] {
  const own = [...new Set(documents.values())].filter(
    ({ addedBy, kind }) => addedBy === 'me' && kind !== 'postmortem',
  );
  return own.flatMap((document) => {
    const first = history.commits.find(({ files }) =>
      files.some(({ path }) => documents.get(path) === document),
    );
    const day = document.writtenOn ?? first?.day;
    return day === undefined ? [] : [{ document, day }];
  });
}

/** True when the work changed the document itself, or its subjects and folders share the title's words. */
export function isAbout(document: DesignDocument, { commits, files, documents }: WorkFacts): boolean {
  if (documents.includes(document)) return true;
  const words = topicWordsOf(document.title);
  const used = topicWordsOf(
    [...commits.map(({ subject }) => subject), ...files.map(({ path }) => path)].join(' '),
  );
  const shared = [...words].filter((word) => used.has(word)).length;
  return shared >= Math.min(SHARED_WORDS, words.size) && shared > 0;
}
