/** Tells the user what a packet leaves out, and why. */
import { l10n } from 'vscode';

import { plainLine } from '../../core/packet/escape';
import { run } from '../../host/commands';
import { showInformation } from '../../host/ui/plain';
import type { Packet } from './makePacket';
import { named } from './heldBack';

/** Names the wins that a section had no room for; a press opens the win, or the preview where there are several. */
export async function tellDropped({ dropped, template, view }: Packet): Promise<void> {
  const titles = new Map(dropped.map(({ winId, title }) => [winId, plainLine(title) || winId]));
  const [first, ...more] = titles.keys();
  if (first === undefined) return;
  const show = more.length === 0 ? l10n.t('Open win') : l10n.t('Show in preview');
  const text = l10n.t('Left out of the packet, as its section has no room: {0}', named([...titles.values()]));
  if ((await showInformation(text, show)) !== show) return;
  if (more.length === 0) await run('promoJournal.openJournal', { id: first });
  else await run('promoJournal.previewPacket', { template: template.id, audience: view.audience });
}

/** Names what the journal has changed of something that the user had taken out of the file. */
export async function tellLeftOut(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const text = l10n.t(
    'You had taken this out, so it stays out, though the journal changed it: {0}',
    named(lines),
  );
  await showInformation(text);
}
