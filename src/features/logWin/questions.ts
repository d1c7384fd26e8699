/** What Add Detail asks about a win, in the order a committee would. */
import { l10n } from 'vscode';

import type { EntryPatch } from '../../core/journal/edit';
import type { Win } from '../../core/journal/schema';
import type { Dimension, Rubric } from '../../core/rubric/model';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  readonly prompt: (win: Win, rubric: Rubric) => string;
  /** The answer that the win has already; empty for none. */
  readonly current: (win: Win) => string;
  readonly patch: (answer: string, win: Win) => EntryPatch<'wins'>;
  /** The answers to choose from; without them the answer is typed. */
  readonly choices?: readonly Choice[];
}

const REACH_CHOICES = [
  { value: 'self', label: l10n.t('Your own work') },
  { value: 'team', label: l10n.t('Your team') },
  { value: 'cross-team', label: l10n.t('Other teams too') },
  { value: 'org', label: l10n.t('The whole organisation') },
] as const satisfies readonly Choice[];

export const QUESTIONS: readonly Question[] = [
  {
    prompt: (_, rubric) => l10n.t('Could somebody at the level of {0} have done it?', rubric.from.label),
    current: ({ level }) => level ?? '',
    patch: (answer) => ({ level: answer === 'next' || answer === 'current' ? answer : undefined }),
    choices: [
      { value: 'next', label: l10n.t('No, it is work of the next level') },
      { value: 'current', label: l10n.t('Yes, it is good work of the current level') },
    ],
  },
  {
    prompt: () => l10n.t('How far did the effect go?'),
    current: ({ reach }) => reach ?? '',
    patch: (answer) => ({ reach: REACH_CHOICES.find(({ value }) => value === answer)?.value }),
    choices: REACH_CHOICES,
  },
  {
    prompt: () => l10n.t('What was wrong before, and for whom?'),
    current: ({ problem }) => problem ?? '',
    patch: (answer) => ({ problem: answer }),
  },
  {
    prompt: (win, rubric) =>
      dimensionOf(win, rubric)?.questions.self[0] ?? l10n.t('What did you do yourself?'),
    current: ({ action }) => action ?? '',
    patch: (answer) => ({ action: answer }),
  },
  {
    prompt: () => l10n.t('Which choice was yours, and why that one?'),
    current: ({ decision }) => decision?.why ?? '',
    patch: (answer, { decision }) => ({ decision: { ...decision, why: answer } }),
  },
  {
    prompt: () =>
      l10n.t('Who got better or faster because of it, and how? Write “name: what they can do now”.'),
    current: ({ helped }) => (helped ?? []).map(helpedText).join('; '),
    patch: (answer) => ({ helped: answer.split(';').flatMap(helpedIn) }),
  },
  {
    prompt: () => l10n.t('What would have happened without you?'),
    current: ({ counterfactual }) => counterfactual ?? '',
    patch: (answer) => ({ counterfactual: answer }),
  },
  {
    prompt: () => l10n.t('Who can confirm it? Names with commas between them.'),
    current: ({ corroborators }) => (corroborators ?? []).join(', '),
    patch: (answer) => ({ corroborators: answer.split(',').flatMap((name) => name.trim() || []) }),
  },
];

function dimensionOf({ dimensions = [] }: Win, rubric: Rubric): Dimension | undefined {
  return rubric.dimensions.find(({ id }) => dimensions.includes(id));
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
