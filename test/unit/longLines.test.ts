/**
 * What the product reads of others' texts, on lines of 100 KB that are made to be slow. Nothing is measured: what takes the
 * square or more of a line's length on one of them runs into the time limit that every test has.
 */
import assert from 'node:assert/strict';

import { parseQuickLine } from '../../src/core/capture/quickLine';
import { parseCodeowners } from '../../src/core/evidence/codeowners';
import { outlineOf as documentOutline, plain } from '../../src/core/evidence/documents/markdown';
import { statusOf } from '../../src/core/evidence/documents/document';
import { fieldsOf, isNamed } from '../../src/core/evidence/documents/fields';
import {
  landingKey,
  pickedFrom,
  parseSubject,
  revertedBy,
  trailersOf,
  resultIn,
} from '../../src/core/evidence/message';
import { noiseOf } from '../../src/core/evidence/noise';
import { kindOf } from '../../src/core/evidence/paths';
import { isMachine } from '../../src/core/evidence/people';
import { branchOfMerge, pullRequestOf, ticketsIn } from '../../src/core/evidence/references';
import { bodyStory } from '../../src/core/evidence/story/bodyStory';
import { documentStory } from '../../src/core/evidence/story/documentStory';
import { cleanTitle } from '../../src/core/evidence/cleanTitle';
import { contextAt } from '../../src/core/journal/assist/cursor';
import { outlineOf } from '../../src/core/journal/assist/structure';
import { splitConflicts } from '../../src/core/journal/conflictMarkers';
import { parseJournal } from '../../src/core/journal/parse';
import { parseQuery } from '../../src/core/journal/search';
import { completionsAt } from '../../src/core/packet/assist/words';
import { templateProblems } from '../../src/core/packet/assist/problems';
import { codeSpan, escapeMarkdown, escapeProse, safeAddress } from '../../src/core/packet/escape';
import { readersText } from '../../src/core/packet/length';
import { mergePacket } from '../../src/core/packet/merge/mergePacket';
import { addressesIn } from '../../src/core/packet/redaction/addresses';
import { figuresIn } from '../../src/core/packet/redaction/figures';
import { replaceIn } from '../../src/core/packet/redaction/replaceIn';
import { wordFinder } from '../../src/core/packet/redaction/words';
import { richText } from '../../src/core/packet/richText';
import { parseTemplate } from '../../src/core/packet/template';
import { extendedBy, parseRubric } from '../../src/core/rubric/parse';
import { importLadder } from '../../src/core/rubric/importers/importLadder';
import { failureOf } from '../../src/host/git/git';
import { submodulePathsIn } from '../../src/host/git/findRepositories';
import { rubric } from './capture/rubric';
import { commit } from './evidence/histories';

const LENGTH = 100_000;
const context = { today: '2026-11-22', rubric, projects: [] };
const inside = { hosts: ['corp.example'], isTelling: () => false, isKept: () => false };
const wanted = wordFinder([{ text: 'Project Falcon', to: 'the project' }]);

/** What a long line is made of: a beginning, a piece that is repeated, and an end that makes a search fail late. */
const LINES: readonly (readonly [start: string, piece: string, end: string])[] = [
  ...[' ', '\t', '\u00A0', '\u2028', '\r', '\u0085', ' \t', '\t\u2028'].map(
    (blank) => ['A:', blank, 'x'] as const,
  ),
  ...['# ', '=', '- ', '> ', '| ', '* '].map((mark) => [mark, ' ', 'x\u2029'] as const),
  ...[
    '#',
    '`',
    '*',
    '_',
    '~',
    '[',
    '![',
    '(',
    '{',
    '{{',
    '<',
    '<!--',
    '"',
    '“',
    '-',
    '.',
    ',',
    '!',
    '/',
    ':',
    '\\',
    '@',
    '&',
    '0',
    'a',
    '–',
  ].map((sign) => ['', sign, '\n'] as const),
  ['Tidy ', 'fixes #1 ', '!'],
  ['Tidy ', '(#1)', 'x'],
  ['Tidy ', 'fixes #1, (fixes #1, #1) ', ''],
  ['A: ', '<a@b> ', ''],
  ['', '[a](', ''],
  ['', '[^a', ''],
  ['', '{{!', ''],
  ['', '{{!--', '}}'],
  ['', '{{{{a}}}}', ''],
  ['', '_a ', ''],
  ['', '**a', ''],
  ['', 'a.b@', ''],
  ['', 'a-b.', '@'],
  ['', 'a/', '.'],
  ['', 'a+b.c', '://x'],
  ['', 'from 1 ', ''],
  ['update ', 'from ', ''],
  ['enable ', 'convert fix ', ''],
  ['', '1,', 'x'],
  ['', '1.1 ', '%'],
  ['', '#1', '#'],
  ['', '\n#', '\r'],
  ['title: ', '\r\n# note', ''],
  ['', '&#x', ';'],
  ['', '. ', ' '],
  ['', '!"', ''],
  ['', ':a', ' '],
  ['', '"a" ', ''],
  ['', 'dimension:', ' '],
  ['', 'path = ', '"'],
  ['[submodule "a"]\n', '\tpath = \t', '"a\n'],
  ['', '_test.', '/'],
  ['', 'claude 1.', '\n'],
  ['', 'Falcon project ', ''],
  ['', '|-', '|x'],
  ['---\n', '---\t', ''],
  ['', '\n\uFEFF---\n', ''],
  ['---\n', '[a][b]', '\n---\n# T'],
  ['---\n', '!p ', '\n---\n# T'],
  ['---\n', '? ', '\n---\n# T'],
  ['', '- ', 'a'],
];

