import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch/posix';
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

/** The user changed a rule that everybody in the repository follows (docs/domain.md, "Signals"). */
export const standardChange: Signal = {
  id: 'standard-change',
  shifts: ['techlead'],
  find: ({ files }) => {
    const standards = files.filter(({ path }) => isStandard(path) && !isSample(path));
    const lines = standards.reduce((sum, { added, removed }) => sum + added + removed, 0);
    const [first] = standards;
    if (!first || lines < MIN_LINES) return undefined;
    return { strength: 'medium', why: l10n.t('It changed a rule for everybody here: {0}', first.path) };
  },
};
