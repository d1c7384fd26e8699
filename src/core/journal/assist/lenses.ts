/** What stands above a win in the editor: what it shows, and the one thing that would make it stronger. */
import * as l10n from '@vscode/l10n';

import { describeDimension } from '../../capture/describe';
import { strongerBy, type Stronger } from '../../capture/stronger';
import type { Rubric } from '../../rubric/model';
import { entriesOf } from '../parse';
import type { ReadableJournal } from '../reading';

export interface WinLens {
  readonly id: string;
  readonly offset: number;
  readonly shows: string;
  readonly stronger: Stronger | undefined;
}

/** A lens for each win that reads. */
export function lensesOf(parsed: ReadableJournal, rubric: Rubric): WinLens[] {
  return entriesOf(parsed, 'wins').flatMap(({ value, start }) => {
    if (!value) return [];
    const names = (value.dimensions ?? []).map((id) => describeDimension(id, rubric));
    const shows = names.length === 0 ? l10n.t('No dimension yet') : names.join(' · ');
    return [{ id: value.id, offset: start, shows, stronger: strongerBy(value, rubric) }];
  });
}
