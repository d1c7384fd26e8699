import * as l10n from '@vscode/l10n';
import type { QuestionKind } from './question';

const STOPPED = /^(?:rejected|withdrawn|deferred|postponed|on hold)/i;

/** What did it save that something was not built? */
export const pushback: QuestionKind = {
  id: 'pushback',
  shift: 'ambiguity',
  ask({ documents }) {
    const stopped = documents.filter(({ document }) => STOPPED.test(document.status));
    const last = stopped.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
    if (!last) return undefined;
    const { title, status, path } = last.document;
    return {
      about: path,
      text: l10n.t('“{0}” ended as {1}: what did you argue, and what did it save?', title, status),
      facts: [`${last.day} · ${path}`],
    };
  },
};
