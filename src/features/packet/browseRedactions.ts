/** Shows what redaction changed in a packet, before it is shared, and lets the user decide otherwise text by text. */
import { l10n, QuickPickItemKind } from 'vscode';

import type { Redaction } from '../../core/journal/schema';
import type { RedactionChange } from '../../core/packet/redaction/redactView';
import type { Services } from '../../host/services';
import { addressOf, showDifference } from '../../host/ui/showTexts';
import { askText, pickOne, showInformation } from '../../host/ui/plain';
import { makePacket, type Packet, type PacketFor } from './makePacket';

/**
 * What redaction changes in a packet. Called without options, the user is asked for the template and looks through the
 * changes. Throws what `makePacket` throws.
 */
export async function showRedactions(
  services: Services,
  given?: PacketFor,
): Promise<readonly RedactionChange[]> {
  if (given) return changesOf(await redactedPacket(services, given));
  const { pickTemplate } = await import('./offered');
  const template = await pickTemplate(services, l10n.t('What redaction changed'));
  return template === undefined ? [] : browseRedactions(services, { template });
}

/** Lists the changes until the user has seen enough, and gives back what is still changed. */
export async function browseRedactions(
  services: Services,
  wanted: PacketFor,
): Promise<readonly RedactionChange[]> {
  for (;;) {
    const packet = await redactedPacket(services, wanted);
    const changes = changesOf(packet);
    const picked = await pickChange(changes);
    if (picked === 'compare') await compare(packet);
    if (picked === undefined || picked === 'compare') return changes;
    const redaction = await askInstead(picked);
    if (redaction) await addRedaction(services, redaction);
  }
}

/** The packet to share: a redacted one once the user has seen what was changed, or wants to see nothing; nothing where they stop. */
export async function packetAsSeen(services: Services, wanted: PacketFor): Promise<Packet | undefined> {
  for (;;) {
    const packet = await makePacket(services, wanted);
    const { length } = changesOf(packet);
    if (length === 0) return packet;
    const share = { label: l10n.t('Share it as it is now') };
    const look = { label: l10n.t('Show what redaction changed') };
    const placeHolder =
      length === 1 ? l10n.t('Redacted: 1 text changed') : l10n.t('Redacted: {0} texts changed', length);
    const options = { title: packet.template.title, placeHolder, ignoreFocusOut: true };
    const chosen = await pickOne([share, look], options);
    if (chosen !== look) return chosen && packet;
    await browseRedactions(services, wanted);
  }
}

/** Says that a packet is redacted, and shows what was changed to who wants to see it. */
export async function tellOfRedaction(services: Services, wanted: PacketFor): Promise<void> {
  const show = l10n.t('Show what changed');
  const text = l10n.t('Names, internal links and exact figures were taken out of the packet.');
  if ((await showInformation(text, show)) === show) await browseRedactions(services, wanted);
}

function redactedPacket(services: Services, wanted: PacketFor): Promise<Packet> {
  return makePacket(services, { ...wanted, redact: true });
}

function changesOf({ redacted }: Packet): readonly RedactionChange[] {
  return redacted?.changes() ?? [];
}

async function pickChange(
  changes: readonly RedactionChange[],
): Promise<RedactionChange | 'compare' | undefined> {
  const items = changes.flatMap((change, index) => {
    const kind = kindName(change.kind);
    const row = {
      label: `${shown(change.from)} → ${change.to === '' ? l10n.t('(left out)') : shown(change.to)}`,
      description: times(change.count),
      change,
    };
    const isFirst = index === 0 || kindName(changes[index - 1]?.kind ?? change.kind) !== kind;
    return isFirst ? [{ label: kind, kind: QuickPickItemKind.Separator, change: undefined }, row] : [row];
  });
  const compare = {
    icon: 'diff',
    label: l10n.t('Compare with the whole packet'),
    change: 'compare' as const,
  };
  const placeHolder =
    changes.length === 0
      ? l10n.t('Nothing had to be changed in this packet')
      : l10n.t('Choose a text to leave it in, or to say what stands in its place');
  const options = { title: l10n.t('What redaction changed'), placeHolder };
  return (await pickOne([compare, ...items], options))?.change;
}

async function compare({ redacted, markdown, template }: Packet): Promise<void> {
  if (!redacted) return;
  const left = addressOf(`${template.id}.md`, redacted.whole());
  const right = addressOf(`${template.id}-redacted.md`, markdown);
  await showDifference(left, right, l10n.t('{0}: whole and redacted', template.title));
}

/** What is to stand in the place of a text from now on. */
async function askInstead({ from, to }: RedactionChange): Promise<Redaction | undefined> {
  const keep = { label: l10n.t('Leave “{0}” in', shown(from)) };
  const replace = { label: l10n.t('Always replace it by…') };
  const options = { title: shown(from), placeHolder: l10n.t('Kept in the profile of your journal') };
  const chosen = await pickOne([keep, replace], options);
  if (chosen === keep) return { text: from, as: from };
  if (chosen !== replace) return undefined;
  const as = await askText({
    title: l10n.t('Always replace “{0}”', from),
    prompt: l10n.t('What stands in its place, such as “a payments client”'),
    value: to,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Say what stands in its place.') : undefined),
  });
  return as === undefined ? undefined : { text: from, as: as.trim() };
}

async function addRedaction({ journal }: Services, redaction: Redaction): Promise<void> {
  const { profile } = (await journal.load()).journal;
  await journal.updateProfile({ redactions: [...(profile.redactions ?? []), redaction] });
}

/** A text of a row: on one line, and with no icon in it. */
function shown(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function times(count: number): string {
  return count === 1 ? l10n.t('once') : l10n.t('{0} times', count);
}

function kindName(kind: RedactionChange['kind']): string {
  switch (kind) {
    case 'listed':
      return l10n.t('your list');
    case 'code-name':
      return l10n.t('code name');
    case 'customer':
      return l10n.t('customer');
    case 'person':
      return l10n.t('person');
    case 'handle':
      return l10n.t('handle');
    case 'company':
      return l10n.t('company');
    case 'host':
      return l10n.t('host');
    case 'internal-link':
      return l10n.t('internal link');
    case 'email':
      return l10n.t('e-mail address');
    case 'ticket':
      return l10n.t('ticket');
    case 'repository':
    case 'file':
      return l10n.t('place in a repository');
    case 'figure':
      return l10n.t('figure');
  }
}
