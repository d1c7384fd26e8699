/** Reads a packet template: front matter that says what it is for, and a Handlebars body. */
import * as l10n from '@vscode/l10n';

import type { Failure } from '../result';
import { readFrontMatter, type TemplateMeta, type TemplateProblem } from './frontMatter';
import { textBefore } from '../text';

export interface Template {
  readonly meta: TemplateMeta;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyLine: number;
}

/** A failure at a place in the file, which its message names. */
export interface PlacedFailure<Code extends string> extends Failure<Code> {
  readonly line: number;
  readonly column: number;
}

export interface ParsedTemplate {
  /** Not there when a problem is an error. */
  readonly template?: Template;
  readonly problems: readonly TemplateProblem[];
}

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\n/;
const FRONT_MATTER_END = /^---[^\S\n]*(?:\n|$)/m;

/** The two parts of a template's text; nothing where it doesn't start with front matter. */
export function splitTemplate(text: string): { readonly head: string; readonly body: string } | undefined {
  const start = FRONT_MATTER.exec(text)?.[0].length;
  const end = start === undefined ? null : FRONT_MATTER_END.exec(text.slice(start));
  if (start === undefined || !end) return undefined;
  const length = start + end.index + end[0].length;
  return { head: text.slice(0, length), body: text.slice(length) };
}

/** Parses a template. Never throws on a user's file. */
export function parseTemplate(text: string): ParsedTemplate {
  const split = splitTemplate(text);
  if (!split) {
    const message = l10n.t('A template starts with “---”, then id, title and audience, then “---”.');
    return { problems: [{ code: 'no-front-matter', severity: 'error', message, line: 1, column: 1 }] };
  }
  const { head, body } = split;
  const { meta, problems } = readFrontMatter(yamlOf(head));
  if (!meta) return { problems };
  return { template: { meta, body, bodyLine: head.split('\n').length - 1 }, problems };
}

function yamlOf(head: string): string {
  const yaml = head.slice(FRONT_MATTER.exec(head)?.[0].length);
  return textBefore(yaml, FRONT_MATTER_END);
}

/** What a template with these problems can't be used for: its first error. */
export function unusable(problems: readonly TemplateProblem[]): PlacedFailure<'template-invalid'> {
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return failureAt('template-invalid', first ?? { line: 1, column: 1, message: '' });
}

/** A failure with a code, at the place of a problem. */
export function failureAt<Code extends string>(
  code: Code,
  { line, column, message }: Pick<TemplateProblem, 'line' | 'column' | 'message'>,
): PlacedFailure<Code> {
  return { code, message: l10n.t('Line {0}, column {1}: {2}', line, column, message), line, column };
}
