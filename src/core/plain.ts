/**
 * Text of commits, files, rubrics, hosts and people, for the places where VS Code makes a link or an icon of parts of what it is
 * given. A word joiner, which has no width and cannot be seen, then stands inside what would begin one, so the text reads as it
 * was written. A backslash would not do everywhere: lists render a label in pieces where a search marks parts of it.
 */
const JOINER = '\u2060';

/**
 * For notifications. VS Code makes links and commands of `[text](target)`, whatever is around it (`parseLinkedText` in
 * base/common/linkedText.ts; `NotificationViewItem` in workbench/common/notifications.ts).
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', `]${JOINER}(`);
}

/**
 * For labels, descriptions and details of trees, lists and completions, for CodeLenses and the status bar. VS Code makes an icon
 * of `$(…)` (`renderLabelWithIcons` in base/browser/ui/iconLabel/iconLabels.ts).
 */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', `$${JOINER}(`);
}

/**
 * For prompts and problems of input boxes, and for progress, which can stand in a notification and in the status bar: links and
 * commands as in notifications, icons as in labels (`renderQuickInputDescription` in platform/quickinput/browser/quickInputUtils.ts).
 */
export function plainPrompt(text: string): string {
  return plainLabel(plainMessage(text));
}

/**
 * For tooltips, hovers and documentation, which are Markdown (`MarkdownString`). All its signs are escaped, those of addresses
 * too, so that none becomes a link. `appendText` would do the rest, but its spaces keep lines from breaking between words.
 */
export function plainMarkdown(text: string): string {
  const escaped = plainLabel(text.trim()).replace(/[\\`*_{}[\]()#+\-.!~<>|&:=@/$]/g, '\\$&');
  return escaped.replace(/\n\s*/g, '\n\n');
}
