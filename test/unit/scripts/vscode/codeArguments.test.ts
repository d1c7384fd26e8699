import assert from 'node:assert/strict';
import { parseCodeArguments } from '../../../../scripts/vscode/codeArguments';

const NEEDED = ['--extensionDevelopmentPath=/ext', '--extensionTestsPath=/ext/out/index.cjs'];

describe('command line of the embedded VS Code', () => {
  it('names the extension, its tests and the workspace, whatever stands around them', () => {
    const parsed = parseCodeArguments(['/work space', '--no-sandbox', ...NEEDED, '--user-data-dir=/data']);
    assert.deepEqual(parsed, {
      extension: '/ext',
      tests: '/ext/out/index.cjs',
      workspace: '/work space',
      trust: 'ask',
      dataFolder: '/data',
    });
  });

  it('opens an empty window without a workspace', () => {
    assert.deepEqual(parseCodeArguments(NEEDED), {
      extension: '/ext',
      tests: '/ext/out/index.cjs',
      trust: 'ask',
    });
  });

  it('trusts the folder only when it is told to', () => {
    assert.equal(parseCodeArguments([...NEEDED, '--disable-workspace-trust'])?.trust, 'trusted');
  });

  it('is not understood without an extension or without tests', () => {
    assert.equal(parseCodeArguments(NEEDED.slice(1)), undefined);
    assert.equal(parseCodeArguments(NEEDED.slice(0, 1)), undefined);
  });
});
