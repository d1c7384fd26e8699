import * as l10n from '@vscode/l10n';

/** What a value of a choice means, where the word alone doesn't tell. */
export function meaningOf(field: string, value: string): string | undefined {
  return MEANINGS[field]?.[value]?.();
}

const MEANINGS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  level: {
    next: () => l10n.t('Work of the level you aim for'),
    current: () => l10n.t('A strong engineer of your level could have done it'),
  },
  role: {
    led: () => l10n.t('You answered for it, and others worked on it too'),
    drove: () => l10n.t('You kept it moving to the end'),
    contributed: () => l10n.t('You did a part of it'),
    reviewed: () => l10n.t('You reviewed it, or advised'),
  },
  reach: {
    self: () => l10n.t('Your own work'),
    team: () => l10n.t('Your team'),
    'cross-team': () => l10n.t('Other teams too'),
    org: () => l10n.t('The whole organisation'),
  },
  ambiguity: {
    given: () => l10n.t('The problem was handed to you, clear'),
    shaped: () => l10n.t('It was vague, and you gave it its shape'),
    found: () => l10n.t('Nobody had asked: you found it'),
  },
  phase: {
    design: () => l10n.t('From the question to the plan'),
    build: () => l10n.t('Building it'),
    launch: () => l10n.t('Bringing it to its users'),
    operate: () => l10n.t('Running it'),
    'follow-up': () => l10n.t('Measuring and improving it afterwards'),
  },
  visibility: {
    private: () => l10n.t('For you alone; in no packet'),
    manager: () => l10n.t('For you and your manager'),
    packet: () => l10n.t('For every reader of the packet'),
  },
  origin: {
    manual: () => l10n.t('You logged it'),
    git: () => l10n.t('Found in git'),
    doc: () => l10n.t('Found in a document'),
    import: () => l10n.t('Taken over from elsewhere'),
  },
  drafted: {
    problem: () => l10n.t('What was wrong is in words that were found'),
    action: () => l10n.t('What you did is in words that were found'),
    decision: () => l10n.t('What you decided is in words that were found'),
    impact: () => l10n.t('What changed is in words that were found'),
  },
  status: {
    idea: () => l10n.t('Not started'),
    active: () => l10n.t('Going on'),
    launched: () => l10n.t('In use'),
    done: () => l10n.t('Finished'),
    dropped: () => l10n.t('Given up'),
    open: () => l10n.t('Not answered yet'),
    answered: () => l10n.t('You have wins that answer it'),
    agreed: () => l10n.t('Your manager agrees that it is closed'),
  },
  kind: {
    promotion: () => l10n.t('About your promotion'),
    'one-on-one': () => l10n.t('A regular one-on-one'),
    review: () => l10n.t('A performance review'),
    other: () => l10n.t('Anything else'),
    'code-name': () => l10n.t('A project or product that nobody outside knows'),
    customer: () => l10n.t('A customer or partner'),
    person: () => l10n.t('Somebody you work with'),
    host: () => l10n.t('A server or an internal address'),
  },
  consent: {
    asked: () => l10n.t('You asked whether you may use it'),
    given: () => l10n.t('You may use it'),
    refused: () => l10n.t('You may not use it; it stays out of packets'),
  },
};
