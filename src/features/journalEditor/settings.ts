import { ConfigurationTarget, extensions, workspace, type TextDocument } from 'vscode';

import type { HintId } from '../../core/journal/hints/hint';
import { SETTINGS } from '../../host/settings';
import { isUsual } from './selector';

/** Ids of hints, and whether they are on. */
type Hints = Readonly<Record<string, boolean>>;

const YAML_EXTENSION = 'redhat.vscode-yaml';

export function showsCodeLens(): boolean {
  return workspace.getConfiguration(SETTINGS).get('editor.codeLens', true);
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

/** True when another extension holds this document against the journal's schema, and says what it finds. */
export function hasSchemaSupport(document: TextDocument): boolean {
  if (extensions.getExtension(YAML_EXTENSION)?.isActive !== true) return false;
  return isUsual(document.uri.fsPath) || document.lineAt(0).text.startsWith('# yaml-language-server:');
}
