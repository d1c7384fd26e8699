import { env, l10n, Uri, window } from 'vscode';

import { EXPORT_FORMATS, type ExportFormat, type ExportOptions } from '../../core/commandArguments';
import { htmlFile } from '../../core/packet/html';
import { journalFor } from '../../core/packet/journalFor';
import { plainText } from '../../core/packet/plainText';
import { withPlainIds } from '../../core/packet/redaction/redactView';
import { failure, success } from '../../core/result';
import { CodedError, valueOf } from '../../host/codedError';
import { replaceText } from '../../host/files/durableFile';
import { absolutePath } from '../../host/files/userPath';
import type { Services } from '../../host/services';
import { pickOne, showInformation, type PickItem } from '../../host/ui/plain';
import { packetAsSeen } from './browseRedactions';
import { checkBeforeSharing } from './checkBeforeSharing';
import { journalStateOf, makePacket, type Packet } from './makePacket';
import { pickTemplate } from './offered';

/** Goes up when a field of the exported view changes its meaning or goes away. */
const VIEW_VERSION = 1;

/**
 * Writes the packet to a file of its own. Without options the user is asked for template, format and place; with a path
 * nothing is asked, a file that is there is replaced only with `replace`, and what should hardly leave the machine stops it
 * unless `allowLeaks` is set. Markdown that was edited keeps its edits. Throws what `makePacket` and `savePacket` throw, `unknown-format`, `file-exists`, `leaks-found`, and the codes of files.
 */
export async function exportPacket(
  services: Services,
  given: ExportOptions = {},
): Promise<{ readonly uri: Uri } | undefined> {
  const template = given.template ?? (given.path === undefined ? await pickTemplate(services) : undefined);
  if (template === undefined && given.path === undefined) return undefined;
  const format = given.format === undefined ? await pickFormat(given) : formatOf(given.format);
  if (!format) return undefined;
  const wanted = { ...given, ...(template !== undefined && { template }) };
  const packet = await (given.path === undefined ? packetAsSeen : makePacket)(services, wanted);
  if (!packet) return undefined;
  refuseUnreadable(packet);
  const text = textOf(packet, format);
  const onLeaks = given.allowLeaks ? 'allow' : given.path === undefined ? 'ask' : 'refuse';
  await checkBeforeSharing(text, packet.snapshot, onLeaks);
  const uri = given.path === undefined ? await pickPlace(packet, format) : Uri.file(absolutePath(given.path));
  if (!uri) return undefined;
  // The dialog has asked already whether a file that is there may go.
  const mayReplace = given.replace === true || given.path === undefined;
  if (format !== 'markdown') await write(uri, text, mayReplace);
  else if (!(await save(services, packet, { uri, mayReplace, isAsked: given.path === undefined })))
    return undefined;
  void import('./heldBack').then(({ tellHeldBack }) => tellHeldBack(packet.snapshot.journal));
  if (given.path === undefined) {
    void tell(uri, format);
    void import('./tellLeftOut').then(({ tellDropped }) => tellDropped(packet));
  }
  return { uri };
}

/** Saves Markdown, where edits stay; false when the user wants the file to stay as it is. */
async function save(
  { storageUri: storage }: Services,
  packet: Packet,
  {
    uri,
    mayReplace,
    isAsked,
  }: { readonly uri: Uri; readonly mayReplace: boolean; readonly isAsked: boolean },
): Promise<boolean> {
  const { savePacket } = await import('./savePacket');
  const asked = isAsked && {
    confirm: (await import('./confirmMerge')).confirmMerge,
    onConflict: 'mark' as const,
  };
  const options = { path: uri.fsPath, onConflict: 'refuse' as const, storage, mayReplace, ...asked };
  return (await savePacket(packet, options)).outcome === 'written';
}

function formatOf(wanted: string): ExportFormat {
  const known = EXPORT_FORMATS.find((format) => format === wanted);
  if (known) return known;
  const message = l10n.t('There is no format “{0}”. There are: {1}.', wanted, EXPORT_FORMATS.join(', '));
  throw new CodedError({ code: 'unknown-format', message });
}

function textOf(packet: Packet, format: ExportFormat): string {
  const { markdown, template, snapshot, redacted } = packet;
  switch (format) {
    case 'markdown':
      return markdown;
    case 'html':
      return htmlFile(markdown, { title: template.title, language: env.language });
    case 'text':
      return plainText(markdown);
    case 'json': {
      // Numbered among what the audience may know: a number that is missing would tell of what is hidden.
      const known = journalFor(packet.view.audience, snapshot.journal);
      const view = redacted ? withPlainIds(packet.view, known) : packet.view;
      return `${JSON.stringify({ version: VIEW_VERSION, template: template.id, view }, undefined, 2)}\n`;
    }
  }
}

function refuseUnreadable({ snapshot }: Packet): void {
  if (journalStateOf(snapshot) !== 'unreadable') return;
  const [problem] = snapshot.problems;
  throw new CodedError({ code: problem?.code ?? 'yaml-error', message: problem?.message ?? '' });
}

async function write({ fsPath }: Uri, text: string, mayReplace: boolean): Promise<void> {
  const written = await replaceText(fsPath, (there) =>
    there === '' || there === text || mayReplace
      ? success({ text, value: undefined })
      : failure('file-exists', l10n.t('“{0}” is there already, so it was left as it is.', fsPath)),
  );
  valueOf(written);
}

async function pickFormat({ path }: ExportOptions): Promise<ExportFormat | undefined> {
  if (path !== undefined) return 'html';
  const items: readonly (PickItem & { readonly format: ExportFormat })[] = [
    {
      format: 'markdown',
      label: l10n.t('Markdown'),
      description: '.md',
      detail: l10n.t('To edit by hand: your edits stay when the packet is made anew'),
    },
    {
      format: 'html',
      label: l10n.t('Web page'),
      description: '.html',
      detail: l10n.t('One file that opens anywhere and prints to PDF'),
    },
    {
      format: 'text',
      label: l10n.t('Plain text'),
      description: '.txt',
      detail: l10n.t('For the boxes of a form'),
    },
    {
      format: 'json',
      label: l10n.t('Data'),
      description: '.json',
      detail: l10n.t('What the packet is made from, for other programs'),
    },
  ];
  return (await pickOne(items, { title: l10n.t('Export packet'), placeHolder: l10n.t('As what?') }))?.format;
}

function endingOf(format: ExportFormat): string {
  switch (format) {
    case 'markdown':
      return 'md';
    case 'text':
      return 'txt';
    case 'html':
    case 'json':
      return format;
  }
}

async function pickPlace({ template }: Packet, format: ExportFormat): Promise<Uri | undefined> {
  const ending = endingOf(format);
  return window.showSaveDialog({
    title: l10n.t('Export packet'),
    defaultUri: Uri.file(absolutePath(`${template.id}.${ending}`)),
    filters: { [ending.toUpperCase()]: [ending] },
  });
}

async function tell(uri: Uri, format: ExportFormat): Promise<void> {
  const open = l10n.t('Open');
  const said = await showInformation(l10n.t('The packet was exported.'), open);
  if (said !== open) return;
  if (format === 'markdown') await window.showTextDocument(uri);
  else await env.openExternal(uri);
}
