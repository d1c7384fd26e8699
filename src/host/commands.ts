import { commands, type Disposable } from 'vscode';

import type { CommandCall, Commands, ContextKeys, InternalCommands } from '../manifest';

export type AllCommands = Commands & InternalCommands;
type Arguments<Id extends keyof AllCommands> = Parameters<AllCommands[Id]>;
type Outcome<Id extends keyof AllCommands> = ReturnType<AllCommands[Id]>;

/**
 * Registers a command. Called with arguments it throws its failures, coded, to its caller; called by
 * a person it shows them, and gives back nothing.
 */
export function handle<Id extends keyof AllCommands>(
  id: Id,
  run: (...given: Arguments<Id>) => Promise<Outcome<Id>> | Outcome<Id>,
  isCalledByCode: (given: readonly unknown[]) => boolean = isFromCode,
): Disposable {
  return commands.registerCommand(id, async (...given: Arguments<Id>): Promise<Outcome<Id> | undefined> => {
    try {
      return await run(...given);
    } catch (error) {
      if (isCalledByCode(given)) throw error;
      (await import('./messages')).reportFailure(error);
      return undefined;
    }
  });
}

/** Registers the command that a click on a tree row runs: it runs the row's own command and shows its errors. */
export function handlePress(): Disposable {
  return handle('promoJournal.press', press, () => false);
}

async function press({ command, arguments: given }: CommandCall): Promise<void> {
  await commands.executeCommand(command, ...given);
}

/** Runs a command of this extension by its id, with the types of its arguments and result. */
export function run<Id extends keyof AllCommands>(
  id: Id,
  ...given: Arguments<Id>
): Thenable<Outcome<Id> | undefined> {
  return commands.executeCommand(id, ...given);
}

/** True for a call by code, which passes plain values; menus and keys pass nothing or a row. */
function isFromCode(given: readonly unknown[]): boolean {
  const [first] = given;
  return first !== undefined && !(typeof first === 'object' && first !== null && 'row' in first);
}

const contextValues = new Map<string, unknown>();

/** Sets a key that `when` clauses look at; does nothing when it has that value. */
export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  if (contextValues.get(key) === value) return;
  contextValues.set(key, value);
  void commands.executeCommand('setContext', key, value);
}
