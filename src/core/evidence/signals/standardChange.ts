import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch/posix';
import type { FileChange } from '../history';
import { nameOf } from '../paths';
import { listed } from '../sentences';
import { cleanTitle } from '../cleanTitle';
import type { Signal } from './signal';

/** Fewer changed lines than this do not count. */
const MIN_LINES = 10;

const isStandard = picomatch(
  [
    '**/{.eslintrc*,eslint.config.*,.prettierrc*,.rubocop.yml,.golangci.y*ml,rustfmt.toml,clippy.toml,ruff.toml,.clang-format,.clang-tidy,.editorconfig,biome.json,.oxlintrc.json,checkstyle.xml,.pylintrc}',
    '**/{standards,style-guide,styleguide,style-guides,api-guidelines}/**',
    '**/*{style-guide,styleguide,coding-guidelines,codingguidelines,api-guidelines}*',
    '**/{PULL_REQUEST_TEMPLATE,ISSUE_TEMPLATE}{,/**,.*}',
    '**/CODEOWNERS',
  ],
  { nocase: true, dot: true },
);

/** Templates, examples and demos: their configuration is no rule for this repository. */
const isSample = picomatch(
  '**/{template,templates,template-*,examples,example,fixtures,playground,demo,demos}/**',
  {
    nocase: true,
    dot: true,
  },
);

/** Share of a change's lines from which on it is about the rule: a new setting beside a feature is not. */
const MIN_SHARE = 0.5;

/** The user changed a rule that everybody in the repository follows, in a change that is about it (docs/domain.md, "Signals"). */
export const standardChange: Signal = {
  id: 'standard-change',
  shifts: ['techlead'],
  find: ({ changes }) => {
    for (const { files, headline } of changes) {
      const gone = new Set(
        files.filter(({ status }) => status === 'deleted').map(({ path }) => nameOf(path)),
      );
      const standards = files.filter(
        ({ path }) => isStandard(path) && !isSample(path) && !gone.has(nameOf(path)),
      );
      const [first] = standards.toSorted((a, b) => linesOf([b]) - linesOf([a]));
      const [lines, all] = [linesOf(standards), linesOf(files)];
      if (!first || lines < MIN_LINES || lines < all * MIN_SHARE) continue;
      return {
        strength: 'medium',
        why: l10n.t(
          '“{0}” is about a rule for everybody here: {1} of its {2} lines are in {3}',
          cleanTitle(headline),
          lines,
          all,
          listed([...new Set([first, ...standards].map(({ path }) => path))]),
        ),
      };
    }
    return undefined;
  },
};

function linesOf(files: readonly FileChange[]): number {
  return files.reduce((sum, { added, removed }) => sum + added + removed, 0);
}
