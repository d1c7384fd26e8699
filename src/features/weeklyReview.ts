import { l10n, type Uri } from 'vscode';

import { weekOf } from '../core/days';
import { isFilled } from '../core/gaps/proof';
import type { Week } from '../core/journal/schema';
import { WEEKLY_PROMPTS, weeklyDraft } from '../core/weekly/draft';
import { weeklyRecord } from '../core/weekly/record';
import { CodedError } from '../host/codedError';
import type { Services } from '../host/services';
import { addEntry, ensureLocation, validEntry } from '../host/ui/addEntry';
import { askInSteps, type Step } from '../host/ui/steps';
import { showDone } from '../host/ui/plain';
import type { WeeklyReview } from '../manifest';

interface Reviewed {
  readonly week: string;
  readonly uri: Uri;
}

/** Writes a weekly review that was given, or asks for this week's. A week has one: a second time changes it. */
export async function weeklyReview(
  services: Services,
  given: WeeklyReview | undefined,
): Promise<Reviewed | undefined> {
  await services.journal.load();
  const thisWeek = weekOf(services.clock.today());
  if (given) return save(services, { ...given, week: given.week ?? thisWeek });
  const review = await ask(services, thisWeek);
  if (!review || !(await ensureLocation(services.journal))) return undefined;
  const { isPending, ...reviewed } = await save(services, review);
  if (!isPending) tellSaved(services);
  return reviewed;
}

async function ask(services: Services, week: string): Promise<Week | undefined> {
  const draft = weeklyDraft(week, services.journal.snapshot.journal, services.suggestions.waiting());
  const prompts: Record<(typeof WEEKLY_PROMPTS)[number], string> = {
    shipped: l10n.t('What did you ship?'),
    decisions: l10n.t('What did you decide, and why?'),
    helped: l10n.t('Who did you help, and what can they do now?'),
    impact: l10n.t('What changed because of your work?'),
  };
  const steps = WEEKLY_PROMPTS.map((key): Step => ({
    kind: 'text',
    key,
    prompt: prompts[key],
    value: draft[key],
  }));
  const answers = await askInSteps(l10n.t('Weekly review · {0}', week), steps);
  return answers && { week, ...Object.fromEntries(WEEKLY_PROMPTS.map((key) => [key, answers.one(key)])) };
}

async function save(
  { journal }: Services,
  review: Week,
): Promise<Reviewed & { readonly isPending: boolean }> {
  const { week } = review;
  const isKnown = journal.snapshot.journal.weeks.some((one) => one.week === week);
  const said = WEEKLY_PROMPTS.filter((key) => isFilled(review[key]));
  if (said.length === 0 && !isKnown)
    throw new CodedError({
      code: 'empty-entry',
      message: l10n.t('There is nothing to keep of this week yet. Nothing was written.'),
    });
  if (isKnown && journal.snapshot.state === 'ready') {
    const changes = Object.entries(validEntry('weeks', review)).filter(([key]) => key !== 'week');
    const uri = await journal.update('weeks', week, Object.fromEntries(changes));
    return { week, uri, isPending: false };
  }
  const filled = Object.fromEntries(said.map((key) => [key, review[key]]));
  const written = await addEntry(journal, 'weeks', () => ({ week, ...filled }));
  return { week, uri: written.uri, isPending: written.kind === 'pending' };
}

function tellSaved({ journal, clock }: Services): void {
  const { streak } = weeklyRecord(journal.snapshot.journal, clock.today());
  const text = streak > 1 ? l10n.t('Week reviewed · {0} weeks in a row', streak) : l10n.t('Week reviewed');
  showDone(text);
}
