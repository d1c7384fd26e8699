/** What can stand at a place of a template: helpers, fields, parts and sections in its body, keys and values in its front matter. */
import * as l10n from '@vscode/l10n';

import { endOf } from '../../text';
import { AUDIENCES } from '../audience';
import { ORDERS } from '../frontMatter';
import { parseTemplate, splitTemplate } from '../template';
import { DATA_WORDS, HELPER_WORDS, META_WORDS, SECTION_WORDS } from '../templateWords';
import type { Field } from '../view';
import { readBody, tagAround, type Body, type PlacedTag } from './body';
import type { Nameable, Stretch } from './problems';
import { fieldsIn, resolve, variablesOf } from './scope';

export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'helper' | 'variable' | 'key' | 'value';
  /** What it holds, in a word or two. */
  readonly detail: string;
  readonly doc: string;
  /** What it replaces, up to the cursor, starts here. */
  readonly start: number;
}

type Word = Omit<Completion, 'start'>;

/** What can stand at an offset; nothing in plain text. */
export function completionsAt(text: string, offset: number, nameable: Nameable): Completion[] {
  const head = splitTemplate(text)?.head;
  if (head === undefined) return [];
  if (offset < head.length) return headCompletions(text.slice(0, offset), nameable);
  const body = readBody(text, head.length);
  const tag = tagAround(body, offset);
  return tag ? bodyCompletions(text, offset, tag, body) : [];
}

function headCompletions(before: string, { rubrics }: Nameable): Completion[] {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const word = endOf(line, /[\w.-]/);
  const start = before.length - word.length;
  const at = (words: readonly Word[]): Completion[] => words.map((each) => ({ ...each, start }));
  if (line === word) return at(keysOf(META_WORDS));
  const key = /^(\w+):\s*(?:\[[^\]]*)?$/.exec(line.slice(0, line.length - word.length))?.[1];
  if (key === 'audience') return at(values(AUDIENCES));
  if (key === 'order') return at(values(ORDERS));
  if (key === 'rubric') return at(values(rubrics));
  const isInSection = /^\s+(?:-\s+)?(?:\{(?:[^}]*,)?\s*)?[\w-]*$/.test(line) && /^sections:/m.test(before);
  return isInSection ? at(keysOf(SECTION_WORDS)) : [];
}

function keysOf(words: Readonly<Record<string, string>>): Word[] {
  return Object.entries(words).map(([key, doc]) => ({ label: `${key}:`, kind: 'key', detail: '', doc }));
}

function values(labels: readonly string[]): Word[] {
  return labels.map((label) => ({ label, kind: 'value', detail: '', doc: '' }));
}

