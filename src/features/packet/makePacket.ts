/** Makes a packet from the journal as it is. */
import { l10n } from 'vscode';

import type { Finding } from '../../core/committee/finding';
import { isDay, type Period } from '../../core/days';
import { windowTo } from '../../core/gaps/window';
import { EMPTY_JOURNAL } from '../../core/journal/empty';
import type { JournalSnapshot } from '../../core/journal/snapshot';
import { AUDIENCES, type Audience } from '../../core/packet/audience';
import { packetView } from '../../core/packet/packetView';
import { redactView, type RedactionChange } from '../../core/packet/redaction/redactView';
import { rulesOfJournal } from '../../core/packet/redaction/rules';
import { shownChanges } from '../../core/packet/redaction/shownChanges';
import { renderPacket, type RenderedPacket } from '../../core/packet/render';
import type { PacketView } from '../../core/packet/view';
import type { Rubric } from '../../core/rubric/model';
import { CodedError } from '../../host/codedError';
import { log } from '../../host/log';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';
import { templateError, type TemplateSource } from '../../host/templates';
import type { PacketOptions } from '../../manifest';
import type { JournalState } from '../../webview/messages';

/** What a packet is made for. */
export type PacketFor = Pick<PacketOptions, 'template' | 'audience' | 'from' | 'to' | 'asOf' | 'redact'>;

export interface Packet extends RenderedPacket {
  readonly template: { readonly id: string; readonly title: string };
  readonly view: PacketView;
  /** What was taken out for readers outside; nothing for a packet that is whole. */
  readonly redacted: Redacted | undefined;
  /** The journal that it was made from. */
  readonly snapshot: JournalSnapshot;
  /** What the room would ask of that journal; for its author alone. */
  readonly findings: readonly Finding[];
}

/** What redaction changed. */
export interface Redacted {
  /** The packet's Markdown with everything in it. */
  readonly whole: () => string;
  readonly changes: () => readonly RedactionChange[];
}

/**
 * Makes a packet: of the setting's template, for the template's own audience, over the last twelve months, where nothing
 * else is said. For a recruiter it is redacted unless `redact` is false, for others if it is true. Throws `unknown-audience`, `invalid-period`,
 * `redaction-unread` where it is to be redacted and the journal's redactions can't all be read, and
 * what templates throw that can't be used, with the place in their file.
 */
export async function makePacket(services: Services, wanted: PacketFor = {}): Promise<Packet> {
  const asOf = wanted.asOf ?? services.clock.today();
  const period = periodOf(wanted, asOf);
  const id = wanted.template ?? readSettings().packetTemplate;
  const source = await services.templates.usable(id);
  const { meta } = source.template;
  const report = await services.gaps.report(asOf);
  const snapshot = await services.journal.load();
  const rubric = await services.rubrics.current();
  const audience = audienceOf(wanted.audience ?? meta.audience);
  const isWithout = isRedacted(audience, wanted.redact);
  if (isWithout) (await import('./heldBack')).refuseUnreadRedactions(snapshot.journal);
  const templateRubric = await rubricOf([meta.rubric ?? []].flat(), rubric, services);
  const whole = packetView({
    journal: snapshot.journal,
    rubric,
    templateRubric,
    audience,
    period,
    asOf,
    links: readSettings().links,
  });
  const redaction = isWithout
    ? redactView(whole, rulesOfJournal(snapshot.journal, readSettings().internalHosts))
    : undefined;
  const view = redaction?.view ?? whole;
  const rendered = renderedFrom(source, view);
  const wholeText = () => renderedFrom(source, whole).markdown;
  return {
    ...rendered,
    template: { id, title: meta.title },
    view,
    redacted: redaction && {
      whole: wholeText,
      changes: () => shownChanges(redaction.changes, wholeText(), rendered.markdown),
    },
    snapshot,
    findings: report.findings,
  };
}

function renderedFrom(source: TemplateSource, view: PacketView): RenderedPacket {
  const rendering = renderPacket(source.text, view);
  if (!rendering.ok) throw templateError(source, rendering.failure);
  return rendering.value;
}

/** True where a packet for an audience is redacted: for readers outside, unless it is said otherwise. */
export function isRedacted(audience: string, wanted: boolean | undefined): boolean {
  return wanted ?? audience === 'recruiter';
}

/** Who a packet is for where nobody is named. */
export const DEFAULT_AUDIENCE: Audience = 'committee';

/**
 * The rubric that a template is written for: the journal's own, if it is one of several, else the first. One that isn't there
 * is no reason to go without a packet.
 */
async function rubricOf(
  ids: readonly string[],
  own: Rubric,
  { rubrics }: Services,
): Promise<Rubric | undefined> {
  const [id] = ids;
  if (id === undefined || ids.includes(own.id)) return undefined;
  try {
    return await rubrics.named(id);
  } catch (error) {
    log().warn(`The packet stays with the journal’s rubric: ${String(error)}`);
    return undefined;
  }
}

/** The audience of that name, a committee where none is named; throws `unknown-audience`. */
export function audienceOf(wanted: string = DEFAULT_AUDIENCE): Audience {
  const known = AUDIENCES.find((audience) => audience === wanted);
  if (known) return known;
  const message = l10n.t('There is no audience “{0}”. There are: {1}.', wanted, AUDIENCES.join(', '));
  throw new CodedError({ code: 'unknown-audience', message });
}

/** The period that was asked for; the twelve months to its end where it has no start. */
function periodOf({ from, to }: PacketFor, asOf: string): Period {
  const end = to ?? asOf;
  const period = { from: from ?? windowTo(end).from, to: end };
  if ([period.from, end, asOf].every(isDay) && period.from <= end) return period;
  const message = l10n.t('“{0} to {1}” is no period: days are written 2026-11-22.', period.from, end);
  throw new CodedError({ code: 'invalid-period', message });
}

/** What a packet of this journal can be. */
export function journalStateOf({ state, journal }: JournalSnapshot): JournalState {
  if (state === 'stale') return journal === EMPTY_JOURNAL ? 'unreadable' : 'stale';
  return journal.wins.length === 0 ? 'empty' : 'ready';
}
