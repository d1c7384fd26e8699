/** Walks through what a win does not say yet: one box each, all of them skippable. */
import { l10n } from 'vscode';

import { describeImpact } from '../../core/capture/describe';
import { parseQuickLine, type QuickLineContext } from '../../core/capture/quickLine';
import type { EntryPatch } from '../../core/journal/edit';
import type { Evidence, Impact, Win } from '../../core/journal/schema';
import type { Dimension, Rubric } from '../../core/rubric/model';
import { dimensionResolver } from '../../core/rubric/resolve';
import type { Services } from '../../host/services';
import { pickOne } from '../../host/ui/plain';
import { askOne, type Step } from '../../host/ui/steps';
import type { DetailOf, DetailQuestion, WinRow } from '../../manifest';

const LONGEST_TITLE = 60;

/** Asks about the win of a row, of an id, or of the user's choice. Each answer is saved as it is given. */
export async function addDetail(services: Services, which: WinRow | DetailOf | undefined): Promise<void> {
  const { journal } = await services.journal.load();
  const id = which === undefined ? await pickWin(journal.wins) : 'row' in which ? which.row.winId : which.id;
  const about = which && 'about' in which ? which.about : undefined;
  const questions =
    about === undefined ? QUESTIONS : QUESTIONS.filter((question) => question.about === about);
  const rubric = await services.rubrics.current();
  const context = { today: services.clock.today(), rubric, projects: journal.projects };
  for (let step = 0; step >= 0 && step < questions.length;) {
    const win = services.journal.snapshot.journal.wins.find((one) => one.id === id);
    const question = questions[step];
    if (!win || !question) return;
    const before = question.current(win);
    const place = { title: titleOf(win), at: step, of: questions.length };
    const answer = await askOne(boxOf(question, question.prompt(win, rubric), win), [before], place);
    if (answer.kind === 'stop') return;
    if (answer.kind === 'answer') {
      const [text = ''] = answer.values;
      if (text !== '' && text !== before)
        await services.journal.update('wins', win.id, question.patch(text, win, context));
    }
    step += answer.kind === 'back' ? -1 : 1;
  }
}

/** The box of a question, with what the win says already. */
function boxOf({ about, choices, current }: Question, prompt: string, win: Win): Step {
  if (!choices) return { kind: 'text', key: about, prompt };
  const now = current(win);
  const shown = choices.map((choice) =>
    choice.value === now ? { ...choice, description: l10n.t('now') } : choice,
  );
  return { kind: 'one', key: about, prompt, choices: shown };
}

function titleOf({ title }: Win): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

