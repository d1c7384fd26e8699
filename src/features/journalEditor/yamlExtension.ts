/** What Red Hat's YAML extension does for a journal where it is installed, so that nothing is shown twice. */
import { extensions, workspace, type TextDocument } from 'vscode';

import { schemaNamedIn } from '../../core/journal/assist/modeline';
import type { Reporter } from '../../core/journal/assist/problems';
import { isUsual } from './selector';

const YAML_EXTENSION = 'redhat.vscode-yaml';

/** The settings of that extension that turn what it does on and off. */
export const YAML_SETTINGS = 'yaml';

/** True where it makes an outline, as it does of every YAML document. */
export function makesOutline(): boolean {
  // Installed is enough: it starts by itself with the first YAML document, a moment after this one was opened.
  return extensions.getExtension(YAML_EXTENSION) !== undefined;
}

/** True where it answers from the schema of the journal. */
export function answersFromSchema(
  document: TextDocument,
  what: 'completion' | 'hover' | 'validate',
): boolean {
  return isOn(document, what) && hasSchema(document);
}

/** Who reports problems of a document besides us. */
export function otherReporter(document: TextDocument): Reporter {
  if (!isOn(document, 'validate')) return 'nobody';
  return hasSchema(document) ? 'schema' : 'yaml';
}

function isOn(document: TextDocument, setting: string): boolean {
  return makesOutline() && workspace.getConfiguration(YAML_SETTINGS, document).get(setting, true);
}

/** A schema that the file names goes before the one that the extension's manifest has for its path. */
function hasSchema(document: TextDocument): boolean {
  const named = schemaNamedIn(document.getText());
  return named === undefined ? isUsual(document.uri.fsPath) : named.endsWith('journal.schema.json');
}
