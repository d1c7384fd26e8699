/** Completes the documentation of templates: its tables, and what its examples give. */
import { DATA_WORDS, HELPER_WORDS, META_WORDS, SECTION_WORDS } from '../../src/core/packet/templateWords';
import { fieldsOf, TYPE_NAMES, type Field, type TypeName } from '../../src/core/packet/view';
import { renderExample } from './exampleView';
import { exampleOf } from './fieldExamples';

const PART = /(<!-- begin (\S+) -->\n)[\s\S]*?(\n<!-- end \2 -->)/g;
const EXAMPLE = /(```handlebars\n)([\s\S]*?)(```\n\ngives\n\n```markdown\n)[\s\S]*?(```)/g;

/** The text with its tables and with what its examples give written anew. Throws for an example that fails. */
export function completed(text: string): string {
  return text
    .replace(PART, (_, begin: string, name: string, end: string) => `${begin}\n${tableOf(name)}\n${end}`)
    .replace(
      EXAMPLE,
      (_, begin: string, template: string, between: string, end: string) =>
        `${begin}${template}${between}${renderExample(template)}${end}`,
    );
}

function tableOf(part: string): string {
  switch (part) {
    case 'front-matter':
      return table(['Key', 'What it is'], words(META_WORDS));
    case 'sections':
      return table(['Key', 'What it is'], words(SECTION_WORDS));
    case 'helpers':
      return table(
        ['Helper', 'What it does'],
        [...HELPER_WORDS.values()].map(({ usage, doc }) => [code(usage), doc]),
      );
    case 'places':
      return table(
        ['Word', 'What it is'],
        words(DATA_WORDS).map(([word = '', doc = '']) => [word.replace('`', '`@'), doc]),
      );
    case 'fields':
      return TYPE_NAMES.map(fieldTable).join('\n\n');
    default:
      throw new Error(`The documentation has no part “${part}”`);
  }
}

function fieldTable(name: TypeName): string {
  const rows = Object.entries(fieldsOf(name)).map(([key, field]) => [
    code(key),
    field.doc,
    kindOf(field),
    exampleOf(name, key),
  ]);
  return `### ${name}\n\n${table(['Field', 'What it is', 'Kind', 'For example'], rows)}`;
}

function kindOf(field: Field): string {
  switch (field.kind) {
    case 'text':
    case 'number':
      return field.kind;
    case 'flag':
      return 'true or false';
    case 'object':
      return reference(field.of);
    case 'list':
      return field.of === 'text' ? 'list of texts' : `list of ${reference(field.of)}`;
  }
}

function reference(name: TypeName): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function words(of: Readonly<Record<string, string>>): string[][] {
  return Object.entries(of).map(([word, doc]) => [code(word), doc]);
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A table as Prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...escaped.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...escaped.map(line)].join('\n');
}
