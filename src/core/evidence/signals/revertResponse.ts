import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../days';
import type { Facts, WorkFacts } from '../facts';
import type { Commit } from '../history';
import { parseSubject } from '../message';
import { kindOf } from '../paths';
import type { Signal } from './signal';

/** A fix counts as the answer to a revert within this many days. */
const ANSWER_DAYS = 30;
const EMERGENCY = /\bhotfix\b|\brollback\b|\broll back\b/i;

/**
 * After a revert or hotfix the user followed with a fix and a test or document (docs/domain.md, "Signals"). A revert
 * alone does not fire.
 */
export const revertResponse: Signal = {
  id: 'revert-response',
  shifts: ['scope'],
  isWeak: true,
  find: (work, facts) => {
    const start = startOf(work, facts);
    if (!start) return undefined;
    const answer = work.commits.filter(({ sha, day }) => sha !== start.sha && isSoonAfter(start.day, day));
    const fixed = answer.some(
      ({ subject }) => parseSubject(subject).type === 'fix' || /\bfix|\breapply|\breland/i.test(subject),
    );
    const kept = answer.some(({ files }) =>
      files.some(({ path }) => ['test', 'docs'].includes(kindOf(path))),
    );
    if (!fixed || !kept) return undefined;
    return {
      strength: 'weak',
      why: l10n.t('“{0}” was followed by a fix, with a test or a document', start.subject),
    };
  },
};

function startOf({ commits, files }: WorkFacts, { reverts }: Facts): Commit | undefined {
  const paths = new Set(files.map(({ path }) => path));
  const touching = reverts.find((revert) =>
    revert.files.some(({ path }) => kindOf(path) === 'source' && paths.has(path)),
  );
  return touching ?? commits.find(({ subject }) => EMERGENCY.test(subject));
}

function isSoonAfter(start: string, day: string): boolean {
  const days = daysBetween(start, day);
  return days >= 0 && days <= ANSWER_DAYS;
}
