/** Shows what a packet's file becomes when the journal's changes come to what was edited by hand, and asks. */
import { basename } from 'node:path';

import { l10n, TabInputTextDiff, type Uri, window } from 'vscode';

import { addressOf, showDifference } from '../../host/ui/showTexts';
import { type PickItem, pickOne } from '../../host/ui/plain';
import type { Merge } from './savePacket';

/** True when the user wants the file to become what is shown. Nothing is written here. */
export async function confirmMerge({ uri, text, marked }: Merge): Promise<boolean> {
  const name = basename(uri.fsPath);
  const merged = addressOf(name, text);
  await showDifference(uri, merged, l10n.t('{0}: now ↔ with the journal’s changes', name));
  const replace: PickItem = { icon: 'check', label: l10n.t('Replace'), detail: replaceDetail(marked.length) };
  const keep: PickItem = {
    icon: 'circle-slash',
    label: l10n.t('Keep mine'),
    detail: l10n.t('The file stays as it is'),
  };
  const picked = await pickOne([replace, keep], {
    title: l10n.t('The journal has changed, and so have you'),
    placeHolder: l10n.t('Nothing is written yet. Every sentence of yours stays'),
    ignoreFocusOut: true,
  });
  await closeDifference(merged);
  return picked === replace;
}

function replaceDetail(marked: number): string {
  if (marked === 0) return l10n.t('The journal’s changes come to your edits');
  return marked === 1
    ? l10n.t('In one place both changed the same words: the journal’s are marked below yours')
    : l10n.t('In {0} places both changed the same words: the journal’s are marked below yours', marked);
}

async function closeDifference(merged: Uri): Promise<void> {
  const shown = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === merged.toString(),
    );
  await window.tabGroups.close(shown);
}
