/** A short sequence of native boxes. Each can be skipped but the required ones; Back goes one back, Escape leaves. */
import { l10n, QuickInputButtons, type Disposable, type QuickInput, type QuickInputButton } from 'vscode';

import { isDay } from '../../core/days';
import { plainLabel } from '../../core/plain';
import { createInput, createPick, plainItems, promptText, type PickItem } from './plain';

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Stands before the label. */
  readonly icon?: string;
  readonly description?: string;
  readonly detail?: string;
}

interface Box {
  /** The name of its answer. */
  readonly key: string;
  readonly prompt: string;
  readonly isRequired?: boolean;
}

interface TextBox extends Box {
  readonly kind: 'text';
  readonly value?: string;
  readonly placeholder?: string;
  /** What is wrong with a text; nothing when it is fine. An empty one is never asked about. */
  readonly problemOf?: (text: string) => string | undefined;
}

interface ChoiceBox extends Box {
  /** `one` of the choices; a `name`, which is one of them or typed; or as `many` of them as the user likes. */
  readonly kind: 'one' | 'name' | 'many';
  readonly choices: readonly Choice[];
  /** Values that are chosen at first. */
  readonly chosen?: readonly string[];
}

export type Step = TextBox | ChoiceBox;

/** What was answered, by the keys of the steps. */
export class Answers {
  constructor(private readonly given: ReadonlyMap<string, readonly string[]>) {}

  /** The answer of a box; nothing where it was skipped. */
  one(key: string): string | undefined {
    return this.given.get(key)?.[0];
  }

  /** All that was chosen in a box. */
  all(key: string): readonly string[] {
    return this.given.get(key) ?? [];
  }
}

/** A step that depends on what was answered before it. */
type LaterStep = (soFar: Answers) => Step;

