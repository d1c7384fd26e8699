/** The two questions of the inbox about what belongs together. */
import { l10n } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import { partsOf } from '../../core/evidence/arrangement';
import { likeliestFirst } from '../../core/evidence/likeness';
import type { Suggestion } from '../../core/evidence/suggestion';
import { periodOf, sizeText } from './words';
import { pickMany, pickOne } from '../../host/ui/plain';

/** Asks what a suggestion is to be merged with; the likeliest stand first. Nothing when the user cancelled. */
export async function pickOther(one: Suggestion, waiting: readonly Suggestion[]): Promise<string[]> {
  const others = likeliestFirst(
    one,
    waiting.filter(({ id }) => id !== one.id),
  );
  const items = others.map((other) => ({
    id: other.id,
    label: other.title,
    description: [sizeText(other), describeDate(periodOf(other))].filter((text) => text !== '').join(' · '),
  }));
  const picked = await pickOne(items, {
    title: l10n.t('Merge “{0}” with…', one.title),
    placeHolder: l10n.t('Both become one suggestion. The likeliest stand first.'),
    matchOnDescription: true,
  });
  return picked ? [picked.id] : [];
}

/** Asks what is to be taken out of a suggestion. Nothing when the user cancelled. */
export async function pickParts(one: Suggestion): Promise<string[]> {
  const items = partsOf(one).map(({ id, title }) => ({ id, label: title }));
  const picked = await pickMany(items, {
    title: l10n.t('What is to be taken out of “{0}”?', one.title),
    placeHolder: l10n.t('What you tick becomes a suggestion of its own.'),
  });
  return (picked ?? []).map(({ id }) => id);
}
