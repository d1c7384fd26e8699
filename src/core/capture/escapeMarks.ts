/** Puts a backslash before what the quick line would read as a mark, so that a text stays a title. */
export function escapeMarks(text: string): string {
  return text.replace(/(^|[\s([{<"'“‘,;:|&（「])(?=[#@!^]\S)/gu, '$1\\');
}
