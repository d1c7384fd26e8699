/**
 * Everything through which VS Code renders text that can be somebody else's. What is given here is shown as it is written: links,
 * commands, icons and Markdown in it are dead. Lint forbids VS Code's own functions for the same everywhere else.
 */
import {
  CodeLens,
  CompletionItem,
  Hover,
  MarkdownString,
  TreeItem,
  window,
  type CompletionItemKind,
  type InputBox,
  type InputBoxOptions,
  type MessageItem,
  type Progress,
  type ProgressOptions,
  type QuickPick,
  type QuickPickItem,
  type QuickPickOptions,
  type Range,
  type StatusBarAlignment,
  type StatusBarItem,
  type TreeItemCollapsibleState,
} from 'vscode';

import { safeAddress } from '../../core/packet/escape';
import type { WebLink } from './row';
import { plainLabel, plainMarkdown, plainMessage, plainPrompt } from '../../core/plain';

declare const isPlain: unique symbol;

/** Made plain by a function of this file. */
export type Plain<T> = T & { readonly [isPlain]: true };

/** Shows a notification; gives the title of the button that was pressed. */
export function showInformation(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showInformationMessage(plainMessage(text), ...buttons);
}

/** Shows a warning; gives the title of the button that was pressed. */
export function showWarning(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showWarningMessage(plainMessage(text), ...buttons);
}

/** Shows a message that waits for an answer, with a detail below it; gives the button that was pressed. */
export function showModal<Button extends MessageItem>(
  kind: 'information' | 'warning',
  text: string,
  detail: string,
  ...buttons: Button[]
): Thenable<Button | undefined> {
  const show = kind === 'warning' ? window.showWarningMessage : window.showInformationMessage;
  return show(plainMessage(text), { modal: true, detail: plainMessage(detail) }, ...buttons);
}

/** Shows an error; gives the title of the button that was pressed. */
export function showError(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showErrorMessage(plainMessage(text), ...buttons);
}

/** Milliseconds for which the status bar says that something was done. */
const DONE_MS = 6000;

/** Says in the status bar, for a few seconds, that something was done. */
export function showDone(text: string): void {
  window.setStatusBarMessage(labelWith('check', text), DONE_MS);
}

/** Says in the status bar that something is waited for, until it is there. */
export function showWaiting(text: string, until: Thenable<unknown>): void {
  window.setStatusBarMessage(labelWith('sync~spin', text), until);
}

/** Makes an item of the status bar. Its text is a `statusText`; its tooltip is shown as it is written if it is a string. */
export function createStatusItem(
  id: string,
  alignment: StatusBarAlignment,
  priority: number,
): Omit<StatusBarItem, 'text' | 'tooltip'> & { text: Plain<string>; tooltip: string | undefined } {
  return window.createStatusBarItem(id, alignment, priority) as Omit<StatusBarItem, 'text' | 'tooltip'> & {
    text: Plain<string>;
    tooltip: string | undefined;
  };
}

/** The text of an item of the status bar, behind an icon. */
export function statusText(icon: string, text: string): Plain<string> {
  return labelWith(icon, text) as Plain<string>;
}

/** Shows progress while something runs. */
export function showProgress<T>(
  { title, ...options }: ProgressOptions,
  task: (progress: Progress<{ message: string }>) => Thenable<T>,
): Thenable<T> {
  return window.withProgress(
    { ...options, ...(title !== undefined && { title: plainPrompt(title) }) },
    (progress) => task({ report: ({ message }) => progress.report({ message: plainPrompt(message) }) }),
  );
}

/** Something to pick. Its icon stands before its label. */
export interface PickItem extends QuickPickItem {
  readonly icon?: string;
}

/** Items for a list that `createPick` made. Nothing but their texts is changed. */
export function plainItems<T extends PickItem>(items: readonly T[]): Plain<T>[] {
  return items.map(plainItem);
}

function plainItem<T extends PickItem>(item: T): Plain<T> {
  const { icon, label, description, detail } = item;
  return {
    ...item,
    label: icon === undefined ? plainLabel(label) : labelWith(icon, label),
    ...(description !== undefined && { description: plainLabel(description) }),
    ...(detail !== undefined && { detail: plainLabel(detail) }),
  } as Plain<T>;
}

/** Asks for one of some items; gives it as it was given. */
export async function pickOne<T extends PickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: Omit<QuickPickOptions, 'canPickMany' | 'onDidSelectItem'> = {},
): Promise<T | undefined> {
  return (await window.showQuickPick(wrapped(items), options))?.given;
}

