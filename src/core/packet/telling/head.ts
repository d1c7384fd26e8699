/** Who a packet is about and who is named in it, so that a reader recognises them. */
import type { Journal } from '../../journal/schema';
import { isFilled } from '../../gaps/proof';
import type { Audience } from '../audience';
import type { PacketIntroduced } from '../view';
import { inARow, inOneLine } from './sentences';

const NOREPLY = /^(?:\d+\+)?([\w-]+)@users\.noreply\.github\.com$/i;

/** What the author is called in links, as their addresses at GitHub tell. */
export function handlesOf({ profile }: Journal, audience: Audience): string[] {
  if (audience === 'recruiter') return [];
  return [
    ...new Set((profile.identities ?? []).flatMap((address) => NOREPLY.exec(address.trim())?.[1] ?? [])),
  ];
}

/** Everybody who is named with family name and has a role: “Staff engineer, Platform”. */
export function introducedIn({ feedback }: Journal): PacketIntroduced[] {
  const roles = new Map<string, string>();
  for (const { from, role = '', level = '', team = '' } of feedback) {
    const name = inOneLine(from);
    const told = [inARow(inOneLine(level), inOneLine(role)), inOneLine(team)].filter(isFilled).join(', ');
    if (name.includes(' ') && told !== '' && !roles.has(name)) roles.set(name, told);
  }
  return [...roles].map(([name, role]) => ({ name, role }));
}
