/** What a word of a template is for. */
import { splitTemplate } from '../template';
import { HELPER_WORDS, META_WORDS, SECTION_WORDS } from '../templateWords';
import { readBody, tagAround } from './body';
import { kindOf } from './completions';
import type { Stretch } from './places';
import { resolve } from './scope';
import { endOf } from '../../text';

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
