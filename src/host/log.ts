import { window, type LogOutputChannel } from 'vscode';

let channel: LogOutputChannel | undefined;

/** The extension's log, created with the first line. */
export function log(): LogOutputChannel {
  return (channel ??= window.createOutputChannel('Promo Journal', { log: true }));
}

/** Closes the log. */
export function closeLog(): void {
  channel?.dispose();
  channel = undefined;
}
