import { l10n } from 'vscode';

import { peopleIn } from '../core/journal/assist/known';
import type { Journal, Mentee } from '../core/journal/schema';
import { menteeChange, menteeNamed } from '../core/mentees/entry';
import type { Services } from '../host/services';
import { addEntry, ensureLocation, validEntry } from '../host/ui/addEntry';
import { askInSteps, dayProblem, type Answers, type Choice } from '../host/ui/steps';
import { showDone } from '../host/ui/plain';
import type { Written } from '../manifest';

/** Takes down a mentee who was given, or asks for one. For one who is there already, it adds a session. */
export async function addMentee(services: Services, given: Mentee | undefined): Promise<Written | undefined> {
  await services.journal.load();
  const mentee = given ? validEntry('mentees', given) : await ask(services);
  if (!mentee || (!given && !(await ensureLocation(services.journal)))) return undefined;
  const { isPending, ...written } = await keep(services, mentee);
  if (!given && !isPending) {
    const { mentees } = services.journal.snapshot.journal;
    tellKept(mentee.who, menteeNamed(mentee, mentees)?.sessions?.length ?? 0);
  }
  return written;
}

async function keep(
  { journal }: Services,
  mentee: Mentee,
): Promise<Written & { readonly isPending: boolean }> {
  const { state, journal: known } = journal.snapshot;
  const change = menteeChange(mentee, state === 'ready' ? known : { mentees: [] });
  if (change.kind === 'change') {
    return { id: change.id, uri: await journal.update('mentees', change.id, change.patch), isPending: false };
  }
  const written = await addEntry(journal, 'mentees', () => change.entry);
  return { id: change.entry.id, uri: written.uri, isPending: written.kind === 'pending' };
}

async function ask({ journal, clock }: Services): Promise<Mentee | undefined> {
  const { journal: known } = journal.snapshot;
  const today = clock.today();
  const before = (soFar: Answers) => menteeNamed({ who: soFar.one('who') ?? '' }, known.mentees);
  const answers = await askInSteps(l10n.t('Mentee'), [
    {
      kind: 'name',
      key: 'who',
      prompt: l10n.t('Who do you mentor? Choose or type a name.'),
      choices: peopleChoices(known),
      isRequired: true,
    },
    (soFar) => ({
      kind: 'text',
      key: 'since',
      prompt: l10n.t('Since when?'),
      value: before(soFar)?.since ?? (before(soFar) ? '' : today),
      problemOf: dayProblem,
    }),
    (soFar) => ({
      kind: 'text',
      key: 'notes',
      prompt: before(soFar)
        ? l10n.t('What was this session about?')
        : l10n.t('What was the first session about?'),
    }),
    { kind: 'text', key: 'date', prompt: l10n.t('When was it?'), value: today, problemOf: dayProblem },
    (soFar) => ({
      kind: 'text',
      key: 'outcome',
      prompt: l10n.t('What can {0} do now that they could not before?', soFar.one('who') ?? ''),
      value: before(soFar)?.outcome ?? '',
    }),
  ]);
  return answers && menteeOf(answers, today);
}

/** A session needs words: its day alone is what the box started with. */
function menteeOf(answers: Answers, today: string): Mentee {
  const [who = '', since, notes, date = today, outcome] = (
    ['who', 'since', 'notes', 'date', 'outcome'] as const
  ).map((key) => answers.one(key));
  return {
    who,
    ...(since !== undefined && { since }),
    ...(notes !== undefined && { sessions: [{ date, notes }] }),
    ...(outcome !== undefined && { outcome }),
  };
}

/** Mentees first: a session with one of them is what is added most. */
function peopleChoices(journal: Journal): Choice[] {
  const mentees = journal.mentees.map(({ who, sessions = [] }) => ({
    value: who,
    label: who,
    description: l10n.t('sessions: {0}', sessions.length),
  }));
  const others = peopleIn(journal)
    .filter((who) => !menteeNamed({ who }, journal.mentees) && who !== journal.profile.manager?.name)
    .map((who) => ({ value: who, label: who }));
  return [...mentees, ...others];
}

function tellKept(who: string, sessions: number): void {
  const text =
    sessions > 1
      ? l10n.t('Kept · {0} sessions with {1}', sessions, who)
      : l10n.t('Kept: you mentor {0}', who);
  showDone(text);
}
