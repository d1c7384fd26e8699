/** What is wrong with a template, found before anything is rendered: each problem with its place, and words that may be meant. */
import * as l10n from '@vscode/l10n';

import { closest } from '../../journal/assist/closest';
import { syntaxError } from '../compile';
import { META_KEYS, SECTION_KEYS, type TemplateMeta } from '../frontMatter';
import { parseTemplate, splitTemplate, type Template, type TemplateProblem } from '../template';
import { templateFailure } from '../templateFailure';
import { readBody, type Body } from './body';
import { idAt, keyAt, wordAt, type Stretch } from './places';
import type { Word } from './tags';
import { wordProblems } from './wordProblems';

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
