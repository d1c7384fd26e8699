import { build } from 'esbuild';
import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/folders';

const SERVER = join(ROOT, 'node_modules', 'yaml-language-server');
const SOURCE = join(ROOT, 'test', 'fixtures', 'yaml-extension');

/** Builds the stand-in for Red Hat's YAML extension into a folder of extensions. */
export async function installYamlExtension(extensions: string): Promise<void> {
  const outdir = join(extensions, 'redhat.vscode-yaml-0.0.1');
  await build({
    entryPoints: {
      extension: join(SOURCE, 'extension.ts'),
      server: join(SERVER, 'out', 'server', 'src', 'server.js'),
    },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'error',
  });
  await cp(join(SERVER, 'l10n'), join(outdir, 'l10n'), { recursive: true });
  await copyFile(join(SOURCE, 'package.json'), join(outdir, 'package.json'));
}
