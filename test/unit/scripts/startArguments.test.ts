import assert from 'node:assert/strict';
import { DEFAULT_PORT, parseStartArguments } from '../../../scripts/startArguments';

describe('command line of npm start', () => {
  it('shows the demo on the default port', () => {
    assert.deepEqual(parseStartArguments([]), { port: DEFAULT_PORT });
  });

  it('opens a folder on a port', () => {
    assert.deepEqual(parseStartArguments(['../my repo', '--port', '9000']), {
      path: '../my repo',
      port: 9000,
    });
    assert.deepEqual(parseStartArguments(['--port=9000']), { port: 9000 });
  });

  for (const args of [['--port', 'x'], ['--port', '70000'], ['--port'], ['a', 'b'], ['--unknown']]) {
    it(`makes no sense of ${args.join(' ')}`, () => {
      assert.equal(parseStartArguments(args), undefined);
    });
  }
});
