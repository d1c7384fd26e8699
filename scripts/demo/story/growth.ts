const VERBS = [
  ['load', 'Reads'],
  ['list', 'Lists'],
  ['find', 'Finds'],
  ['merge', 'Merges'],
  ['filter', 'Filters'],
  ['group', 'Groups'],
  ['price', 'Prices'],
  ['validate', 'Checks'],
  ['describe', 'Describes'],
  ['expire', 'Expires'],
  ['refresh', 'Refreshes'],
  ['store', 'Stores'],
  ['drop', 'Drops'],
  ['audit', 'Audits'],
] as const;

const BEHAVIOURS = [
  'returns nothing for an unknown shop',
  'keeps the order of its input',
  'fails within its time limit',
  'handles an empty basket',
  'survives a replica that is away',
  'counts each request once',
  'leaves the customer’s session alone',
  'is the same for guests and members',
];

const NOTES = [
  'Checked on staging with a copy of last week’s traffic.',
  'The dashboard linked from the team page shows the same numbers per region.',
  'Rollback: turn the flag off; nothing has to be deployed.',
  'Owners: the team that CODEOWNERS names for the folder.',
  'Ask in the team’s channel before changing a default.',
];

/** The file's text with one more piece, which follows from the file's name and from how many it has already. */
export function grown(path: string, text = ''): string {
  if (path.endsWith('.test.ts')) return grownTest(path, text);
  if (path.endsWith('.ts')) return grownSource(path, text);
  if (path.endsWith('.md'))
    return `${text || `# ${titleOf(path)}\n`}\n${pick(NOTES, text.split('\n\n').length)}\n`;
  return `${text}${nameOf(path).toLowerCase()}_${text.split('\n').length}: enabled\n`;
}

function grownSource(path: string, text: string): string {
  const noun = nameOf(path);
  const count = text.split('export function ').length - 1;
  const [verb, does] = pick(VERBS, count);
  const round = count >= VERBS.length ? String(Math.floor(count / VERBS.length) + 1) : '';
  return `${text || headOf(noun)}
/** ${does} the ${titleOf(path).toLowerCase()} of one shop. */
export function ${verb}${noun}${round}(entries: readonly ${noun}[], shop: string): ${noun}[] {
  const own = entries.filter((entry) => entry.shop === shop);
  if (own.length === 0) return [];
  return own.map((entry) => ({ ...entry, version: entry.version + ${count + 1} }));
}
`;
}

function headOf(noun: string): string {
  return `import { Shop } from "@acme/shops";

export interface ${noun} {
  readonly id: string;
  readonly shop: Shop["id"];
  readonly version: number;
}
`;
}

function grownTest(path: string, text: string): string {
  const noun = nameOf(path);
  const count = text.split("it('").length + text.split('it("').length - 2;
  const test = `  it("${pick(BEHAVIOURS, count)}${count >= BEHAVIOURS.length ? ` (${count})` : ''}", async () => {
    const result = await run${noun}({ shop: "shop-${count + 1}" });
    expect(result.errors).toEqual([]);
    expect(result.entries).toHaveLength(${count + 1});
  });
});
`;
  if (text === '')
    return `import { run${noun} } from "./support";\n\ndescribe("${titleOf(path)}", () => {\n${test}`;
  return text.replace(/\}\);\n$/, `\n${test}`);
}

function nameOf(path: string): string {
  const file = (path.split('/').at(-1) ?? '').replace(/\..*$/, '');
  return file.replace(/(?:^|[-_.])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function titleOf(path: string): string {
  const words = nameOf(path).replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function pick<T>(choices: readonly [T, ...T[]] | readonly T[], index: number): T {
  const choice = choices[index % choices.length];
  if (choice === undefined) throw new Error('Nothing to pick from');
  return choice;
}
