import { l10n } from 'vscode';

import {
  describeDate,
  describeDimensions,
  describeEvidence,
  describeImpact,
} from '../../core/capture/describe';
import type { Evidence, Win } from '../../core/journal/schema';
import type { AddressOf } from '../../core/links/linker';
import type { Rubric } from '../../core/rubric/model';
import type { Row, WebLink } from './row';

/**
 * The row of a win, which opens it at its line. `place` tells apart the rows of one win in one tree; its tooltip leads to its evidence as
 * far as `addressOf` knows where that is.
 */
export function winRow(win: Win, rubric: Rubric, place: string, addressOf?: AddressOf): Row {
  const { id, title, evidence = [] } = win;
  const day = describeDate(win.date);
  const proof = evidence.length === 0 ? l10n.t('no proof yet') : undefined;
  return {
    id: `${place}/win:${id}`,
    label: title,
    description: proof ? `${day} · ${proof}` : day,
    tooltip: { title, lines: facts(win, rubric), links: linksOf(evidence, addressOf) },
    icon: proof ? 'star-empty' : 'star-full',
    contextValue: 'win',
    command: { command: 'promoJournal.openJournal', title: l10n.t('Open win'), arguments: [{ id }] },
    spoken: [title, day, proof].filter(Boolean).join(', '),
    winId: id,
  };
}

/** Most links of a tooltip. */
const MOST_LINKS = 3;

function linksOf(evidence: readonly Evidence[], addressOf: AddressOf = () => undefined): WebLink[] {
  const found = evidence.flatMap((item) => {
    const href = addressOf(item, evidence);
    return href === undefined ? [] : [{ text: describeEvidence(item), href }];
  });
  return found.slice(0, MOST_LINKS);
}

function facts(
  { dimensions, impact, evidence = [], corroborators = [], level }: Win,
  rubric: Rubric,
): string[] {
  const shows = describeDimensions({ dimensions }, rubric).join(', ');
  return [
    impact ? l10n.t('Impact: {0}', describeImpact(impact)) : '',
    shows && l10n.t('Shows: {0}', shows),
    level ? '' : l10n.t('Says nothing about its level yet'),
    evidence.length > 0
      ? l10n.t('Proof: {0}', evidence.map(describeEvidence).join(', '))
      : l10n.t('Proof: none yet'),
    corroborators.length > 0 ? l10n.t('Can be confirmed by {0}', corroborators.join(', ')) : '',
  ].filter((line) => line !== '');
}