async function pickWin(wins: readonly Win[]): Promise<string | undefined> {
  const items = wins.toReversed().map(({ id, title }) => ({ label: title, description: id, id }));
  const picked = await pickOne(items, { title: l10n.t('Add detail to which win?') });
  return picked?.id;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is asked about a win. */
interface Question {
  readonly about: DetailQuestion;
  readonly prompt: (win: Win, rubric: Rubric) => string;
  /** The answer that the win has already; empty for none. */
  readonly current: (win: Win) => string;
  readonly patch: (answer: string, win: Win, context: QuickLineContext) => EntryPatch<'wins'>;
  /** The answers to choose from; without them the answer is typed. */
  readonly choices?: readonly Choice[];
}

const REACH_CHOICES = [
  { value: 'self', label: l10n.t('Your own work') },
  { value: 'team', label: l10n.t('Your team') },
  { value: 'cross-team', label: l10n.t('Other teams too') },
  { value: 'org', label: l10n.t('The whole organisation') },
] as const satisfies readonly Choice[];

/** In the order of a committee. */
const QUESTIONS: readonly Question[] = [
  {
    about: 'level',
    prompt: (_, rubric) => l10n.t('Could somebody at the level of {0} have done it?', rubric.from.label),
    current: ({ level }) => level ?? '',
    patch: (answer) => ({ level: answer === 'next' || answer === 'current' ? answer : undefined }),
    choices: [
      { value: 'next', label: l10n.t('No, it is work of the next level') },
      { value: 'current', label: l10n.t('Yes, it is good work of the current level') },
    ],
  },
  {
    about: 'reach',
    prompt: () => l10n.t('How far did the effect go?'),
    current: ({ reach }) => reach ?? '',
    patch: (answer) => ({ reach: REACH_CHOICES.find(({ value }) => value === answer)?.value }),
    choices: REACH_CHOICES,
  },
  {
    about: 'result',
    prompt: () =>
      l10n.t('What changed, in numbers? Write “checkout p95 800ms → 210ms”, and where it can be looked up.'),
    current: ({ impact }) => (impact ? describeImpact(impact) : ''),
    patch: (answer, { impact }, context) => ({ impact: { ...impact, ...resultIn(answer, context) } }),
  },
  {
    about: 'evidence',
    prompt: () => l10n.t('What proves it? Paste links, tickets, #123, commit hashes.'),
    current: () => '',
    patch: (answer, { evidence = [] }, context) => ({
      evidence: [...evidence, ...evidenceIn(answer, context)],
    }),
  },
  {
    about: 'problem',
    prompt: () => l10n.t('What was wrong before, and for whom?'),
    current: ({ problem }) => problem ?? '',
    patch: (answer) => ({ problem: answer }),
  },
  {
    about: 'action',
    prompt: (win, rubric) =>
      dimensionOf(win, rubric)?.questions.self[0] ?? l10n.t('What did you do yourself?'),
    current: ({ action }) => action ?? '',
    patch: (answer) => ({ action: answer }),
  },
  {
    about: 'decision',
    prompt: () => l10n.t('Which choice was yours, and why that one?'),
    current: ({ decision }) => decision?.why ?? '',
    patch: (answer, { decision }) => ({ decision: { ...decision, why: answer } }),
  },
  {
    about: 'helped',
    prompt: () =>
      l10n.t('Who got better or faster because of it, and how? Write “name: what they can do now”.'),
    current: ({ helped }) => (helped ?? []).map(helpedText).join('; '),
    patch: (answer) => ({ helped: answer.split(';').flatMap(helpedIn) }),
  },
  {
    about: 'counterfactual',
    prompt: () => l10n.t('What would have happened without you?'),
    current: ({ counterfactual }) => counterfactual ?? '',
    patch: (answer) => ({ counterfactual: answer }),
  },
  {
    about: 'confirm',
    prompt: () => l10n.t('Who can confirm it? Names with commas between them.'),
    current: ({ corroborators }) => (corroborators ?? []).join(', '),
    patch: (answer) => ({ corroborators: answer.split(',').flatMap((name) => name.trim() || []) }),
  },
];

function dimensionOf({ dimensions = [] }: Win, rubric: Rubric): Dimension | undefined {
  const ids = dimensions.map(dimensionResolver(rubric));
  return rubric.dimensions.find(({ id }) => ids.includes(id));
}

type Helped = NonNullable<Win['helped']>[number];

function helpedText({ who, outcome }: Helped): string {
  return outcome ? `${who}: ${outcome}` : who;
}

function helpedIn(text: string): Helped[] {
  const [who = '', ...rest] = text.split(':');
  const outcome = rest.join(':').trim();
  return who.trim() === '' ? [] : [{ who: who.trim(), ...(outcome && { outcome }) }];
}

/** The numbers of an answer with where they come from; an answer without numbers is the result in words. */
function resultIn(answer: string, context: QuickLineContext): Impact {
  const { impact, evidence } = parseQuickLine(answer, context);
  const source = evidence.flatMap((item) => ('link' in item ? [item.link] : []))[0];
  return { ...(impact ?? { summary: answer }), ...(source !== undefined && { source }) };
}

/** What an answer names as proof; text that names nothing known is a link or a file as it stands. */
function evidenceIn(answer: string, context: QuickLineContext): Evidence[] {
  const { evidence } = parseQuickLine(answer, context);
  return evidence.length > 0 ? [...evidence] : [{ link: answer }];
}
