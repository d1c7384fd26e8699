/** Random histories of one journal on two machines. */
import { appendEntry, removeEntry, updateEntry } from '../../src/core/journal/edit';
import { parseJournal } from '../../src/core/journal/parse';
import type { ReadableJournal } from '../../src/core/journal/reading';
import type { Win } from '../../src/core/journal/schema';

export interface History {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export function readable(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') throw new Error(`${parsed.problems[0].message}\n${text}`);
  return parsed;
}

/** A journal, and what two machines made of it without knowing of each other. */
export function makeHistory(random: () => number): History {
  const pick = (count: number) => Math.floor(random() * count);
  const base = baseText(3 + pick(8), pick);
  const machine = (name: string) => {
    let text = base;
    const steps = 1 + pick(5);
    for (let step = 0; step < steps; step++) text = changed(text, `${name}${step}`, pick);
    return text;
  };
  return { base, ours: machine('o'), theirs: machine('t') };
}

type Pick = (count: number) => number;

function baseText(count: number, pick: Pick): string {
  const wins = Array.from({ length: count }, (_, number) => {
    const comment = pick(3) === 0 ? `  # about win ${number}\n` : '';
    const note = pick(3) === 0 ? `    notes: |\n      # no comment ${number}\n      second line\n` : '';
    const blank = pick(4) === 0 ? '\n' : '';
    return `${comment}  - id: w${number}\n    date: 2026-01-0${1 + pick(9)}\n    title: Win ${number}  # aside ${number}\n    dimensions: [scope]\n    impact: {before: ${pick(9)}, after: 1}\n${note}${blank}`;
  });
  return `# my journal\nschema: 1\nprofile:\n  name: A. Engineer\nwins:\n${wins.join('')}projects:\n  - id: p\n`;
}

function changed(text: string, name: string, pick: Pick): string {
  const parsed = readable(text);
  const { wins } = parsed.journal;
  const win = wins[pick(wins.length)];
  const roll = pick(10);
  if (!win || roll < 4) return edited(appendEntry(parsed, 'wins', newWin(name)), text);
  if (roll < 5) return edited(removeEntry(parsed, 'wins', win.id), text);
  if (roll < 6) return text.replace(`  - id: ${win.id}\n`, `  # ${name} on ${win.id}\n  - id: ${win.id}\n`);
  return edited(updateEntry(parsed, 'wins', win.id, patchOf(win, name, pick)), text);
}

function patchOf(win: Win, name: string, pick: Pick): Partial<Win> {
  const patches: Partial<Win>[] = [
    { title: `Changed ${name}` },
    { project: name },
    { dimensions: [...(win.dimensions ?? []), name] },
    { impact: { ...win.impact, after: name } },
    { impact: { ...win.impact, source: name } },
    { evidence: [...(win.evidence ?? []), { link: `https://example.com/${name}` }] },
  ];
  return patches[pick(patches.length)] ?? {};
}

function newWin(name: string): Win {
  return { id: `new-${name}`, date: '2026-02-01', title: `New ${name}`, dimensions: ['scope'] };
}

function edited(result: ReturnType<typeof removeEntry>, text: string): string {
  return result.ok ? result.value.after.text : text;
}
