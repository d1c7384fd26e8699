/** What the preview copies of a packet. */
import { readersText } from '../../core/packet/length';
import { plainText } from '../../core/packet/plainText';
import { richText } from '../../core/packet/richText';
import type { FromPage, RichText } from '../../webview/messages';
import { checkBeforeSharing } from './checkBeforeSharing';
import type { Packet } from './makePacket';

/** A section as Markdown, or as the text that a reader sees; nothing where there is no such section. */
export function sectionText(
  { markdown, sections }: Packet,
  { section: id, as }: Extract<FromPage, { kind: 'copySection' }>,
): string | undefined {
  const section = sections.find((each) => each.id === id);
  if (!section) return undefined;
  const text = markdown.slice(section.start, section.end).trim();
  return as === 'text' ? readersText(text) : text;
}

/** The packet for a word processor. Throws what `checkBeforeSharing` does. */
export async function richTextOf({ markdown, snapshot }: Packet): Promise<RichText> {
  await checkBeforeSharing(markdown, snapshot, 'ask');
  return { html: richText(markdown), text: plainText(markdown) };
}
