/** An edit that would mend a problem of a journal. */
import * as l10n from '@vscode/l10n';

import { renderInline } from '../render';
import type { TextEdit } from '../textEdit';
import type { AssistProblem } from './problems';

export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  /** True for the one that is most likely meant. */
  readonly isPreferred: boolean;
}

/** Edits that put one of some words in a problem's place. */
export function replacements(problem: AssistProblem, words: readonly string[], preferred = words[0]): Fix[] {
  const { offset, length } = problem;
  return words.map((word) => ({
    title: l10n.t('Change to “{0}”', word),
    edit: { offset, length, text: renderInline(word) },
    isPreferred: word === preferred,
  }));
}

/** What the problem is at, without quotes. */
export function wordAt({ offset, length }: AssistProblem, text: string): string {
  return text.slice(offset, offset + length).replace(/^(["'])(.*)\1$/, '$2');
}
