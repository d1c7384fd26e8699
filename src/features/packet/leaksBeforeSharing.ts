/** Everything that the check before sharing finds. Its rules are large, so this file is loaded when something is shared. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

import { masked, type Leak } from '../../core/packet/leaks/leak';
import { plainLeaks, readableText, type LeakRules } from '../../core/packet/leaks/plainLeaks';

/** The rules that secretlint recommends, and ids of keys and accounts of Amazon, which it finds only when it is asked to. */
const PRESET = {
  id: '@secretlint/secretlint-rule-preset-recommend',
  rule: creator,
  options: {},
  rules: [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }],
};

/** The leaks of a text as it leaves, in the order of its lines, each once. */
export async function leaksBeforeSharing(text: string, rules: LeakRules): Promise<readonly Leak[]> {
  const plain = plainLeaks(text, rules);
  const isTold = new Set(
    plain.filter(({ kind }) => kind === 'secret' || kind === 'private-key').map(({ line }) => line),
  );
  const secrets = (await secretsIn(readableText(text))).filter(({ line }) => !isTold.has(line));
  return [...plain, ...secrets].sort((a, b) => a.line - b.line);
}

/** Secrets of known services in a text, masked. */
export async function secretsIn(text: string): Promise<Leak[]> {
  const { messages } = await lintSource({
    source: { filePath: 'packet.md', content: text, ext: '.md', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [PRESET] },
    },
  });
  return messages.map(({ range: [from, to], loc }) => ({
    kind: 'secret',
    line: loc.start.line,
    excerpt: masked(text.slice(from, to)),
  }));
}
