/** What is wrong with a template, found before anything is rendered: each problem with its place, and words that may be meant. */
import * as l10n from '@vscode/l10n';

import { closest } from '../../journal/assist/closest';
import { syntaxError } from '../compile';
import { META_KEYS, SECTION_KEYS, type TemplateMeta, type TemplateProblem } from '../frontMatter';
import { parseTemplate, splitTemplate, type Template } from '../template';
import { templateFailure } from '../templateFailure';
import { HELPER_WORDS } from '../templateWords';
import { readBody, type Body, type PlacedTag } from './body';
import { fieldsIn, resolve, variablesOf, type Scope } from './scope';
import type { Word } from './tags';

const HELPERS = [...HELPER_WORDS.keys()];

/** Helpers that take what isn't there for nothing, so that a misspelled field leaves a hole. */
const FORGIVING = ['if', 'unless'];

export type FoundCode =
  | TemplateProblem['code']
  | 'unknown-helper'
  | 'unknown-field'
  | 'unknown-part'
  | 'unknown-rubric'
  | 'section-not-written'
  | 'section-not-declared';

export interface FoundProblem extends Stretch {
  readonly code: FoundCode;
  /** A hint is worth knowing, and nothing is wrong. */
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** Words to put in its place, the likeliest first. */
  readonly instead: readonly string[];
}

/** What a template may name. */
export interface Nameable {
  /** How rubrics are named. */
  readonly rubrics: readonly string[];
}

/** Every problem of a template's text, in order of their places. Never throws on a user's file. */
export function templateProblems(text: string, { rubrics }: Nameable): FoundProblem[] {
  const { template, problems } = parseTemplate(text);
  const ofHead = problems.map((problem) => headProblem(text, problem));
  if (!template) return ofHead;
  const all = [...ofHead, ...rubricProblems(text, template.meta, rubrics), ...bodyProblems(text, template)];
  return all.toSorted((a, b) => a.offset - b.offset);
}

function headProblem(text: string, { code, severity, message, line, column }: TemplateProblem): FoundProblem {
  const place = wordAt(text, { line, column });
  return { ...place, code, severity, message, instead: wordsInstead(text, code, place) };
}

function wordsInstead(
  text: string,
  code: TemplateProblem['code'],
  { offset, length }: Stretch,
): readonly string[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const isTop = offset === lineStart;
  const word = text.slice(offset, offset + length);
  if (code === 'unknown-key') return closest(word, isTop ? META_KEYS : SECTION_KEYS).slice(0, 3);
  return [];
}

function rubricProblems(text: string, { rubric }: TemplateMeta, known: readonly string[]): FoundProblem[] {
  const head = splitTemplate(text)?.head ?? '';
  return [rubric ?? []].flat().flatMap((name) => {
    if (known.includes(name)) return [];
    const key = keyAt(head, 'rubric');
    const at = head.indexOf(name, key.offset + key.length);
    const place = at === -1 ? key : { offset: at, length: name.length };
    const message = l10n.t('There is no rubric “{0}”.', name);
    const instead = at === -1 ? [] : closest(name, known).slice(0, 3);
    return { ...place, code: 'unknown-rubric', severity: 'warning', message, instead };
  });
}

function bodyProblems(text: string, template: Template): FoundProblem[] {
  const from = text.length - template.body.length;
  const body = readBody(text, from);
  const ofWords = wordProblems(body);
  const failure = syntaxError(template.body);
  if (failure !== undefined && !ofWords.some(({ code }) => code === 'unknown-helper')) {
    const problem = templateFailure(failure, template);
    return [headProblem(text, problem)];
  }
  return [...ofWords, ...sectionProblems(text, template.meta, body)];
}

function sectionProblems(text: string, { sections = [] }: TemplateMeta, { tags }: Body): FoundProblem[] {
  const written = tags
    .filter(({ sigil, words: [helper] }) => sigil === '#' && helper?.text === 'section')
    .map(({ words }) => words[1]);
  const declared = sections.map(({ id }) => id);
  const areAllNamed = written.every((word) => word?.kind === 'string');
  const ids = written.map((word) => word?.text);
  const notWritten = declared.filter((id) => areAllNamed && !ids.includes(id));
  const notDeclared = written.filter((word) => word?.kind === 'string' && !declared.includes(word.text));
  return [
    ...notWritten.map((id) => notWrittenProblem(text, id)),
    ...notDeclared.flatMap((word) => (word ? notDeclaredProblem(word, notWritten) : [])),
  ];
}

function notWrittenProblem(text: string, id: string): FoundProblem {
  const message = l10n.t('No part of the template writes the section “{0}”.', id);
  const place = idAt(splitTemplate(text)?.head ?? '', id);
  return { ...place, code: 'section-not-written', severity: 'warning', message, instead: [] };
}

/** A section needs no declaration, unless it was meant to be one that nothing writes. */
function notDeclaredProblem({ start, end, text }: Word, notWritten: readonly string[]): FoundProblem {
  const instead = closest(text, notWritten).slice(0, 3);
  const message = l10n.t(
    'The front matter has no section “{0}”: it has no limit, and its first heading as title.',
    text,
  );
  const severity = instead.length > 0 ? 'warning' : 'hint';
  return { offset: start, length: end - start, code: 'section-not-declared', severity, message, instead };
}

