/** Finds keys, tokens and passwords. The rules are large, so this file is loaded when something is shared. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

import { masked, type Leak } from '../../core/packet/leaks/leak';

/** Secrets of known services in a text, masked. */
export async function secretsIn(text: string): Promise<Leak[]> {
  const { messages } = await lintSource({
    source: { filePath: 'packet.md', content: text, ext: '.md', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] },
    },
  });
  return messages.map(({ range: [from, to], loc }) => ({
    kind: 'secret',
    line: loc.start.line,
    excerpt: masked(text.slice(from, to)),
  }));
}
