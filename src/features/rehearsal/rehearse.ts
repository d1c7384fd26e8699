import { l10n } from 'vscode';

import type { CheckInput } from '../../core/committee/check';
import { findings } from '../../core/committee/committee';
import type { Finding } from '../../core/committee/finding';
import { isDay, type Day } from '../../core/days';
import { assess } from '../../core/gaps/gapReport';
import type { Journal } from '../../core/journal/schema';
import { journalFor } from '../../core/packet/journalFor';
import { CodedError } from '../../host/codedError';
import { publishedFindings } from '../../host/nextSteps';
import type { Services } from '../../host/services';
import type { RehearseOptions, WithCommand } from '../../manifest';
import { walk } from './walk';

/**
 * What the room would ask: with options the findings, at once; without them the questions one by one. Throws
 * `invalid-day`, and what templates throw that can't be used.
 */
export async function rehearse(
  services: Services,
  options: RehearseOptions | undefined,
): Promise<readonly WithCommand<Finding>[]> {
  const look = (): Promise<CheckInput> => inputFor(services, options ?? {});
  if (options === undefined) await walk(services, look);
  return publishedFindings(findings(await look()));
}

/** What checks look at, as of now: answers of the user change it from question to question. */
async function inputFor(services: Services, { asOf, template }: RehearseOptions): Promise<CheckInput> {
  const { journal } = await services.journal.load();
  return assess({
    journal: template === undefined ? journal : await shownBy(services, template, journal),
    rubric: await services.rubrics.current(),
    suggestions: services.suggestions.waiting(),
    asOf: dayOf(asOf ?? services.clock.today()),
  });
}

function dayOf(day: Day): Day {
  if (isDay(day)) return day;
  const message = l10n.t('“{0}” is no day: days are written 2026-11-22.', day);
  throw new CodedError({ code: 'invalid-day', message });
}

/** The journal as the readers of a template's packet know it. */
async function shownBy({ templates }: Services, id: string, journal: Journal): Promise<Journal> {
  const { meta } = (await templates.usable(id)).template;
  return journalFor(meta.audience, journal);
}