function bodyCompletions(text: string, offset: number, tag: PlacedTag, body: Body): Completion[] {
  const before = text.slice(tag.start, offset);
  const section = /#\s*section\s+["']([^"']*)$/.exec(before)?.[1];
  if (section !== undefined) return placed(values(sectionIds(text)), offset, section);
  if (((before.match(/["']/g)?.length ?? 0) & 1) === 1) return [];
  const path = endOf(before, /[\w@./[\]-]/);
  const words = path.replace(/^[#/>^&]/, '');
  const name = endOf(words, /[^./]/);
  const base = words.slice(0, words.length - name.length);
  return placed(
    wordsAfter(before.slice(0, before.length - path.length), base, name, tag, body),
    offset,
    name,
  );
}

function wordsAfter(before: string, base: string, name: string, tag: PlacedTag, body: Body): Word[] {
  const { sigil, scope, blocks } = tag;
  const opening = before.trimEnd();
  const isFirst = /(?:\{\{\{?~?(?:\s*(?:#>|[#>^&/]))?|\()$/.test(opening) || isAfterElse(before, opening);
  if (sigil === '/') return values([...blocks].reverse()).slice(0, 1);
  if (isFirst && (sigil === '>' || sigil === '#>')) return values([...body.parts]);
  if (base.startsWith('@') && base !== '@') return fields(resolve(base.slice(0, -1), scope));
  if (name.startsWith('@')) return dataWords();
  if (base !== '') return fields(resolve(base.slice(0, -1), scope));
  const isBlock = isFirst && (sigil === '#' || sigil === 'else');
  const helpers = isFirst ? helperWords(isBlock ? 'blocks' : before.endsWith('(') ? 'inline' : 'all') : [];
  const own = [...variablesOf(scope), ...(scope.outer ? ['this'] : [])];
  const variables = own.map((label): Word => ({ label, kind: 'variable', detail: '', doc: '' }));
  return [...variables, ...fields(scope.contexts), ...helpers, ...(isFirst ? [] : dataWords())];
}

function fields(places: readonly Field[]): Word[] {
  return [...fieldsIn(places)].map(([label, field]) => ({
    label,
    kind: 'field',
    detail: kindOf(field),
    doc: field.doc,
  }));
}

function helperWords(which: 'all' | 'blocks' | 'inline'): Word[] {
  return [...HELPER_WORDS]
    .filter(([, { isBlock }]) => (which === 'all' ? !isBlock : isBlock === (which === 'blocks')))
    .map(([label, { usage, doc }]) => ({ label, kind: 'helper', detail: usage, doc }));
}

function dataWords(): Word[] {
  return Object.entries(DATA_WORDS).map(([label, doc]) => ({
    label: `@${label}`,
    kind: 'variable',
    detail: '',
    doc,
  }));
}

function sectionIds(text: string): readonly string[] {
  return parseTemplate(text).template?.meta.sections?.map(({ id }) => id) ?? [];
}

function placed(words: readonly Word[], offset: number, typed: string): Completion[] {
  return words.map((word) => ({ ...word, start: offset - typed.length }));
}

/** What a field holds, in a word or two. */
export function kindOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return l10n.t('text');
    case 'number':
      return l10n.t('number');
    case 'flag':
      return l10n.t('yes or no');
    case 'object':
      return field.of;
    case 'list':
      return l10n.t('list of {0}', field.of);
  }
}

function isAfterElse(before: string, opening: string): boolean {
  return before !== opening && /\{\{\{?~?\s*else$/.test(opening);
}

export interface Explained extends Stretch {
  /** How a helper is written, or what a field holds. */
  readonly usage: string;
  readonly doc: string;
}

/** What stands at an offset; nothing for what explains itself. */
export function explainedAt(text: string, offset: number): Explained | undefined {
  const head = splitTemplate(text)?.head;
  if (head === undefined) return undefined;
  return offset < head.length ? keyExplained(head, offset) : wordExplained(text, offset, head.length);
}

function wordExplained(text: string, offset: number, from: number): Explained | undefined {
  const tag = tagAround(readBody(text, from), offset);
  const word = tag?.words.find(({ kind, start, end }) => kind === 'path' && start <= offset && offset <= end);
  if (!tag || !word) return undefined;
  const stretch = { offset: word.start, length: word.end - word.start };
  const helper = word.role === 'callee' ? HELPER_WORDS.get(word.text) : undefined;
  if (helper) return { ...stretch, usage: helper.usage, doc: helper.doc };
  const [field] = resolve(word.text, tag.scope);
  return field && field.doc !== '' ? { ...stretch, usage: kindOf(field), doc: field.doc } : undefined;
}

function keyExplained(head: string, offset: number): Explained | undefined {
  const start = offset - endOf(head.slice(0, offset), /\w/).length;
  const key = /^\w+(?=\s*:)/.exec(head.slice(start))?.[0];
  const isTop = head[start - 1] === '\n';
  const words: Readonly<Record<string, string>> = isTop ? META_WORDS : SECTION_WORDS;
  const doc = key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  return key === undefined || doc === undefined
    ? undefined
    : { offset: start, length: key.length, usage: '', doc };
}
