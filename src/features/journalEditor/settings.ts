import { ConfigurationTarget, workspace } from 'vscode';

import type { HintId } from '../../core/journal/hints/hint';
import { SETTINGS } from '../../host/settings';

/** Ids of hints, and whether they are on. */
type Hints = Readonly<Record<string, boolean>>;

export function showsCodeLens(): boolean {
  return workspace.getConfiguration(SETTINGS).get('editor.codeLens', true);
}

export function showsFindings(): boolean {
  return workspace.getConfiguration(SETTINGS).get('editor.findings', true);
}

/** Hints are on until they are turned off. */
export function isHintOn(id: HintId): boolean {
  return hintSetting()[id] !== false;
}

export async function turnOffHint({ id }: { readonly id: string }): Promise<void> {
  const hints = { ...hintSetting(), [id]: false };
  await workspace.getConfiguration(SETTINGS).update('hints', hints, ConfigurationTarget.Global);
}

function hintSetting(): Hints {
  return workspace.getConfiguration(SETTINGS).get<Hints>('hints', {});
}
