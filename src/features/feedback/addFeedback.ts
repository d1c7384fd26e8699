import { env, l10n } from 'vscode';

import { missingInQuote, specificQuestion, type QuotePart } from '../../core/committee/quotes';
import { feedbackChange, knownOf } from '../../core/feedback/entries';
import type { Feedback } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { ensureLocation, validEntry } from '../../host/ui/addEntry';
import { askInSteps, dayProblem, type Answers } from '../../host/ui/steps';
import { pickOne, showDone } from '../../host/ui/plain';
import type { Written } from '../../manifest';
import { keep, peopleChoices, projectChoices, winChoices } from './entries';

/** Keeps feedback that was given, or asks for it. The words of somebody who was asked answer that request. */
export async function addFeedback(
  services: Services,
  given: Feedback | undefined,
): Promise<Written | undefined> {
  await services.journal.load();
  const feedback = given ? validEntry('feedback', given) : await ask(services);
  if (!feedback || (!given && !(await ensureLocation(services.journal)))) return undefined;
  const { id, uri, isPending } = await keep(services, (known) =>
    feedbackChange(feedback, known, services.clock.today()),
  );
  if (!given && !isPending) {
    showDone(l10n.t('Kept what {0} said', feedback.from));
    await offerQuestion(services, id);
  }
  return { id, uri };
}

async function ask({ journal, clock }: Services): Promise<Feedback | undefined> {
  const known = journal.snapshot.journal;
  const knownBefore = (soFar: Answers) => knownOf(soFar.one('from') ?? '', known.feedback);
  const answers = await askInSteps(l10n.t('Add peer feedback'), [
    {
      kind: 'name',
      key: 'from',
      prompt: l10n.t('Who said it? Choose or type a name.'),
      choices: peopleChoices(known),
      isRequired: true,
    },
    (soFar) => ({
      kind: 'text',
      key: 'quote',
      prompt: l10n.t('What did {0} say, word for word?', soFar.one('from') ?? ''),
      placeholder: l10n.t(
        'Robin found the lookup nobody had measured, and the page loads in half the time now.',
      ),
    }),
    {
      kind: 'one',
      key: 'consent',
      prompt: l10n.t('May you quote it?'),
      choices: [
        { value: 'given', label: l10n.t('Yes, they agreed') },
        { value: 'asked', label: l10n.t('You asked, and wait for an answer') },
        { value: 'refused', label: l10n.t('No, it stays between you') },
      ],
    },
    {
      kind: 'many',
      key: 'wins',
      prompt: l10n.t('Which wins is it about?'),
      choices: winChoices(known.wins),
    },
    {
      kind: 'name',
      key: 'project',
      prompt: l10n.t('Which project is it about?'),
      choices: projectChoices(known),
    },
    (soFar) => ({
      kind: 'text',
      key: 'role',
      prompt: l10n.t('What is their role?'),
      value: knownBefore(soFar).role ?? '',
    }),
    (soFar) => ({
      kind: 'text',
      key: 'level',
      prompt: l10n.t('What is their level?'),
      value: knownBefore(soFar).level ?? '',
    }),
    (soFar) => ({
      kind: 'text',
      key: 'team',
      prompt: l10n.t('Which team are they in?'),
      value: knownBefore(soFar).team ?? '',
    }),
    {
      kind: 'text',
      key: 'date',
      prompt: l10n.t('When did they say it?'),
      value: clock.today(),
      problemOf: dayProblem,
    },
  ]);
  return answers && feedbackOf(answers);
}

function feedbackOf(answers: Answers): Feedback {
  const [from = '', quote, role, level, team, date, project] = (
    ['from', 'quote', 'role', 'level', 'team', 'date', 'project'] as const
  ).map((key) => answers.one(key));
  const consent = (['asked', 'given', 'refused'] as const).find((one) => one === answers.one('consent'));
  const wins = [...answers.all('wins')];
  return {
    from,
    ...(role !== undefined && { role }),
    ...(level !== undefined && { level }),
    ...(team !== undefined && { team }),
    ...(date !== undefined && { date }),
    ...(project !== undefined && { project }),
    ...(wins.length > 0 && { wins }),
    ...(quote !== undefined && { quote }),
    ...(consent && { consent }),
  };
}

/** Says what the words lack, and what could be asked. Kind words that could be about anyone weigh little. */
async function offerQuestion({ journal }: Services, id: string): Promise<void> {
  const known = journal.snapshot.journal;
  const feedback = known.feedback.find((one) => one.id === id);
  if (!feedback) return;
  const missing = missingInQuote(feedback, known);
  if (missing.length === 0) return;
  const names: Record<QuotePart, string> = {
    work: l10n.t('a project'),
    deed: l10n.t('what you did'),
    outcome: l10n.t('an outcome'),
  };
  const lacking = new Intl.ListFormat(env.language, { type: 'disjunction' }).format(
    missing.map((part) => names[part]),
  );
  const question = specificQuestion(feedback, known);
  const copy = { icon: 'copy', label: l10n.t('Copy a question for {0}', feedback.from), detail: question };
  const picked = await pickOne([copy, { icon: 'check', label: l10n.t('Leave it as it is') }], {
    title: l10n.t('Kept. The words don’t name {0} yet', lacking),
    placeHolder: l10n.t('Words that only somebody who was there can say count most. You could ask:'),
  });
  if (picked !== copy) return;
  await env.clipboard.writeText(question);
  showDone(l10n.t('Copied, for {0}', feedback.from));
}
