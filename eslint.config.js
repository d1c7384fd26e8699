import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Who may import whom; test/unit/architecture.test.ts checks the same over lazy imports too. */
const boundary = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((each) => pattern(each, message)) }],
  },
});

/** What VS Code renders links, icons or Markdown of. src/host/ui/plain.ts has one function for each, and may alone use it. */
const RENDERING = [
  `MemberExpression[object.name='window'][property.name=/^(${[
    'show(Information|Warning|Error)Message',
    'showQuickPick',
    'showInputBox',
    'create(QuickPick|InputBox|StatusBarItem|TextEditorDecorationType)',
    'setStatusBarMessage',
    'withProgress',
  ].join('|')})$/]`,
  "MemberExpression[object.name='window'][computed=true]",
  "VariableDeclarator[init.name='window']",
  "ImportDeclaration[source.value='vscode'] ImportNamespaceSpecifier",
  "ImportDeclaration[source.value='vscode'] ImportSpecifier[imported.name='window'][local.name!='window']",
  'NewExpression[callee.name=/^(TreeItem|MarkdownString|CodeLens|CompletionItem|Hover|InlayHint)$/]',
  "ImportDeclaration[source.value='vscode'] ImportSpecifier[imported.name=/^(TreeItem|MarkdownString|CodeLens|CompletionItem|Hover|InlayHint)$/][local.name!=/^(TreeItem|MarkdownString|CodeLens|CompletionItem|Hover|InlayHint)$/]",
].map((selector) => ({ selector, message: 'VS Code renders this text: use src/host/ui/plain.ts.' }));

const pattern = (each, message) =>
  each instanceof RegExp ? { regex: each.source, message } : { group: [each], message };

/** The tests give the same result each time: chance comes from test/support/chance.ts, which has the seed. */
const WITHOUT_SEED = [
  ['fc', 'assert', 'Use `holds`'],
  ['fc', 'check', 'Use `holds`'],
  ['fc', 'sample', 'Use `holds`'],
  ['Math', 'random', 'Use `randomFrom`'],
].map(([object, property, instead]) => ({
  object,
  property,
  message: `${instead} of test/support/chance.ts: it has the seed.`,
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'media/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './src/webview/tsconfig.json'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A rest without one property is how that property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  boundary(
    ['src/core/**'],
    [
      'vscode',
      'node:*',
      'simple-git',
      '**/host/**',
      '**/features/**',
      '**/webview/**',
      '**/manifest',
      '**/extension',
    ],
    'core is pure: it imports core alone.',
  ),
  boundary(
    ['src/host/**'],
    ['**/features/**', '**/webview/**', '**/extension'],
    'host imports core and the manifest alone.',
  ),
  boundary(
    ['src/features/**'],
    ['simple-git', '**/extension', '**/features/**', /^\.\.\/(?!\.\.)/],
    'A feature imports core, host and the manifest; other features are reached through commands.',
  ),
  boundary(
    ['src/features/*.ts'],
    ['simple-git', '**/extension', '**/features/**', './**'],
    'A feature imports core, host and the manifest; other features are reached through commands.',
  ),
  boundary(
    ['src/webview/**'],
    ['vscode', 'node:*', '**/host/**', '**/features/**', '**/core/**'],
    'The webview imports its messages alone.',
  ),
  {
    files: ['src/**'],
    ignores: ['src/host/ui/plain.ts', 'src/webview/**'],
    rules: { 'no-restricted-syntax': ['error', ...RENDERING] },
  },
  { files: ['scripts/**', 'test/**', '*.js', 'esbuild.js'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': ['error', ...WITHOUT_SEED],
    },
  },
  { files: ['test/support/chance.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { console: 'readonly', process: 'readonly' },
    },
  },
);
