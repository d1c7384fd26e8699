/** The two questions of the inbox about what belongs together. */
import { l10n, window } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import { partsOf } from '../../core/evidence/arrangement';
import { likeliestFirst } from '../../core/evidence/likeness';
import type { Suggestion } from '../../core/evidence/suggestion';
import { periodOf, sizeText } from './words';

/** Asks what a suggestion is to be merged with; the likeliest stand first. Nothing when the user turned back. */
export async function pickOthers(one: Suggestion, waiting: readonly Suggestion[]): Promise<string[]> {
  const others = likeliestFirst(
    one,
    waiting.filter(({ id }) => id !== one.id),
  );
  return pick(
    others.map((other) => ({
      id: other.id,
      label: other.title,
      description: [sizeText(other), describeDate(periodOf(other))].filter((text) => text !== '').join(' · '),
    })),
    l10n.t('Merge “{0}” with…', one.title),
    l10n.t('What you tick becomes one suggestion with it. The likeliest stand first.'),
  );
}

/** Asks what is to be taken out of a suggestion. Nothing when the user turned back. */
export async function pickParts(one: Suggestion): Promise<string[]> {
  return pick(
    partsOf(one).map(({ id, title }) => ({ id, label: title })),
    l10n.t('What is to be taken out of “{0}”?', one.title),
    l10n.t('What you tick becomes a suggestion of its own.'),
  );
}

async function pick(
  items: readonly { readonly id: string; readonly label: string; readonly description?: string }[],
  title: string,
  placeHolder: string,
): Promise<string[]> {
  const options = { title, placeHolder, canPickMany: true, matchOnDescription: true } as const;
  const picked = await window.showQuickPick(items, options);
  return (picked ?? []).map(({ id }) => id);
}
