/** Handlebars in a sandbox: templates see the view and the product's helpers, but no code and no prototypes. */
import Handlebars from 'handlebars';

import { Budget } from './budget';
import { HELPERS, sectionWithout } from './helpers';
import type { PacketView } from './view';

/** Renders a view. Of each section, the wins that are named for it are left out, by their ids in the view. */
export type Render = (view: PacketView, dropped?: ReadonlyMap<string, ReadonlySet<string>>) => string;

/** Compiled templates by their body: a preview renders the same one at every keystroke. */
const compiled = new Map<string, Render>();
const MOST_COMPILED = 16;

/** Built-in helpers that templates don't get: one writes to the console, one reads fields by computed names. */
const CLOSED_HELPERS = ['log', 'lookup'] as const;

const KNOWN_HELPERS = Object.fromEntries([
  ...Object.keys(HELPERS).map((name) => [name, true] as const),
  ...CLOSED_HELPERS.map((name) => [name, false] as const),
]);

const OPTIONS = {
  noEscape: true,
  strict: true,
  knownHelpers: KNOWN_HELPERS,
  knownHelpersOnly: true,
} as const;

const CLOSED = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/**
 * Compiles a template's body. Throws what Handlebars throws, now or on the first rendering, and `TooMuch`; see
 * `templateFailure`.
 */
export function compile(body: string): Render {
  const known = compiled.get(body);
  if (known) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const budget = new Budget();
  const template = environment(budget).compile<PacketView>(body, OPTIONS);
  const render: Render = (view, dropped = new Map()) => {
    budget.begin();
    return template(view, { ...CLOSED, helpers: placed({ section: sectionWithout(dropped) }) });
  };
  compiled.set(body, render);
  return render;
}

/** What Handlebars throws at a body that it can't read, without rendering it; nothing where it can. See `templateFailure`. */
export function syntaxError(body: string): unknown {
  try {
    Handlebars.precompile(body, OPTIONS);
    return undefined;
  } catch (error) {
    return error;
  }
}

function environment(budget: Budget): typeof Handlebars {
  const isolated = Handlebars.create();
  for (const name of CLOSED_HELPERS) isolated.unregisterHelper(name);
  isolated.registerHelper(placed(HELPERS));
  budget.watch(isolated);
  return isolated;
}

/** A helper, as Handlebars calls it. What comes last says where in the template it is called. */
type Helper = (this: unknown, ...given: unknown[]) => unknown;

interface Call {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Helpers whose errors know where in the template they were called, as those of Handlebars itself do. */
export function placed(helpers: object): Record<string, Helper> {
  return Object.fromEntries(
    (Object.entries(helpers) as [string, Helper][]).map(([name, helper]) => [name, placedHelper(helper)]),
  );
}

function placedHelper(helper: Helper): Helper {
  return function (this: unknown, ...given: unknown[]): unknown {
    try {
      return helper.apply(this, given);
    } catch (error) {
      const start = (given.at(-1) as Call | undefined)?.loc?.start;
      const isPlaced = !(error instanceof TypeError) || 'lineNumber' in error;
      throw start && !isPlaced
        ? Object.assign(error, { lineNumber: start.line, column: start.column })
        : error;
    }
  };
}
