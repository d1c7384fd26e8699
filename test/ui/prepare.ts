import { launchBrowser } from '../../scripts/vscode/browser';
import { freshVsix } from '../../scripts/vscode/extensionPackage';
import { installEmbeddedCode } from '../../scripts/vscode/install';

/** What mocha runs before the processes of the tests start: makes once what all of them use. */
export async function mochaGlobalSetup(): Promise<void> {
  await installEmbeddedCode();
  await (await launchBrowser()).close();
  await freshVsix();
}
