import { createServer } from 'node:net';

/** Everything is served to this machine alone. */
export const LOCAL = '127.0.0.1';

/** A port that nothing listens on now. With `first`, the first such port from there on. */
export async function freePort(first = 0): Promise<number> {
  const port = await listenOnce(first);
  return port ?? freePort(first + 1);
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, LOCAL, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
