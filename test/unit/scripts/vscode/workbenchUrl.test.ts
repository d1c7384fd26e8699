import assert from 'node:assert/strict';
import { workbenchUrl } from '../../../../scripts/vscode/workbenchUrl';

const SERVER = 'http://127.0.0.1:1234';

describe('address of a workbench', () => {
  it('opens a folder, with its special characters encoded', () => {
    const url = new URL(workbenchUrl(SERVER, { open: '/a b/c&d' }));
    assert.equal(url.searchParams.get('folder'), '/a b/c&d');
    assert.equal(url.origin, SERVER);
  });

  it('opens a workspace file as a workspace', () => {
    assert.equal(
      new URL(workbenchUrl(SERVER, { open: '/x.code-workspace' })).searchParams.get('workspace'),
      '/x.code-workspace',
    );
  });

  it('opens an empty window for nothing', () => {
    assert.equal(workbenchUrl(SERVER, {}), `${SERVER}/?ew=true`);
  });

  it('carries its payload as JSON', () => {
    const url = new URL(workbenchUrl(SERVER, { payload: [['skipWelcome', 'true']] }));
    assert.deepEqual(JSON.parse(url.searchParams.get('payload') ?? ''), [['skipWelcome', 'true']]);
  });
});
