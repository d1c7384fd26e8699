/** The templates and periods to choose from, in the user's language. */
import { l10n } from 'vscode';

import type { Day } from '../../core/days';
import { cyclesAround } from '../../core/packet/chosenPeriod';
import type { TemplateMeta } from '../../core/packet/frontMatter';
import { parseTemplate } from '../../core/packet/template';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';
import type { TemplateService } from '../../host/templates';
import { pickOne } from '../../host/ui/plain';
import type { Offered, PreviewChoice, ShownChoices } from '../../webview/messages';
import { DEFAULT_AUDIENCE, isRedacted } from './makePacket';

/** Everything that can be chosen, and what is chosen where `choice` says nothing. */
export async function offered(services: Services, choice: PreviewChoice): Promise<ShownChoices> {
  const { process } = await services.rubrics.current();
  const templates = await offeredTemplates(services.templates);
  const template = choice.template ?? readSettings().packetTemplate;
  const audience =
    choice.audience ?? templates.find(({ id }) => id === template)?.meta?.audience ?? DEFAULT_AUDIENCE;
  return {
    templates: templates.map(({ id, label }) => ({ id, label })),
    periods: offeredPeriods(services.clock.today(), process.cycleMonths),
    chosen: {
      template,
      audience,
      period: choice.period ?? 'twelve-months',
      redact: isRedacted(audience, choice.redact),
    },
  };
}

/** A template to choose. */
export interface OfferedTemplate extends Offered {
  readonly isBuiltIn: boolean;
  /** Not there for one that can't be used. */
  readonly meta: TemplateMeta | undefined;
}

/** Every template, the user's own first, which say so. */
export async function offeredTemplates(templates: TemplateService): Promise<OfferedTemplate[]> {
  return (await templates.list()).map(({ id, isBuiltIn, text }) => {
    const meta = parseTemplate(text).template?.meta;
    const title = meta?.title ?? id;
    return { id, isBuiltIn, meta, label: isBuiltIn ? title : l10n.t('{0} (yours)', title) };
  });
}

/** Asks for a template. */
export async function pickTemplate(
  { templates }: Services,
  title = l10n.t('Export packet'),
): Promise<string | undefined> {
  const items = (await offeredTemplates(templates)).map(({ id, label, meta }) => ({
    id,
    ...(!meta && { icon: 'warning' }),
    label,
    detail: meta ? (meta.description ?? '') : l10n.t('can’t be used: open it to see why'),
  }));
  return (
    await pickOne(items, {
      title,
      placeHolder: l10n.t('Which packet?'),
    })
  )?.id;
}

function offeredPeriods(today: Day, cycleMonths: number): Offered[] {
  const cycles = cyclesAround(today, cycleMonths);
  const twelveMonths = { id: 'twelve-months', label: l10n.t('Last 12 months') };
  if (!cycles) return [twelveMonths];
  return [
    twelveMonths,
    { id: 'this-cycle', label: l10n.t('This cycle ({0})', cycles.thisCycle.name) },
    { id: 'last-cycle', label: l10n.t('Last cycle ({0})', cycles.lastCycle.name) },
  ];
}