/** Asks for any of some items; gives them as they were given. */
export async function pickMany<T extends PickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: Omit<QuickPickOptions, 'canPickMany' | 'onDidSelectItem'> = {},
): Promise<T[] | undefined> {
  const picked = await window.showQuickPick(wrapped(items), { ...options, canPickMany: true });
  return picked?.map(({ given }) => given);
}

async function wrapped<T extends PickItem>(
  items: readonly T[] | Promise<readonly T[]>,
): Promise<(QuickPickItem & { given: T })[]> {
  return (await items).map((given) => ({ ...plainItem(given), given }));
}

/** Makes a list whose items come from `plainItems`. Its title and placeholder are shown as they are written. */
export function createPick<T extends PickItem>(): QuickPick<Plain<T>> {
  return window.createQuickPick<Plain<T>>();
}

/** An input box whose prompt and problem come from `promptText`. Its title and placeholder are shown as they are written. */
export type PlainInput = Omit<InputBox, 'prompt' | 'validationMessage'> & {
  prompt: Plain<string>;
  validationMessage: Plain<string> | undefined;
};

export function createInput(): PlainInput {
  return window.createInputBox() as PlainInput;
}

/** The prompt of an input box, or what is wrong with its value. */
export function promptText(text: string): Plain<string> {
  return plainPrompt(text) as Plain<string>;
}

/** Asks for a line of text. */
export function askText({
  prompt: text,
  validateInput: problemOf,
  ...options
}: Omit<InputBoxOptions, 'validateInput'> & {
  readonly validateInput?: (text: string) => string | undefined;
}): Thenable<string | undefined> {
  return window.showInputBox({
    ...options,
    ...(text !== undefined && { prompt: plainPrompt(text) }),
    ...(problemOf && {
      validateInput: (value: string) => {
        const problem = problemOf(value);
        return problem === undefined ? undefined : plainPrompt(problem);
      },
    }),
  });
}

/** A row of a tree. */
export function treeItem(
  label: string,
  description: string | undefined,
  folding: TreeItemCollapsibleState,
): TreeItem {
  const item = new TreeItem(plainLabel(label), folding);
  if (description !== undefined) item.description = plainLabel(description);
  return item;
}

/** A CodeLens; its icon stands before its title. Without a command it only says something. */
export function codeLens(
  range: Range,
  {
    icon,
    title,
    command = '',
    given,
  }: {
    readonly icon?: string;
    readonly title: string;
    readonly command?: string;
    readonly given?: readonly unknown[];
  },
): CodeLens {
  const shown = icon === undefined ? plainLabel(title) : labelWith(icon, title);
  return new CodeLens(range, { title: shown, command, ...(given && { arguments: [...given] }) });
}

/** A completion. It inserts the label where nothing else is set. */
export function completionItem(
  label: string,
  description: string | undefined,
  kind: CompletionItemKind,
): CompletionItem {
  const shown = { label: plainLabel(label), ...(description && { description: plainLabel(description) }) };
  const item = new CompletionItem(shown, kind);
  item.insertText = label;
  item.filterText = label;
  return item;
}

/** A piece of a tooltip or a hover: a paragraph, a strong one, a list or code of a language. */
export type Block =
  | string
  | { readonly strong: string }
  | { readonly list: readonly string[] }
  | { readonly link: WebLink }
  | { readonly code: string; readonly language: string };

/** A tooltip, or the documentation of a completion. */
export function markdown(...blocks: readonly Block[]): MarkdownString {
  const text = new MarkdownString();
  blocks.forEach((block, index) => {
    if (index > 0) text.appendMarkdown('\n\n');
    if (typeof block === 'string') text.appendMarkdown(plainMarkdown(block));
    else if ('strong' in block) text.appendMarkdown(`**${plainMarkdown(block.strong)}**`);
    else if ('list' in block)
      text.appendMarkdown(block.list.map((item) => `- ${plainMarkdown(item)}`).join('\n'));
    else if ('link' in block) text.appendMarkdown(linkTo(block.link));
    else text.appendCodeblock(block.code, block.language);
  });
  return text;
}

/** A link that leads to the web; where the address is none that may be linked to, its words alone. */
function linkTo({ text, href }: WebLink): string {
  const address = safeAddress(href);
  const words = plainMarkdown(text);
  return address?.startsWith('http') ? `[${words}](${address})` : words;
}

/** What is said about a range when the pointer rests on it. */
export function hoverOf(range: Range, ...blocks: readonly Block[]): Hover {
  return new Hover(markdown(...blocks), range);
}

function labelWith(icon: string, text: string): string {
  return `$(${icon}) ${plainLabel(text)}`;
}
