import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { join } from 'node:path';
import { ROOT, VSCODE_TEST } from '../../scripts/lib/folders';
import { installEmbeddedCode } from '../../scripts/vscode/install';

/** How long the download site may stay silent before the embedded VS Code is taken. */
const SITE_LIMIT_MS = 10_000;

/** The executable to test in, and the one that starts it in Restricted Mode. */
export interface Host {
  readonly executable: string;
  readonly restricted: { readonly executable: string; readonly env: Readonly<Record<string, string>> };
}

/**
 * A desktop VS Code where one can be had and shown, else the embedded one. `PROMO_JOURNAL_HOST` decides by hand: `embedded`,
 * or the path of a VS Code executable.
 */
export async function chooseHost(): Promise<Host> {
  const chosen = process.env['PROMO_JOURNAL_HOST'];
  if (chosen !== undefined && chosen !== '' && chosen !== 'embedded') return host(chosen);
  const desktop = chosen === 'embedded' ? undefined : await desktopCode();
  if (desktop !== undefined) return host(desktop);
  await installEmbeddedCode();
  return host(script('embedded-code'));
}

async function desktopCode(): Promise<string | undefined> {
  if (process.platform === 'linux' && !hasDisplay()) {
    console.log('Testing in the embedded VS Code: there is no display for a desktop one.');
    return undefined;
  }
  try {
    const reporter = new SilentReporter();
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: VSCODE_TEST,
      timeout: SITE_LIMIT_MS,
      reporter,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`Testing in the embedded VS Code: a desktop one could not be downloaded (${reason}).`);
    return undefined;
  }
}

function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function host(executable: string): Host {
  const env = { PROMO_JOURNAL_CODE: executable };
  return { executable, restricted: { executable: script('restricted-code'), env } };
}

function script(name: string): string {
  const extension = process.platform === 'win32' ? 'cmd' : 'mjs';
  return join(ROOT, 'scripts', 'vscode', `${name}.${extension}`);
}
