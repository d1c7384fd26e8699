/** Gaps, committee and packet for 1,000 wins, against one `JSON.parse` of the same journal. */
import { gapReport } from '../../src/core/gaps/gapReport';
import type { Journal, Win } from '../../src/core/journal/schema';
import { packetView } from '../../src/core/packet/packetView';
import { renderPacket } from '../../src/core/packet/render';
import { readJournal } from '../fixtures/journals/read';
import { AS_OF, GENERIC, readTemplate } from '../fixtures/reports';
import type { Measurement } from './measure';

const ROUNDS = 41;
const LIMIT = 15;
const TEMPLATE = readTemplate('generic-senior');

export async function bench(): Promise<Measurement[]> {
  return Promise.resolve([measured(1000)]);
}

function measured(count: number): Measurement {
  const text = JSON.stringify(journalOf(count));
  const parse = (): Journal => JSON.parse(text) as Journal;
  const journal = parse();
  const [yardstick = NaN, reports = NaN] = fastest(ROUNDS, parse, () => reportsOn(journal));
  return {
    name: `gaps + committee + packet, ${count} wins`,
    value: reports / yardstick,
    limit: LIMIT,
    unit: '×',
    detail: `${reports.toFixed(1)} ms; JSON.parse of ${Math.round(text.length / 1000)} KB takes ${yardstick.toFixed(1)} ms`,
  };
}

/** The believable year, over and over, with ids and titles of their own. */
function journalOf(count: number): Journal {
  const year = readJournal('realistic');
  const wins = Array.from({ length: count }, (_, index): Win => {
    const win = year.wins[index % year.wins.length];
    if (!win) throw new Error('The realistic journal has no wins');
    return { ...win, id: `${win.id}-${index}`, title: `${win.title} (${index})` };
  });
  return { ...year, wins };
}

function reportsOn(journal: Journal): void {
  const report = gapReport({ journal, rubric: GENERIC, suggestions: [], asOf: AS_OF });
  const input = { journal, rubric: GENERIC, period: report.window, asOf: AS_OF };
  const result = renderPacket(TEMPLATE, packetView({ ...input, audience: 'committee' }));
  if (!result.ok) throw new Error(result.failure.message);
}

/** The fastest of some rounds of each, taken in turns: noise only ever adds time. */
function fastest(rounds: number, ...works: readonly (() => unknown)[]): number[] {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
    });
  }
  return best;
}
