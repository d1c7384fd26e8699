import { window, type LogOutputChannel } from 'vscode';

let channel: LogOutputChannel | undefined;

/** The log of the extension, made when the first line is written. */
export function log(): LogOutputChannel {
  return (channel ??= window.createOutputChannel('Promo Journal', { log: true }));
}

/** Closes the log. */
export function closeLog(): void {
  channel?.dispose();
  channel = undefined;
}
