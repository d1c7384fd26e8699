import * as l10n from '@vscode/l10n';
import { isCurrencySign, isRatio } from '../figures/units';
import { isExact, percentOfChange } from '../journal/figures';
import type { Evidence, Impact, Win } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { dimensionResolver } from '../rubric/resolve';
import type { MarkKind } from './piece';
import type { QuickLine } from './quickLine';

/** A narrow no-break space, between a number and its unit. */
export const THIN_SPACE = '\u202f';

/** One row of the Log Win box. Rows of one kind are in the order of the quick line's list. */
export interface Row {
  readonly kind: MarkKind | 'problem';
  readonly text: string;
}

/** What was understood, a row for each part, and then what wasn't. The date only when it was typed. */
export function describe(quickLine: QuickLine, rubric: Rubric): readonly Row[] {
  const { impact, dimensions, corroborators, project, evidence, marks } = quickLine;
  const understood = (kind: MarkKind) => marks.find((mark) => mark.kind === kind && mark.understood);
  const projectNote = understood('project')?.note;
  const row = (kind: Row['kind'], text: string): Row => ({ kind, text });
  return [
    ...(impact ? [row('impact', describeImpact(impact))] : []),
    ...dimensions.map((id) => row('dimension', describeDimension(id, rubric))),
    ...corroborators.map((name) => row('corroborator', name)),
    ...(project ? [row('project', projectNote ? `${project} · ${projectNote}` : project)] : []),
    ...(understood('date') ? [row('date', describeDate(quickLine.date))] : []),
    ...evidence.map((item) => row('evidence', describeEvidence(item))),
    ...marks.flatMap(({ text, note, understood: known }) =>
      known ? [] : [row('problem', note ? `${text}: ${note}` : text)],
    ),
  ];
}

/** "checkout p95: 800 → 210 ms (−74 %)". The percentage only where one unit makes it true. */
export function describeImpact(impact: Impact): string {
  const { metric, before, after, unit, change, summary } = impact;
  const figures = before !== undefined && after !== undefined ? fromTo(before, after, unit) : (change ?? '');
  return [metric, figures].filter(Boolean).join(': ') || (summary ?? '');
}

/** ISO days: one, or the first and the last. */
export function describeDate(date: Win['date']): string {
  if (typeof date === 'string') return date;
  return date.to ? `${date.from} – ${date.to}` : l10n.t('since {0}', date.from);
}

/** The name of the dimension that a name in the journal stands for; as it is written where it stands for none. */
export function describeDimension(name: string, rubric: Rubric): string {
  const id = dimensionResolver(rubric)(name);
  return rubric.dimensions.find((dimension) => dimension.id === id)?.name ?? name;
}

/** The names of the dimensions that a win shows, each once. */
export function describeDimensions({ dimensions = [] }: Pick<Win, 'dimensions'>, rubric: Rubric): string[] {
  return [...new Set(dimensions.map((name) => describeDimension(name, rubric)))];
}

export function describeEvidence(evidence: Evidence): string {
  const text = evidence.title ?? referenceOf(evidence);
  return evidence.repo ? l10n.t('{0} in {1}', text, evidence.repo) : text;
}

function referenceOf(evidence: Evidence): string {
  if ('commit' in evidence) return l10n.t('commit {0}', evidence.commit.slice(0, 7));
  if ('pr' in evidence)
    return /^\d+$/.test(evidence.pr) ? l10n.t('PR {0}', `#${evidence.pr}`) : shortAddress(evidence.pr);
  if ('ticket' in evidence) return evidence.ticket;
  if ('doc' in evidence) return shortAddress(evidence.doc);
  return 'link' in evidence ? shortAddress(evidence.link) : evidence.file;
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function fromTo(before: number | string, after: number | string, unit: string | undefined): string {
  if (typeof before === 'string' || typeof after === 'string')
    return `${before} → ${after}${unit ? ` ${unit}` : ''}`;
  const figures =
    unit && isCurrencySign(unit)
      ? `${withUnit(before, unit)} → ${withUnit(after, unit)}`
      : `${format(before)} → ${withUnit(after, unit)}`;
  const percentage = unit === '%' ? undefined : percentageOf(before, after);
  return percentage ? `${figures} (${percentage})` : figures;
}

function withUnit(value: number, unit: string | undefined): string {
  if (!unit) return format(value);
  if (isCurrencySign(unit)) return unit + format(value);
  return format(value) + (isRatio(unit) ? '' : THIN_SPACE) + unit;
}

/** "−74 %"; nothing when it rounds to none, has no base, or would be guessed. */
function percentageOf(before: number, after: number): string | undefined {
  const percent = percentOfChange(before, after) ?? 0;
  if (percent === 0) return undefined;
  return `${after < before ? '−' : '+'}${format(percent)}${THIN_SPACE}%`;
}

/** Made once: it takes longer to make than all that it formats in a packet. */
const IN_GROUPS = new Intl.NumberFormat('en');

/** A number with all its digits, the integer part in groups. A number with an exponent stays as it is. */
function format(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (!isExact(value) || /e/.test(String(value))) return String(value);
  const groups = IN_GROUPS.format(Number(whole));
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
