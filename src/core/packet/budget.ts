/** Limits one rendering, so that a template that includes itself or nests lists comes to an end. */
import * as l10n from '@vscode/l10n';
import type Handlebars from 'handlebars';

/** Far above what a journal of thousands of wins needs. */
const MOST_STEPS = 500_000;
const MOST_CHARACTERS = 50_000_000;

/** A rendering that took more than it may. */
export class TooMuch extends Error {
  constructor(readonly code: 'template-endless' | 'template-too-large') {
    super(code === 'template-endless' ? endlessText() : tooLargeText());
  }
}

export function endlessText(): string {
  return l10n.t(
    'The template comes to no end: a part calls itself, or lists stand inside each other too often.',
  );
}

function tooLargeText(): string {
  return l10n.t('The template makes more text than a packet can hold.');
}

/** Counts blocks of lists and partials, and the text that they give. */
export class Budget {
  #steps = 0;
  #characters = 0;

  /** A rendering begins. */
  begin(): void {
    this.#steps = 0;
    this.#characters = 0;
  }

  /** Makes an environment count. */
  watch(environment: typeof Handlebars): void {
    const { invokePartial } = environment.VM as unknown as Invoker;
    const each = environment.helpers['each'] as EachHelper;
    const step = (text: unknown): unknown => this.#step(text);
    environment.VM = {
      ...environment.VM,
      invokePartial(this: unknown, ...given: unknown[]): unknown {
        return step(invokePartial.apply(this, given));
      },
    } as typeof environment.VM;
    environment.registerHelper('each', function (this: unknown, list: unknown, options: EachOptions) {
      const { fn } = options;
      return each.call(this, list, { ...options, fn: (...given) => step(fn(...given)) });
    });
  }

  #step(text: unknown): unknown {
    this.#steps += 1;
    this.#characters += typeof text === 'string' ? text.length : 0;
    if (this.#steps > MOST_STEPS) throw new TooMuch('template-endless');
    if (this.#characters > MOST_CHARACTERS) throw new TooMuch('template-too-large');
    return text;
  }
}

interface Invoker {
  readonly invokePartial: (this: unknown, ...given: unknown[]) => unknown;
}

interface EachOptions {
  readonly fn: (...given: unknown[]) => unknown;
}

type EachHelper = (this: unknown, list: unknown, options: EachOptions) => unknown;
