/** What a VS Code executable is told by `runTests` of @vscode/test-electron, as far as the embedded one needs it. */
export interface CodeArguments {
  readonly extension: string;
  readonly tests: string;
  readonly workspace?: string;
  readonly trust: 'trusted' | 'ask';
  readonly dataFolder?: string;
}

/** Reads VS Code's command line; undefined where it doesn't name an extension and its tests. Unknown options are passed over. */
export function parseCodeArguments(args: readonly string[]): CodeArguments | undefined {
  const extension = valueOf(args, '--extensionDevelopmentPath');
  const tests = valueOf(args, '--extensionTestsPath');
  if (extension === undefined || tests === undefined) return undefined;
  const workspace = args.find((arg) => !arg.startsWith('-'));
  const dataFolder = valueOf(args, '--user-data-dir');
  return {
    extension,
    tests,
    trust: args.includes('--disable-workspace-trust') ? 'trusted' : 'ask',
    ...(workspace !== undefined && { workspace }),
    ...(dataFolder !== undefined && { dataFolder }),
  };
}

function valueOf(args: readonly string[], name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}
