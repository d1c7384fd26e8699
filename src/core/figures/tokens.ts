/** The letters of the grammar of figures: numbers, words and signs of a text, and where each stands. */

export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'arrow' | 'link' | 'break';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly isJoined: boolean;
}

type Kind = Token['kind'];
type Shape = readonly [kind: Kind, shape: RegExp];

/** What begins at a place is the first of these that fits. */
const SHAPES: readonly Shape[] = [
  ['break', /\n[ \t\r]*\n/uy],
  ['link', /[a-z][a-z\d+.-]{1,19}:\/\/\S+/iuy],
  ['number', /\d+(?:[.,'’_\u00a0\u2009\u202f]\d+)*/uy],
  ['word', /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:[-'’][\p{L}\p{N}_]+)*/uy],
  ['arrow', /-{1,2}>|=>|[→⟶➜➔➝➞➙⇒⟹]/uy],
  ['sign', /\S/uy],
];

/** Right behind a number letters end where digits begin: “1h30m” is four tokens, and “p95” one. */
const AFTER_A_NUMBER: readonly Shape[] = SHAPES.map((shape) =>
  shape[0] === 'word' ? ['word', /[\p{L}\p{M}]+/uy] : shape,
);

/** The tokens of a text, in order. It takes any text, in time that grows with its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const before = tokens.at(-1);
    const isJoined = before?.end === at;
    const token = tokenAt(text, at, isJoined && before.kind === 'number' ? AFTER_A_NUMBER : SHAPES, isJoined);
    if (token) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, shapes: readonly Shape[], isJoined: boolean): Token | undefined {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const [found] = shape.exec(text) ?? [];
    if (found !== undefined) return { kind, text: found, start: at, end: at + found.length, isJoined };
  }
  return undefined;
}

/** The token at a place, where it is this word or sign; letter case doesn't count. */
export function isText(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token !== undefined && texts.includes(token.text.toLowerCase());
}