/** How a box was left. `values` has what was typed or chosen, and nothing where the box was skipped. */
type Leaving =
  | { readonly kind: 'answer'; readonly values: readonly string[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

type Leave = (leaving: Leaving) => void;

/** Asks one question after another. `undefined` when the user cancelled: then nothing was written either. */
export async function askInSteps(
  title: string,
  steps: readonly (Step | LaterStep)[],
): Promise<Answers | undefined> {
  const given = new Map<string, readonly string[]>();
  for (let at = 0; at < steps.length;) {
    const next = steps[at];
    if (!next) break;
    const step = typeof next === 'function' ? next(new Answers(given)) : next;
    const leaving = await askOne(step, given.get(step.key), { title, at, of: steps.length });
    if (leaving.kind === 'stop') return undefined;
    if (leaving.kind === 'answer') given.set(step.key, leaving.values);
    at += leaving.kind === 'back' ? -1 : 1;
  }
  return new Answers(given);
}

/** Which box of a sequence it is. */
interface Place {
  readonly title: string;
  /** Counted from 0. */
  readonly at: number;
  readonly of: number;
}

/** Shows one box. `before` has what it holds at first, instead of what its step says. */
export function askOne(
  step: Step,
  before: readonly string[] | undefined,
  { title, at, of }: Place,
): Promise<Leaving> {
  return new Promise((resolve) => {
    const leave: Leave = (leaving) => {
      resolve(leaving);
      input.dispose();
    };
    const input = step.kind === 'text' ? textInput(step, before, leave) : choiceInput(step, before, leave);
    input.title = title;
    if (of > 1) {
      input.step = at + 1;
      input.totalSteps = of;
    }
    if (at > 0) input.buttons = [QuickInputButtons.Back];
    input.ignoreFocusOut = true;
    input.onDidTriggerButton(() => leave({ kind: 'back' }));
    input.onDidHide(() => leave({ kind: 'stop' }));
    input.show();
  });
}

interface WithButtons extends QuickInput {
  buttons: readonly QuickInputButton[];
  onDidTriggerButton(listener: (button: QuickInputButton) => void): Disposable;
}

function textInput(step: TextBox, before: readonly string[] | undefined, leave: Leave): WithButtons {
  const input = createInput();
  input.prompt = promptText(promptOf(step));
  input.placeholder = step.placeholder ?? '';
  input.value = before ? (before[0] ?? '') : (step.value ?? '');
  const check = (): string | undefined => {
    const text = input.value.trim();
    const isMissing = text === '' && step.isRequired;
    return isMissing ? l10n.t('This one is needed.') : text === '' ? undefined : step.problemOf?.(text);
  };
  const tell = (problem = ''): void => {
    input.validationMessage = promptText(problem);
  };
  input.onDidChangeValue(() => tell(input.value.trim() === '' ? '' : check()));
  input.onDidAccept(() => {
    const problem = check();
    const text = input.value.trim();
    if (problem === undefined) leave({ kind: 'answer', values: text === '' ? [] : [text] });
    else tell(problem);
  });
  return input;
}

interface ChoiceItem extends PickItem {
  readonly value: string;
}

function choiceInput(step: ChoiceBox, before: readonly string[] | undefined, leave: Leave): WithButtons {
  const input = createPick<ChoiceItem>();
  const items = plainItems(step.choices.map((choice): ChoiceItem => ({ ...choice })));
  const chosen = before ?? step.chosen ?? [];
  const isChosen = ({ value }: ChoiceItem): boolean => chosen.includes(value);
  input.placeholder = promptOf(step);
  input.matchOnDescription = true;
  if (step.kind === 'many') {
    input.canSelectMany = true;
    input.items = items;
    input.selectedItems = items.filter(isChosen);
  } else {
    const skip = step.isRequired ? [] : plainItems<ChoiceItem>([{ label: l10n.t('Skip'), value: '' }]);
    const show = (): void => {
      input.items = [...plainItems(typedItem(step, input.value, items)), ...items, ...skip];
    };
    if (step.kind === 'name')
      input.value = chosen.find((value) => !items.some((item) => item.value === value)) ?? '';
    show();
    const active = input.items.filter(isChosen);
    if (active.length > 0) input.activeItems = active;
    input.onDidChangeValue(show);
  }
  input.onDidAccept(() => {
    const picked = step.kind === 'many' ? input.selectedItems : input.activeItems.slice(0, 1);
    const values = pickedValues(step, input.value.trim(), picked);
    if (values.length > 0 || !step.isRequired) leave({ kind: 'answer', values });
  });
  return input;
}

/** The picked values. A name that was typed faster than the list could follow is taken as typed. */
function pickedValues({ kind }: ChoiceBox, typed: string, picked: readonly ChoiceItem[]): string[] {
  const fits = ({ label }: ChoiceItem): boolean =>
    label.toLowerCase().includes(plainLabel(typed).toLowerCase());
  if (kind === 'name' && typed !== '' && !picked.some(fits)) return [typed];
  return picked.map(({ value }) => value).filter((value) => value !== '');
}

/** What is typed, as the first thing to choose, unless it is one of the choices. */
function typedItem({ kind }: ChoiceBox, typed: string, items: readonly ChoiceItem[]): ChoiceItem[] {
  const value = typed.trim();
  if (kind !== 'name' || value === '' || items.some((item) => item.label === plainLabel(value))) return [];
  return [{ label: value, description: l10n.t('as you typed it'), value, alwaysShow: true }];
}

function promptOf(step: Step): string {
  const { prompt, isRequired = false } = step;
  if (isRequired) return prompt;
  if (step.kind === 'many') return l10n.t('{0} Enter goes on.', prompt);
  if (step.kind !== 'text') return prompt;
  return step.value ? l10n.t('{0} Enter keeps it.', prompt) : l10n.t('{0} Enter skips.', prompt);
}

/** What is wrong with a text that has to be a day; nothing when it is one. */
export function dayProblem(text: string): string | undefined {
  return isDay(text.trim()) ? undefined : l10n.t('“{0}” is no day: days are written 2026-11-22.', text);
}
