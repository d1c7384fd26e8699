/** Finds keys, tokens and passwords. The rules are large, so this file is loaded when something is shared. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

import { masked, type Leak } from '../../core/packet/leaks/leak';

/** The rules that secretlint recommends, and ids of keys and accounts of Amazon, which it finds only when it is asked to. */
const PRESET = {
  id: '@secretlint/secretlint-rule-preset-recommend',
  rule: creator,
  options: {},
  rules: [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }],
};

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
