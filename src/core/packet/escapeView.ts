import { codeSpan, escapeMarkdown, escapeProse, safeAddress } from './escape';
import type { PacketView } from './view';

/** What keys hold that is not one line of text. Whatever has no rule here is escaped as one line. */
const TREATMENTS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['href', (text: string) => safeAddress(text) ?? ''],
  ['sourceHref', (text: string) => safeAddress(text) ?? ''],
  ['code', codeSpan],
  ['place', codeSpan],
  ['problem', escapeProse],
  ['action', escapeProse],
]);

/** The view with every string made inert. What appears twice in the view is treated once. */
export function escapeView(view: PacketView): PacketView {
  const done = new Map<object, unknown>();
  const treat = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return (TREATMENTS.get(key) ?? escapeMarkdown)(value);
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const treated = Array.isArray(value)
      ? value.map((item) => treat(item, key))
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, treat(item, name)]));
    done.set(value, treated);
    return treated;
  };
  return treat(view, '') as PacketView;
}
