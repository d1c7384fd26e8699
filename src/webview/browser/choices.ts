/** The bar's lists: what the host offers, and what is chosen in them. */
import type { Offered, PreviewChoice, ShownChoices } from '../messages';
import { parts, textOf } from './elements';

/** The entry of the period's list that asks for a day. */
const SINCE = 'since';

/** Shows what can be chosen and what is. A list that is the same stays as it is, open or focused. */
export function showChoices({ templates, periods, chosen }: ShownChoices): void {
  fill(parts.template, templates);
  fill(parts.period, [...periods, { id: SINCE, label: textOf(parts.since, 'since') }]);
  parts.template.value = chosen.template;
  parts.audience.value = chosen.audience;
  parts.redact.checked = chosen.redact;
  const isNamed = periods.some(({ id }) => id === chosen.period);
  if (isNamed && !isAskingForDay()) parts.period.value = chosen.period;
  else if (!isNamed) [parts.period.value, parts.since.value] = [SINCE, chosen.period];
  parts.since.hidden = parts.period.value !== SINCE;
}

/** Calls back with each choice that the user makes. */
export function onChoice(choose: (choice: PreviewChoice) => void): void {
  parts.template.addEventListener('change', () => choose({ template: parts.template.value }));
  parts.audience.addEventListener('change', () => choose({ audience: parts.audience.value }));
  parts.redact.addEventListener('change', () => choose({ redact: parts.redact.checked }));
  parts.period.addEventListener('change', () => {
    parts.since.hidden = parts.period.value !== SINCE;
    if (parts.since.hidden) choose({ period: parts.period.value });
    else askForDay(choose);
  });
  parts.since.addEventListener('change', () => {
    if (parts.since.value !== '') choose({ period: parts.since.value });
  });
}

function askForDay(choose: (choice: PreviewChoice) => void): void {
  if (parts.since.value !== '') choose({ period: parts.since.value });
  parts.since.focus();
}

/** True between the choice of “Since…” and that of a day. */
function isAskingForDay(): boolean {
  return parts.period.value === SINCE && parts.since.value === '';
}

function fill(list: HTMLSelectElement, offered: readonly Offered[]): void {
  const before = [...list.options].map(({ value, text }) => `${value} ${text}`).join('\n');
  if (before === offered.map(({ id, label }) => `${id} ${label}`).join('\n')) return;
  const { value } = list;
  list.replaceChildren(...offered.map(({ id, label }) => new Option(label, id)));
  list.value = value;
}
