/** Helpers, fields and parts of a template's body that there are none of. */
import * as l10n from '@vscode/l10n';

import { closest } from '../../journal/assist/closest';
import { HELPER_WORDS } from '../templateWords';
import type { Body, PlacedTag } from './body';
import type { FoundCode, FoundProblem } from './problems';
import { fieldsIn, resolve, variablesOf, type Scope } from './scope';
import type { Word } from './tags';

const HELPERS = [...HELPER_WORDS.keys()];

/** Helpers that take what isn't there for nothing, so that a misspelled field leaves a hole. */
const FORGIVING = ['if', 'unless'];

/** The problems of all words. */
export function wordProblems(body: Body): FoundProblem[] {
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
