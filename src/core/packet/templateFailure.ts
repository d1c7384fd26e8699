import * as l10n from '@vscode/l10n';

import { endlessText, TooMuch } from './budget';
import type { TemplateProblem } from './frontMatter';
import type { Template } from './template';

export type FailureCode = 'template-failed' | TooMuch['code'];

export interface TemplateFailure extends TemplateProblem {
  /** What the rendering failed with. */
  readonly failure: FailureCode;
}

/** What went wrong in a template's body, at its place in the file. */
export function templateFailure(error: unknown, { body, bodyLine }: Template): TemplateFailure {
  const { message, lineNumber, column = 0 } = error as HandlebarsError;
  const text = message ?? String(error);
  const parsed = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n([\s\S]*)$/.exec(text);
  const problem = { code: 'syntax', severity: 'error' } as const;
  if (parsed) {
    const [, line = '1', shown = '', pointer = '', expected = ''] = parsed;
    const place = placeOf(body, Number(line), shown.slice(0, pointer.length));
    return {
      ...problem,
      ...fileLine(place, bodyLine),
      message: unexpected(expected),
      failure: 'template-failed',
    };
  }
  const place = fileLine({ line: lineNumber ?? 1, column: column + 1 }, bodyLine);
  if (error instanceof RangeError) {
    return { ...problem, ...place, message: endlessText(), failure: 'template-endless' };
  }
  const failure = error instanceof TooMuch ? error.code : 'template-failed';
  return { ...problem, ...place, message: readable(text), failure };
}

/** A message of Handlebars without its place, and in words where it speaks of objects. */
function readable(text: string): string {
  const field = /^"([^"]*)" not defined in/.exec(text)?.[1];
  return field === undefined
    ? text.replace(/ - \d+:\d+$/, '')
    : l10n.t('There is no field “{0}” here.', field);
}

/** The parser names everything that it would take; people see from the place what is meant. */
function unexpected(expected: string): string {
  return expected.includes("got 'EOF'")
    ? l10n.t('The template ends, and a block or a tag is still open.')
    : l10n.t('This can’t stand here.');
}

interface HandlebarsError {
  readonly message?: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function fileLine({ line, column }: Place, bodyLine: number): Place {
  return { line: bodyLine + line, column };
}

/** A parser's error shows the last of what it read before the place, without line breaks. */
function placeOf(body: string, line: number, before: string): Place {
  const text = body.split('\n')[line - 1] ?? '';
  const read = before.replace(/^\.\.\./, '');
  for (let length = read.length; length > 0; length--) {
    const at = text.indexOf(read.slice(-length));
    if (at !== -1) return { line, column: at + length + 1 };
  }
  return { line, column: 1 };
}