const READERS: Readonly<Record<string, (line: string) => unknown>> = {
  'a title': cleanTitle,
  'a subject': (line) => [parseSubject(line), landingKey(line), pickedFrom(line), revertedBy(line, line)],
  'what is noise': (line) => noiseOf(commit(line), new Set()),
  'a body': (line) => [
    trailersOf(line),
    pullRequestOf({ subject: line, body: line }),
    ticketsIn(line),
    resultIn(line),
  ],
  'a merge': (line) => branchOfMerge({ subject: `Merge ${line}` }),
  'a path': kindOf,
  'a person': (line) => [isMachine({ name: line, email: line }), isNamed(line, new Set(['ada']))],
  owners: parseCodeowners,
  'a document': (text) => [
    documentOutline(text),
    plain(text),
    statusOf({ path: 'a.md', text, metadata: text }),
  ],
  'a story': (text) => [
    bodyStory({ sha: 'a', body: text, title: 'A' }),
    documentStory({ path: 'docs/adr/1.md', text: `## Context\n\n${text}` }),
  ],
  fields: (line) => fieldsOf([line, ` - ${line}`], /^status$/i),
  'a quick line': (line) => parseQuickLine(line, context),
  'a search': parseQuery,
  'a conflict': splitConflicts,
  'a line of a journal': (line) => {
    const text = `wins:\n  - title: ${line.replace(/[\r\n]/g, ' ')}\n`;
    return [outlineOf(parseJournal(text)), contextAt(text, text.length - 2)];
  },
  'a journal': (text) => outlineOf(parseJournal(`wins:\r\n  - id: a\r\n${text}`)),
  Markdown: (text) => [escapeMarkdown(text), escapeProse(text), codeSpan(text), safeAddress(text)],
  'a packet': (text) => [readersText(text), richText(text)],
  'a packet that is merged': (text) => mergePacket({ base: 'a. b.\n', mine: text, theirs: `${text}.` }),
  'a redaction': (text) => [addressesIn(text, inside), figuresIn(text), replaceIn(text, wanted(text))],
  'a template': (text) => {
    const template = `---\nid: a\ntitle: A\n---\n{{${text}`;
    return [
      parseTemplate(text),
      templateProblems(template, { rubrics: [] }),
      completionsAt(template, template.length, { rubrics: [] }),
    ];
  },
  'a rubric': (text) => [parseRubric(text), extendedBy(text)],
  'a ladder': (text) => ['a.md', 'a.yaml'].map((name) => importLadder({ name, text })),
  submodules: submodulePathsIn,
  'what git says': failureOf,
};

describe('lines of 100 KB', () => {
  for (const [what, read] of Object.entries(READERS)) {
    for (const [start, piece, end] of LINES) {
      const name = JSON.stringify(`${start}${piece}…${end}`);
      it(`do not hold up reading ${what}: ${name}`, () => {
        const line = start + piece.repeat(Math.ceil(LENGTH / piece.length)) + end;
        assert.doesNotThrow(() => read(line));
      });
    }
  }
});
