/** How well the check before sharing does on texts whose leaks are known. */
import type { LeakKind } from '../../../../src/core/packet/leaks/leak';
import { leaksBeforeSharing } from '../../../../src/features/packet/leaksBeforeSharing';
import { whole } from './corpus';

/** A company's own list, as in the settings. */
const RULES = { internalHosts: ['fjord.example'], privateTitles: [] };

/** Texts with a leak in which none of its kind is found. */
export async function missesOf(
  leaks: Readonly<Partial<Record<LeakKind, readonly string[]>>>,
): Promise<readonly string[]> {
  const misses: string[] = [];
  for (const [kind, texts] of Object.entries(leaks)) {
    for (const text of texts) if (!(await kindsIn(text)).includes(kind)) misses.push(text);
  }
  return misses;
}

/** Harmless texts in which something is found. */
export async function falseAlarmsOf(texts: readonly string[]): Promise<readonly string[]> {
  const alarms: string[] = [];
  for (const text of texts) if ((await kindsIn(text)).length > 0) alarms.push(text);
  return alarms;
}

async function kindsIn(text: string): Promise<readonly string[]> {
  return (await leaksBeforeSharing(`# Case\n\n- ${whole(text)}.\n`, RULES)).map(({ kind }) => kind);
}
