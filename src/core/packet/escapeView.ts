import { codeSpan, escapeMarkdown, escapeProse, safeAddress } from './escape';
import type { PacketView } from './view';

const address = (text: string): string => safeAddress(text) ?? '';

/** What keys hold that is not one line of text. Whatever has no rule here is escaped as one line. */
const TREATMENTS: Readonly<Record<string, (text: string) => string>> = {
  href: address,
  sourceHref: address,
  code: codeSpan,
  place: codeSpan,
  problem: escapeProse,
  action: escapeProse,
  answer: escapeProse,
};

/** The view with every string made inert. What appears twice is treated once. */
export function escapeView(view: PacketView): PacketView {
  const done = new Map<object, unknown>();
  const treat = (value: unknown, escape: (text: string) => string): unknown => {
    if (typeof value === 'string') return escape(value);
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const treated = Array.isArray(value)
      ? value.map((item) => treat(item, escape))
      : treatObject(value, treat);
    done.set(value, treated);
    return treated;
  };
  return treat(view, escapeMarkdown) as PacketView;
}

function treatObject(
  value: object,
  treat: (value: unknown, escape: (text: string) => string) => unknown,
): Record<string, unknown> {
  const treated: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    treated[key] = treat((value as Record<string, unknown>)[key], TREATMENTS[key] ?? escapeMarkdown);
  }
  return treated;
}
