/** Regular expressions of the project's sources, and whether each takes time in proportion to its text. */
import { createHash } from 'node:crypto';

import { checkSync } from 'recheck';
import ts from 'typescript';

/** A place in a source that makes an expression. */
export interface Place {
  /** From the project's root: `src/core/text.ts`. */
  readonly file: string;
  readonly line: number;
}

export interface Expression extends Place {
  readonly source: string;
  readonly flags: string;
}

/** The expressions that a file writes out, and the places where it makes one from text. */
export interface Expressions {
  readonly written: readonly Expression[];
  readonly made: readonly Place[];
}

/** All expressions of a TypeScript source. */
export function expressionsIn(file: string, text: string): Expressions {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const written: Expression[] = [];
  const made: Place[] = [];
  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      written.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression)) {
      made.push({ file, line });
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return { written, made };
}

function isRegExp(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'RegExp';
  return ts.isIdentifier(node) && node.text === 'RegExp';
}

/**
 * Bounds of a check by steps, so that its result depends neither on the machine nor on what else it does. Automata that are
 * larger take minutes; their expressions are attacked with made texts instead.
 */
const SETTINGS = {
  randomSeed: 1,
  timeout: 300_000,
  attackTimeout: null,
  incubationTimeout: null,
  maxNFASize: 2000,
} as const;

/** What is wrong with an expression, in words; nothing where it is linear. */
export function faultOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string | undefined {
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  const result = checkSync(source, flags, SETTINGS);
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable'
    ? `${result.complexity.summary}, as on ${result.attack.pattern}`
    : `not known to be linear (${result.error.kind}): write it more simply`;
}

/** What one check depends on. */
export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, SETTINGS, source, flags]))
    .digest('hex');
}
