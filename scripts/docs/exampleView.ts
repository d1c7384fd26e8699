/** What the examples in the documentation of templates are made from: a believable year, as its manager may read it. */
import { gapReport } from '../../src/core/gaps/gapReport';
import type { Journal } from '../../src/core/journal/schema';
import { packetView } from '../../src/core/packet/packetView';
import { renderPacket } from '../../src/core/packet/render';
import { splitTemplate } from '../../src/core/packet/template';
import type { PacketView } from '../../src/core/packet/view';
import { readJournal } from '../../test/fixtures/journals/read';
import { AS_OF, GENERIC, readRubric } from '../../test/fixtures/reports';

const HEAD = '---\nid: example\ntitle: Example\naudience: manager\n---\n';

/** The view that examples are made from. The year has a little more than in its file: one of everything that a view can have. */
export const EXAMPLE_VIEW: PacketView = viewOf(fullYear());

/** The view of somebody who has just begun: what it lacks, it says. */
export const FIRST_WIN_VIEW: PacketView = viewOf({ ...fullYear(), wins: fullYear().wins.slice(0, 1) });

/** What a template makes of the year; one without front matter gets some. */
export function renderExample(template: string): string {
  const result = renderPacket(splitTemplate(template) ? template : HEAD + template, EXAMPLE_VIEW);
  if (!result.ok) throw new Error(`${result.failure.message}\nin\n${template}`);
  return result.value.markdown;
}

function fullYear(): Journal {
  const year = readJournal('realistic');
  return {
    ...year,
    profile: {
      ...year.profile,
      repositories: [{ name: 'checkout', url: 'https://git.corp.example/shop/checkout' }],
    },
    wins: year.wins.map((win) => ({ ...win, facts: [{ says: 'In v5.2.0 since 2026-03-04', on: AS_OF }] })),
    weeks: year.weeks.map((week) => ({ ...week, impact: 'Pages on Sundays are down to one' })),
    feedback: [...year.feedback, { from: 'Omar Haddad', requests: [{ asked: '2026-11-10' }] }],
    rehearsal: [
      ...year.rehearsal,
      {
        date: AS_OF,
        check: 'q-sustained',
        answer: 'Three halves in a row, in three systems.',
      },
    ],
  };
}

function viewOf(journal: Journal): PacketView {
  const report = gapReport({ journal, rubric: GENERIC, suggestions: [], asOf: AS_OF });
  return packetView({
    journal,
    rubric: GENERIC,
    templateRubric: readRubric('google-l5'),
    audience: 'manager',
    period: report.window,
    asOf: AS_OF,
  });
}
