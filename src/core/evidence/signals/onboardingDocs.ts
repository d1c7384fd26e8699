import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch/posix';
import type { Signal } from './signal';

/** Fewer added lines than this are a correction (docs/domain.md, "Signals"). */
const MIN_LINES = 30;

const isOnboarding = picomatch(
  [
    '**/{onboarding,getting-started,runbook,runbooks,playbook,playbooks}/**',
    '**/{onboarding,getting-started,runbook,playbook}*.{md,mdx,rst,adoc}',
    '**/CONTRIBUTING*',
    '**/docs/{how-to,howto,guide,guides}/**',
  ],
  { nocase: true, dot: true },
);

/** The user wrote what helps others to start, to operate or to use it. */
export const onboardingDocs: Signal = {
  id: 'onboarding-docs',
  shifts: ['multiplier'],
  find: ({ files }) => {
    const guides = files.filter(({ path }) => isOnboarding(path));
    const lines = guides.reduce((sum, { added }) => sum + added, 0);
    const [largest] = [...guides].sort((a, b) => b.added - a.added);
    if (!largest || lines < MIN_LINES) return undefined;
    return {
      strength: 'medium',
      why: l10n.t('{0} lines of guidance for others, most in {1}', lines, largest.path),
    };
  },
};
