import { MAX_DOCUMENT } from '../../core/evidence/history';
import type { Git } from './git';

/** Bytes above which a blob is no document. */
const MAX_BLOB = 400_000;

/**
 * The heads of blobs by their names (`HEAD:path` or a hash), in two processes however many there are. What is missing,
 * no blob or too large is left out.
 */
export async function readTexts(
  git: Git,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const asked = names.filter((name) => !/[\r\n]/.test(name));
  // With nothing to send, the input would stay open and git would wait for it.
  if (asked.length === 0) return new Map();
  const checked = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], {
    input: lines(asked),
    signal,
  });
  if (!checked.ok) return new Map();
  const found = checked.value.split('\n').map((line) => /^([0-9a-f]{40,64}) blob (\d+)$/.exec(line));
  const wanted = asked.flatMap((name, index) => {
    const [, sha, size] = found[index] ?? [];
    return sha && Number(size) <= MAX_BLOB ? [{ name, sha }] : [];
  });
  const blobs = await readBlobs(git, [...new Set(wanted.map(({ sha }) => sha))], signal);
  return new Map(
    wanted.flatMap(({ name, sha }) => {
      const text = blobs.get(sha);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** Blobs by hash. The answer is `<hash> blob <size>`, a line feed, the bytes and a line feed, for each. */
async function readBlobs(
  git: Git,
  hashes: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (hashes.length === 0) return texts;
  const chunks: Buffer[] = [];
  const result = await git.run(['cat-file', '--batch'], {
    input: lines(hashes),
    signal,
    onOutput: (chunk) => chunks.push(chunk),
  });
  if (!result.ok) return texts;
  const data = Buffer.concat(chunks);
  const decoder = new TextDecoder();
  for (let start = 0; start < data.length;) {
    const end = data.indexOf(10, start);
    const [, sha, size] = /^([0-9a-f]+) \w+ (\d+)$/.exec(data.toString('latin1', start, end)) ?? [];
    if (!sha) break;
    const stop = end + 1 + Number(size);
    texts.set(sha, decoder.decode(data.subarray(end + 1, Math.min(stop, end + 1 + MAX_DOCUMENT))));
    start = stop + 1;
  }
  return texts;
}

function lines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}
