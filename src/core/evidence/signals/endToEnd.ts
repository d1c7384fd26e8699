import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import { parseSubject } from '../message';
import { kindOf } from '../paths';
import { isAbout, ownDocuments } from './designDocFirst';
import type { Signal } from './signal';
import { isFollowedBy } from '../../text';

/** The longest time, in days, from the first to the last commit (docs/domain.md, "Signals"). */
const MAX_DAYS = 180;
const ROLLOUT = /\brelease|\broll(?:ed|ing)?[- ]?out\b|\blaunch|\bdefault to\b|\bship\b|\bstabili[sz]e\b/i;
const AFTERWARDS = /\bfix|\bregression|\bmetric|\bmonitor|\balert|\bhandle\b/i;

/** Design, code, rollout and what came after, all by the user. */
export const endToEnd: Signal = {
  id: 'end-to-end',
  shifts: ['scope'],
  find: (work, facts) => {
    const { commits, from, to } = work;
    if (daysBetween(from, to) > MAX_DAYS) return undefined;
    const design = ownDocuments(facts).find(({ document }) => isAbout(document, work));
    const code = commits.some((commit) => commit.files.some(({ path }) => kindOf(path) === 'source'));
    const rollout = commits.find(({ subject }) => isRollout(subject));
    const after = rollout && commits.find(({ subject, day }) => day >= rollout.day && isAfterwards(subject));
    if (!design || !code || !rollout || !after) return undefined;
    return {
      strength: 'strong',
      why: l10n.t(
        'Design, code, rollout and what came after: “{0}” to “{1}”',
        design.document.title,
        after.subject,
      ),
    };
  },
};

function isAfterwards(subject: string): boolean {
  return parseSubject(subject).type === 'fix' || AFTERWARDS.test(subject);
}

function isRollout(subject: string): boolean {
  return ROLLOUT.test(subject) || isFollowedBy(subject, /\benable\b/i, /\bby default/i);
}