/** Helpers, fields and parts of the body that there are none of. */
function wordProblems(body: Body): FoundProblem[] {
  return body.tags
    .filter(({ isClosed, sigil }) => isClosed && sigil !== '/' && sigil !== '#*')
    .flatMap((tag) => tag.words.flatMap((word, index) => problemOf(word, index, tag, body) ?? []));
}

function problemOf(word: Word, index: number, tag: PlacedTag, body: Body): FoundProblem | undefined {
  if (word.kind !== 'path' || word.role === 'key' || word.role === 'variable') return undefined;
  const isPartial = tag.sigil === '>' || tag.sigil === '#>';
  if (word.role !== 'callee') return fieldProblem(word, tag, body);
  if (isPartial && index === 0) return partProblem(word, tag, body);
  if (HELPER_WORDS.has(word.text)) return undefined;
  return isCalled(word, index, tag) ? helperProblem(word) : fieldProblem(word, tag, body, true);
}

/** True for what stands in brackets, or is given something. A part is given its block by being one. */
function isCalled({ depth }: Word, index: number, { words }: PlacedTag): boolean {
  const next = words[index + 1];
  return depth > 0 || (next !== undefined && next.role !== 'variable');
}

function helperProblem(word: Word): FoundProblem {
  const message = l10n.t('There is no helper “{0}”.', word.text);
  return found(word, 'unknown-helper', 'error', message, closest(word.text, HELPERS));
}

function partProblem(word: Word, { sigil }: PlacedTag, { parts }: Body): FoundProblem | undefined {
  if (parts.has(word.text) || word.text === '@partial-block' || sigil === '#>') return undefined;
  const message = l10n.t(
    'There is no part “{0}”: a part begins with {1}.',
    word.text,
    `{{#*inline "${word.text}"}}`,
  );
  return found(word, 'unknown-part', 'error', message, closest(word.text, [...parts]));
}

function fieldProblem(word: Word, tag: PlacedTag, body: Body, mayBeHelper = false): FoundProblem | undefined {
  const { scope, words } = tag;
  if (resolve(word.text, scope).length > 0 || isGiven(word, scope, body)) return undefined;
  const [, base = '', name = word.text] = /^(.*[./])?([^./]*)$/.exec(word.text) ?? [];
  const near = closest(name, namesAt(base, scope)).map((each) => `${base}${each}`);
  const helpers = mayBeHelper ? closest(word.text, HELPERS) : [];
  const isForgiven = words.some(({ text, role }) => role === 'callee' && FORGIVING.includes(text));
  const message = isForgiven
    ? l10n.t('There is no field “{0}” here, so this counts as empty.', word.text)
    : l10n.t('There is no field “{0}” here.', word.text);
  return found(word, 'unknown-field', isForgiven ? 'warning' : 'error', message, [...near, ...helpers]);
}

/** A part may be given names of its own. */
function isGiven(word: Word, scope: Scope, { given }: Body): boolean {
  return scope.outer === undefined && given.has(word.text.split('.')[0] ?? '');
}

function namesAt(base: string, scope: Scope): readonly string[] {
  const places = base === '' ? scope.contexts : resolve(base.slice(0, -1) || '.', scope);
  return [...fieldsIn(places).keys(), ...(base === '' ? variablesOf(scope) : [])];
}

function found(
  { start, end }: Word,
  code: FoundCode,
  severity: FoundProblem['severity'],
  message: string,
  instead: readonly string[],
): FoundProblem {
  return { offset: start, length: end - start, code, severity, message, instead: instead.slice(0, 3) };
}

export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** The word, with its quotes, that stands at a line and column; a character where there is none. */
export function wordAt(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): Stretch {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const own = lines[line - 1] ?? '';
  const from = Math.min(column - 1, own.length);
  const word = /^(?:"[^"]*"|'[^']*'|[\w@./-]+)/.exec(own.slice(from))?.[0] ?? '';
  return { offset: Math.min(before + from, text.length), length: Math.max(1, word.length) };
}

/** Where a key of the front matter's first level stands; the text's start where it is not there. */
export function keyAt(text: string, key: string): Stretch {
  const found = [...text.matchAll(/^(\w+)[ \t]*:/gm)].find(([, name]) => name === key);
  return { offset: found?.index ?? 0, length: found ? key.length : 1 };
}

/** Where the front matter says a section's id; its key of all sections where that can't be found. */
function idAt(head: string, id: string): Stretch {
  const sections = keyAt(head, 'sections');
  const offset = [...head.slice(sections.offset).matchAll(/\bid:\s*["']?/g)]
    .map(({ index, 0: found }) => sections.offset + index + found.length)
    .find((at) => head.startsWith(id, at) && endsValue(head, at + id.length));
  return offset === undefined ? sections : { offset, length: id.length };
}

function endsValue(head: string, at: number): boolean {
  const end = /["']?\s*(?:[,}]|$)/my;
  end.lastIndex = at;
  return end.test(head);
}
