/** Reads what an offset means inside `[…]` and `{…}`, finished or not. */
import type { KeyPath } from './fields';

/** A list or record on one line, or several, as far as it was read. */
interface Frame {
  readonly kind: 'list' | 'record';
  readonly keys: string[];
  /** The key whose value is being read. */
  key: string | undefined;
  /** Where the current item, key or value starts, with the blanks before it. */
  tokenStart: number;
}

export interface FlowContext {
  /** Keys that lead from the value of the outer key to where the offset is. */
  readonly path: KeyPath;
  readonly kind: 'key' | 'value';
  readonly start: number;
  /** All keys of the record that the offset is in. */
  readonly siblings: readonly string[];
}

/** Characters after the offset that are searched for further keys of the same record. */
const LOOK_AHEAD = 2000;

/** Reads from the opening bracket at `start` up to `offset`; nothing when it was closed before, or inside a comment. */
export function flowContext(text: string, start: number, offset: number): FlowContext | undefined {
  const stack: Frame[] = [];
  let found: { readonly frame: Frame; readonly context: Omit<FlowContext, 'siblings'> } | undefined;
  for (let at = start; at < Math.min(text.length, offset + LOOK_AHEAD); at++) {
    if (at === offset) found = contextIn(stack, text, offset);
    const character = text[at] ?? '';
    if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = endOfLine(text, at);
      if (at < offset && offset <= end) return undefined;
      at = end;
    } else if (isQuote(character) && isTokenStart(text, stack.at(-1), at)) {
      const end = endOfQuote(text, at);
      if (at < offset && offset <= end && !found) found = contextIn(stack, text, offset);
      at = end;
    } else step(stack, text, at, character);
    const isClosed = stack.length === 0 || (found !== undefined && !stack.includes(found.frame));
    if (isClosed) break;
  }
  if (!found && offset >= text.length) found = contextIn(stack, text, offset);
  return found && { ...found.context, siblings: found.frame.keys };
}

function step(stack: Frame[], text: string, at: number, character: string): void {
  const frame = stack.at(-1);
  if (character === '{' || character === '[') {
    stack.push({ kind: character === '{' ? 'record' : 'list', keys: [], key: undefined, tokenStart: at + 1 });
  } else if (character === '}' || character === ']') stack.pop();
  else if (frame && character === ',') {
    frame.key = undefined;
    frame.tokenStart = at + 1;
  } else if (frame?.kind === 'record' && frame.key === undefined && isColon(text, at)) {
    frame.key = unquoted(text.slice(frame.tokenStart, at).trim());
    frame.keys.push(frame.key);
    frame.tokenStart = at + 1;
  }
}

function contextIn(
  stack: readonly Frame[],
  text: string,
  offset: number,
): { frame: Frame; context: Omit<FlowContext, 'siblings'> } | undefined {
  const frame = stack.at(-1);
  if (!frame) return undefined;
  const path = stack.flatMap(({ key }) => key ?? []);
  const blanks = /^\s*/.exec(text.slice(frame.tokenStart, offset))?.[0].length ?? 0;
  const kind = frame.kind === 'record' && frame.key === undefined ? 'key' : 'value';
  return { frame, context: { path, kind, start: frame.tokenStart + blanks } };
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' && /^[\s,[\]{}]?$/.test(text.slice(at + 1, at + 2));
}

function isTokenStart(text: string, frame: Frame | undefined, at: number): boolean {
  return frame !== undefined && text.slice(frame.tokenStart, at).trim() === '';
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** Index of the closing quote; the end of the line where there is none. */
function endOfQuote(text: string, at: number): number {
  const quote = text[at];
  const lineEnd = endOfLine(text, at);
  for (let next = at + 1; next < lineEnd; next++) {
    if (quote === '"' && text[next] === '\\') next++;
    else if (text[next] === quote) {
      if (quote === "'" && text[next + 1] === quote) next++;
      else return next;
    }
  }
  return lineEnd;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
