import { l10n } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import { partsOf, withMerged, withSplit } from '../../core/evidence/arrangement';
import { likeliestFirst } from '../../core/evidence/likeness';
import type { Suggestion } from '../../core/evidence/suggestion';
import type { SuggestionService } from '../../host/suggestions';
import { pickMany, pickOne } from '../../host/ui/plain';
import type { SuggestionRow, TakeOut } from '../../manifest';
import type { Given, Selection } from './selection';
import type { Triage } from './triage';
import { periodOf, sizeText } from './words';

/** The commands that say what belongs together: merge, split, take out. */
export class Parts {
  constructor(
    private readonly suggestions: SuggestionService,
    private readonly triage: Triage,
    private readonly selection: Selection,
    private readonly settle: () => Promise<void>,
  ) {}

  /** Merges what was given or is selected; asks with what when that is only one. */
  async mergeWith(given: Given, more?: unknown): Promise<void> {
    const ids = this.selection.ids(given, more);
    const [one] = ids.length === 1 ? this.suggestions.withIds(ids) : [];
    const others = one ? await pickOther(one, this.suggestions.waiting()) : [];
    const all = [...ids, ...others];
    if (all.length > 1) await this.#arrange(all, withMerged);
  }

  /** Makes every part of a suggestion one of its own. */
  async split(given: Given): Promise<void> {
    const [id] = this.selection.ids(given, undefined);
    if (id === undefined) return;
    await this.#arrange([id], (arrangement, [one]) => {
      const parts = one ? partsOf(one).map((part) => part.id) : [];
      return one && parts.length > 1 ? withSplit(arrangement, one, parts, true) : arrangement;
    });
  }

  /** Makes some parts of a suggestion another one; asks which when they are not given. */
  async takeOut(given: TakeOut | SuggestionRow | undefined): Promise<void> {
    const isGiven = given !== undefined && 'parts' in given;
    const [id] = isGiven ? [given.id] : this.selection.ids(given, undefined);
    const [one] = id === undefined ? [] : this.suggestions.withIds([id]);
    const parts = isGiven ? given.parts : one ? await pickParts(one) : [];
    if (one && parts.length > 0)
      await this.#arrange([one.id], (arrangement) => withSplit(arrangement, one, parts));
  }

  /** Merges or splits, and leads to what came of it. */
  async #arrange(ids: readonly string[], change: Parameters<Triage['arrange']>[1]): Promise<void> {
    await this.triage.arrange(ids, change);
    await this.settle();
    await this.selection.leadTo((id) => ids.includes(id));
  }
}

/** Asks what a suggestion is to be merged with; the likeliest stand first. Nothing when the user cancelled. */
async function pickOther(one: Suggestion, waiting: readonly Suggestion[]): Promise<string[]> {
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
async function pickParts(one: Suggestion): Promise<string[]> {
  const items = partsOf(one).map(({ id, title }) => ({ id, label: title }));
  const picked = await pickMany(items, {
    title: l10n.t('What is to be taken out of “{0}”?', one.title),
    placeHolder: l10n.t('What you tick becomes a suggestion of its own.'),
  });
  return (picked ?? []).map(({ id }) => id);
}
