import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runMain, ToolingError } from '../lib/main';
import { parseCodeArguments } from './codeArguments';
import { runExtensionTests } from './extensionTests';

/** `runTests` stops reading when it sees this process end, so its last lines get a moment to arrive. */
const LAST_LINES_MS = 200;

await runMain(async () => {
  const parsed = parseCodeArguments(process.argv.slice(2));
  if (parsed === undefined) {
    throw new ToolingError(
      'Usage: embedded-code --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [WORKSPACE]',
    );
  }
  const temporary = await mkdtemp(join(tmpdir(), 'embedded-code-'));
  try {
    const dataFolder = parsed.dataFolder ?? join(temporary, 'data');
    const { extension, tests, workspace, trust } = parsed;
    const verbose = process.env['PROMO_JOURNAL_VERBOSE'] === '1';
    return await runExtensionTests({ extension, tests, workspace, trust, dataFolder, verbose });
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await wait(LAST_LINES_MS);
  }
});
