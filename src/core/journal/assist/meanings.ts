import { t } from '@vscode/l10n';

/** What a value of a choice means, where the word alone doesn't tell. */
export function meaningOf(field: string, value: string): string | undefined {
  return MEANINGS[field]?.[value]?.();
}

const MEANINGS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  level: {
    next: () => t('Work of the level you aim for'),
    current: () => t('A strong engineer of your level could have done it'),
  },
  role: {
    led: () => t('You answered for it, and others worked on it too'),
    drove: () => t('You kept it moving to the end'),
    contributed: () => t('You did a part of it'),
    reviewed: () => t('You reviewed it, or advised'),
  },
  reach: {
    self: () => t('Your own work'),
    team: () => t('Your team'),
    'cross-team': () => t('Other teams too'),
    org: () => t('The whole organisation'),
  },
  ambiguity: {
    given: () => t('The problem was handed to you, clear'),
    shaped: () => t('It was vague, and you gave it its shape'),
    found: () => t('Nobody had asked: you found it'),
  },
  phase: {
    design: () => t('From the question to the plan'),
    build: () => t('Building it'),
    launch: () => t('Bringing it to its users'),
    operate: () => t('Running it'),
    'follow-up': () => t('Measuring and improving it afterwards'),
  },
  visibility: {
    private: () => t('For you alone; in no packet'),
    manager: () => t('For you and your manager'),
    packet: () => t('For every reader of the packet'),
  },
  origin: {
    manual: () => t('You logged it'),
    git: () => t('Found in git'),
    doc: () => t('Found in a document'),
    import: () => t('Taken over from elsewhere'),
  },
  status: {
    idea: () => t('Not started'),
    active: () => t('Going on'),
    launched: () => t('In use'),
    done: () => t('Finished'),
    dropped: () => t('Given up'),
    open: () => t('Not answered yet'),
    answered: () => t('You have wins that answer it'),
    agreed: () => t('Your manager agrees that it is closed'),
  },
  kind: {
    promotion: () => t('About your promotion'),
    'one-on-one': () => t('A regular one-on-one'),
    review: () => t('A performance review'),
    other: () => t('Anything else'),
  },
  consent: {
    asked: () => t('You asked whether you may use it'),
    given: () => t('You may use it'),
    refused: () => t('You may not use it; it stays out of packets'),
  },
};
