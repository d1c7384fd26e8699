/** A template's body as a tree of blocks, flattened: every tag with what paths in it start from. */
import { HELPER_WORDS } from '../templateWords';
import type { Field } from '../view';
import { ANY_SCOPE, distinct, itemsOf, resolve, scopeOf, VIEW_SCOPE, type Scope } from './scope';
import { tagsOf, type Tag, type Word } from './tags';

export interface PlacedTag extends Tag {
  /** What its paths start from. */
  readonly scope: Scope;
  /** Names of the blocks that it stands in, the outermost first. */
  readonly blocks: readonly string[];
}

export interface Body {
  readonly tags: readonly PlacedTag[];
  /** Names of the parts that `{{#*inline "…"}}` defines. */
  readonly parts: ReadonlySet<string>;
  /** Names that parts are given when they are written: `{{> part name=…}}`. */
  readonly given: ReadonlySet<string>;
}

type Contexts = ReadonlyMap<string, readonly Field[]>;

/** A block that has not ended yet. */
interface Block {
  readonly name: string;
  readonly outside: Scope;
  readonly inside: Scope;
}

/** Parts that are written in parts: how deep their contexts are followed. */
const MOST_ROUNDS = 5;

/** Reads a body that starts at an offset. What a part starts from is what it is written with. */
export function readBody(text: string, from: number): Body {
  const tags = tagsOf(text, from);
  const parts = new Set(tags.filter(({ sigil }) => sigil === '#*').map(partName));
  const given = new Set(
    tags
      .filter(({ sigil }) => sigil === '>' || sigil === '#>')
      .flatMap(({ words }) => words.filter(({ role }) => role === 'key').map((word) => word.text)),
  );
  let placed = place(tags, new Map());
  let contexts = contextsOfParts(placed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    placed = place(tags, contexts);
    const next = contextsOfParts(placed);
    if (sizesOf(next) === sizesOf(contexts)) break;
    contexts = next;
  }
  return { tags: placed, parts, given };
}

/** What paths start from at an offset between the tags, or in one that is being typed. */
export function tagAround({ tags }: Body, offset: number): PlacedTag | undefined {
  return tags.find(
    ({ start, end, isClosed }) => start + 2 <= offset && (isClosed ? offset <= end - 2 : offset <= end),
  );
}

function place(tags: readonly Tag[], contexts: Contexts): PlacedTag[] {
  const blocks: Block[] = [];
  return tags.map((tag) => {
    const innermost = blocks.at(-1);
    const isTurn = tag.sigil === 'else' || (tag.sigil === '^' && tag.words.length === 0);
    const scope = (isTurn ? innermost?.outside : innermost?.inside) ?? VIEW_SCOPE;
    const placed = { ...tag, scope, blocks: blocks.map(({ name }) => name) };
    if (!tag.isClosed) return placed;
    if (isTurn && innermost) blocks[blocks.length - 1] = { ...innermost, inside: insideOf(tag, scope) };
    else if (tag.sigil === '/') end(blocks, calleeOf(tag)?.text);
    else if (tag.sigil === '#*') {
      const known = contexts.get(partName(tag));
      const inside = known ? scopeOf(known, undefined) : ANY_SCOPE;
      blocks.push({ name: 'inline', outside: scope, inside });
    } else if (tag.sigil.startsWith('#') || tag.sigil === '^') {
      blocks.push({ name: calleeOf(tag)?.text ?? '', outside: scope, inside: insideOf(tag, scope) });
    }
    return placed;
  });
}

function end(blocks: Block[], name: string | undefined): void {
  const at = blocks.findLastIndex((block) => block.name === name);
  if (at !== -1) blocks.splice(at);
}

/** What paths start from inside of a block. */
function insideOf({ sigil, words }: Tag, scope: Scope): Scope {
  const [callee, parameter] = words.filter(({ role, depth }) => depth === 0 && role !== 'key');
  if (!callee || sigil === '#>' || sigil === '^') return scope;
  const contexts = contextsIn(callee, parameter, scope);
  if (!contexts) return scope;
  const [variable] = words.filter(({ role }) => role === 'variable').map(({ text }) => text);
  const places = words.filter(({ role }) => role === 'variable').slice(1);
  const variables = new Map<string, readonly Field[]>([
    ...(variable === undefined ? [] : [[variable, contexts] as const]),
    ...places.map(({ text }) => [text, [{ kind: 'number', doc: '' }]] as const),
  ]);
  if (contexts.length === 0) return { ...ANY_SCOPE, outer: scope, variables };
  return { ...scopeOf(contexts, scope, variables), isKnown: scope.isKnown };
}

/** Nothing for a block that leaves the context as it is; an empty list where what it goes through isn't known. */
function contextsIn(callee: Word, parameter: Word | undefined, scope: Scope): readonly Field[] | undefined {
  if (callee.text === 'each' || callee.text === 'first') {
    return parameter?.kind === 'path' && parameter.depth === 0 ? itemsOf(resolve(parameter.text, scope)) : [];
  }
  if (callee.text === 'with') {
    return parameter?.kind === 'path' ? resolve(parameter.text, scope) : [];
  }
  if (HELPER_WORDS.has(callee.text)) return undefined;
  if (parameter) return [];
  const places = resolve(callee.text, scope);
  if (places.length === 0) return [];
  const changed = places.flatMap((place) => (place.kind === 'list' ? itemsOf([place]) : place));
  return places.some(({ kind }) => kind === 'list' || kind === 'object') ? changed : undefined;
}

function contextsOfParts(tags: readonly PlacedTag[]): Contexts {
  const contexts = new Map<string, readonly Field[]>();
  for (const { sigil, words, scope } of tags) {
    if ((sigil !== '>' && sigil !== '#>') || !scope.isKnown) continue;
    const [name, context] = words.filter(({ role }) => role !== 'key');
    if (!name) continue;
    const found = isContext(context, words) ? resolve(context.text, scope) : scope.contexts;
    contexts.set(name.text, distinct([...(contexts.get(name.text) ?? []), ...found]));
  }
  return contexts;
}

function sizesOf(contexts: Contexts): string {
  return [...contexts].map(([name, places]) => `${name} ${places.length}`).join();
}

/** The value of `name=value` is a parameter like another, and no context. */
function isContext(word: Word | undefined, words: readonly Word[]): word is Word {
  if (word?.kind !== 'path' || word.role !== 'parameter') return false;
  return words[words.indexOf(word) - 1]?.role !== 'key';
}

function calleeOf({ words }: Tag): Word | undefined {
  return words.find(({ role }) => role === 'callee');
}

function partName({ words }: Tag): string {
  return words.find(({ kind }) => kind === 'string')?.text ?? '';
}
