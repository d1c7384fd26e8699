import { env, Uri } from 'vscode';

import { safeAddress } from '../../core/packet/escape';

/** Opens an address of the packet outside, if it is one that a packet may have. */
export async function openLink(href: string): Promise<void> {
  const address = safeAddress(href);
  if (address !== undefined) await env.openExternal(Uri.parse(address, true));
}
