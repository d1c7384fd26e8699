/** The line at the top of a YAML file that names its schema for editors. */

const MODELINE = /^#\s+(?:yaml-language-server\s*:|\$schema:)/;

/** The schema that the comments above the first line of content name, as it is written there. */
export function schemaNamedIn(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const isAbove = line.startsWith('#') || line.trim() === '';
    if (!isAbove) return undefined;
    if (MODELINE.test(line)) return /\$schema(?:=|:\s*)(\S+)/.exec(line)?.[1];
  }
  return undefined;
}
