import assert from 'node:assert/strict';

import { schemaNamedIn } from '../../../../src/core/journal/assist/modeline';

describe('the schema that a journal names', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    [
      'in its first line',
      '# yaml-language-server: $schema=../journal.schema.json\n',
      '../journal.schema.json',
    ],
    ['below other comments', '# Mine\n\n# yaml-language-server: $schema=a.json\r\n', 'a.json'],
    ['in the short form', '# $schema: a.json\n', 'a.json'],
    ['as none', '# yaml-language-server: $schema=none\n', 'none'],
    ['nowhere', '# Mine\nschema: 1\n', undefined],
    [
      'below its content, where it does not count',
      'schema: 1\n# yaml-language-server: $schema=a.json\n',
      undefined,
    ],
  ];
  for (const [where, text, expected] of cases) {
    it(`is found ${where}`, () => assert.equal(schemaNamedIn(text), expected));
  }
});
