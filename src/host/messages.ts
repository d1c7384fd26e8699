/** Turns error codes into messages: what happened, what was kept, and which buttons help. */
import { commands, l10n } from 'vscode';

import type { Section } from '../core/journal/schema';
import { CodedError, type FilePlace } from './codedError';
import { log } from './log';
import { showError, showWaiting, showWarning } from './ui/plain';

interface Button {
  readonly title: string;
  readonly press: () => unknown;
}

interface Message {
  readonly text: string;
  readonly buttons: readonly Button[];
}

/** Shows an error of a command that a person ran; the log has the details. A cancelled command shows nothing. */
export function reportFailure(error: unknown): void {
  if (error instanceof CodedError && error.code === 'cancelled') return;
  log().error(error instanceof Error ? error : String(error));
  const code = error instanceof CodedError ? error.code : 'unexpected';
  const place = error instanceof CodedError ? error.place : undefined;
  const { text, buttons } = messageOf(code, error instanceof Error ? error.message : '');
  void show(showError, { text, buttons: [...(place ? [openButton(place)] : []), ...buttons] });
}

/** Warns that an entry waits in `pending/`, and why. */
export function reportPending(code: string, line: number | undefined, section: Section = 'wins'): void {
  log().warn(`An entry was put aside: ${code}`);
  void show(showWarning, pendingMessage(code, line, section));
}

/** Warns that the journal has a further hard link, which keeps the old text. */
export function reportOtherNames(): void {
  const text = l10n.t(
    'The journal file had another name, too (a hard link). Your change is saved under the journal’s own name; the other name keeps the text from before.',
  );
  log().warn(text);
  void showWarning(text);
}

/** Shows in the status bar that a save waits for another window, until `until` settles. */
export function reportWaiting(until: Promise<void>): void {
  log().info('The journal is locked by another window or process; waiting.');
  showWaiting(l10n.t('Another window is saving the journal; waiting'), until);
}

async function show(
  open: (text: string, ...titles: string[]) => Thenable<string | undefined>,
  { text, buttons }: Message,
): Promise<void> {
  const pressed = await open(text, ...buttons.map(({ title }) => title));
  buttons.find(({ title }) => title === pressed)?.press();
}

function pendingMessage(code: string, line: number | undefined, section: Section): Message {
  const kept =
    section === 'wins'
      ? l10n.t('Your win is kept and will be added when the file reads again.')
      : l10n.t('What you entered is kept and will be added when the file reads again.');
  const openTitle = line === undefined ? l10n.t('Open journal') : l10n.t('Open line {0}', line + 1);
  const open = { title: openTitle, press: () => commands.executeCommand('promoJournal.openProblem') };
  const buttons = code === 'conflict-markers' ? [mergeButton(), open] : [open];
  return { text: `${pendingReason(code, line)} ${kept}`, buttons };
}

function openButton(place: FilePlace): Button {
  return {
    title: l10n.t('Open line {0}', place.line),
    press: async () => (await import('./ui/openFile')).openFile(place),
  };
}

function mergeButton(): Button {
  return {
    title: l10n.t('Merge both sides'),
    press: () => commands.executeCommand('promoJournal.resolveConflict'),
  };
}

function pendingReason(code: string, line: number | undefined): string {
  switch (code) {
    case 'yaml-error':
      return line === undefined
        ? l10n.t('The journal has a YAML error.')
        : l10n.t('The journal has a YAML error at line {0}.', line + 1);
    case 'conflict-markers':
      return l10n.t('The journal has conflict markers of a merge at line {0}.', (line ?? 0) + 1);
    case 'newer-schema':
      return l10n.t('The journal was written by a newer version of Promo Journal.');
    case 'not-a-journal':
      return l10n.t('The journal file holds something else than a journal.');
    case 'too-large':
      return l10n.t('The journal is too large to read.');
    case 'no-permission':
      return l10n.t('The journal cannot be written: you have no permission.');
    case 'disk-full':
      return l10n.t('The disk is full.');
    case 'not-text':
      return l10n.t('The journal holds bytes that are not UTF-8 text.');
    case 'busy':
      return l10n.t('Another program keeps writing the journal.');
    case 'locked':
      return l10n.t('Another window has held the journal for a while.');
    default:
      return l10n.t('The journal could not be written.');
  }
}

function messageOf(code: string, detail: string): Message {
  const choose = {
    title: l10n.t('Choose location'),
    press: () => commands.executeCommand('promoJournal.chooseLocation'),
  };
  const showLog = {
    title: l10n.t('Show log'),
    press: () => {
      log().show();
    },
  };
  switch (code) {
    case 'no-folder':
      return {
        text: l10n.t('No folder is open that could hold the journal. Nothing was written.'),
        buttons: [choose],
      };
    case 'untrusted-folder':
      return {
        text: l10n.t('Your journal is in this folder, which is not trusted. Nothing was written.'),
        buttons: [choose],
      };
    case 'no-permission':
      return {
        text: l10n.t('The journal cannot be written: you have no permission. Nothing was changed.'),
        buttons: [choose, showLog],
      };
    case 'disk-full':
      return { text: l10n.t('The disk is full. Nothing was changed.'), buttons: [showLog] };
    case 'unknown-id':
    case 'duplicate-id':
    case 'unknown-suggestion':
    case 'already-logged':
    case 'too-few':
    case 'no-journal':
    case 'empty-title':
    case 'unknown-template':
    case 'unknown-audience':
    case 'invalid-period':
    case 'file-exists':
    case 'packet-conflict':
    case 'packet-unsaved':
    case 'leaks-found':
    case 'no-conflict':
    case 'no-backup':
    case 'changed-meanwhile':
    case 'file-gone':
    case 'too-deep':
    case 'invalid-yaml':
    case 'unknown-format':
    case 'unknown-level':
    case 'wrong-order':
    case 'too-few-levels':
    case 'no-dimensions':
    case 'invalid-entry':
    case 'empty-entry':
    case 'untrusted-workspace':
    case 'no-open-folder':
    case 'unknown-rubric':
    case 'rubric-invalid':
    case 'template-invalid':
    case 'template-failed':
    case 'template-endless':
    case 'template-too-large':
      return { text: detail, buttons: [] };
    case 'redaction-unread':
      return {
        text: detail,
        buttons: [
          { title: l10n.t('Open journal'), press: () => commands.executeCommand('promoJournal.openProblem') },
        ],
      };
    case 'yaml-error':
    case 'conflict-markers':
    case 'newer-schema':
      return {
        text: l10n.t('The journal cannot be read right now, so nothing was changed. {0}', detail),
        buttons: [
          ...(code === 'conflict-markers' ? [mergeButton()] : []),
          { title: l10n.t('Open journal'), press: () => commands.executeCommand('promoJournal.openProblem') },
        ],
      };
    default:
      return { text: l10n.t('That did not work, and nothing was changed. {0}', detail), buttons: [showLog] };
  }
}
