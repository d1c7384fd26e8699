/** Numbers in braces that YAML ends at a comma: `{before: 1,200}` is `before: 1`, and a key `200` without a value. */
import { isScalar, Scalar, type Pair } from 'yaml';

/** True for a pair that is the rest of a text cut by a comma: it has no colon. */
export function isCutOff(before: Pair | undefined, pair: Pair): boolean {
  if (!before || pair.value !== null || !isPlain(pair.key)) return false;
  const cut = before.value ?? (isScalar(before.key) ? before.key : undefined);
  return isPlain(cut) && (pair.key.range?.[0] ?? 0) > (cut.range?.[1] ?? 0);
}

/** Whether a pair is the rest of a number: digits on both sides of a comma without a blank. */
export function isCutNumber(before: Pair | undefined, pair: Pair): boolean {
  if (!before || !isCutOff(before, pair) || !isPlain(pair.key)) return false;
  const cut = before.value ?? before.key;
  const isClose = isPlain(cut) && pair.key.range?.[0] === (cut.range?.[1] ?? 0) + 1;
  return isClose && /\d$/.test(cut.source ?? '') && /^\d/.test(pair.key.source ?? '');
}

/** The pairs without numbers that were cut, and their rests: half a number says something else than the whole. */
export function withoutCutNumbers(pairs: readonly Pair[]): readonly Pair[] {
  const isCut = pairs.map((pair, index) => isCutNumber(pairs[index - 1], pair));
  if (!isCut.includes(true)) return pairs;
  return pairs.filter((_, index) => !isCut[index] && !isCut[index + 1]);
}

function isPlain(node: unknown): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN;
}
