/** Everything that the check before sharing finds. Its rules are large, so this file is loaded when something is shared. */
import type { Leak } from '../../core/packet/leaks/leak';
import { plainLeaks, readableText, type LeakRules } from '../../core/packet/leaks/plainLeaks';
import { secretsIn } from './secrets';

/** The leaks of a text as it leaves, in the order of its lines, each once. */
export async function leaksBeforeSharing(text: string, rules: LeakRules): Promise<readonly Leak[]> {
  const plain = plainLeaks(text, rules);
  const isTold = new Set(
    plain.filter(({ kind }) => kind === 'secret' || kind === 'private-key').map(({ line }) => line),
  );
  const secrets = (await secretsIn(readableText(text))).filter(({ line }) => !isTold.has(line));
  return [...plain, ...secrets].sort((a, b) => a.line - b.line);
}
