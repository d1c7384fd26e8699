import * as l10n from '@vscode/l10n';
import { securityOf } from '../security';
import { listed } from '../sentences';
import { titleOfChange } from '../title';
import type { Signal } from './signal';

/** From so many closed holes on it was an effort, not a find. */
const MANY = 3;

/** The user closed holes, or hardened what could become one (docs/domain.md, "Signals"). */
export const securityFixes: Signal = {
  id: 'security-fixes',
  shifts: ['scope'],
  find: ({ changes }) => {
    const found = changes.flatMap((change) => {
      const by = securityOf(change);
      return by === undefined ? [] : [{ by, title: titleOfChange(change) }];
    });
    const advisories = [...new Set(found.map(({ by }) => by).filter((by) => /^(?:CVE|GHSA)-/.test(by)))];
    if (found.length === 0 || (found.length === 1 && changes.length > 2)) return undefined;
    return {
      strength: advisories.length > 0 || found.length >= MANY ? 'strong' : 'medium',
      why: whyOf(found, advisories),
    };
  },
};

interface Found {
  readonly by: string;
  readonly title: string;
}

function whyOf(found: readonly Found[], advisories: readonly string[]): string {
  const titles = listed(found.map(({ title }) => `“${title}”`));
  return advisories.length > 0
    ? l10n.t('It mends {0}: {1}', listed(advisories), titles)
    : l10n.t('By their messages these mend or harden security: {0}', titles);
}
