/** From a keystroke in the journal to the painted packet, against VS Code's own Markdown preview of the same text. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { addDays, daysBetween } from '../../src/core/days';
import { gapReport } from '../../src/core/gaps/gapReport';
import { parseJournal } from '../../src/core/journal/parse';
import { packetView } from '../../src/core/packet/packetView';
import { renderPacket } from '../../src/core/packet/render';
import { AS_OF, GENERIC, readTemplate } from '../fixtures/reports';
import { openWorkbench, until, type Workbench } from '../ui/driver';
import { median, milliseconds, type Measurement } from './measure';
import { remove } from '../support/folders';

const KEYSTROKES = 25;
/** Long enough for either preview to come to rest. */
const REST_MS = 700;
const TITLE = 'Cut checkout p95 latency from 800 ms to 210 ms';
const TODAY = new Date().toISOString().slice(0, 10);
const FIXTURE = join(import.meta.dirname, '../fixtures/journals/realistic.yaml');

export async function bench(): Promise<Measurement[]> {
  const home = await mkdtemp(join(tmpdir(), 'pj-keystroke-'));
  const journal = await journalOfThisYear();
  await mkdir(join(home, '.promo-journal'));
  await writeFile(join(home, '.promo-journal', 'journal.yaml'), journal);
  const workbench = await openWorkbench({
    home,
    make: async (folder) => {
      await mkdir(folder);
      await writeFile(join(folder, 'packet.md'), packetOf(journal));
      return folder;
    },
  });
  try {
    const theirs = await theirPreview(workbench, packetOf(journal));
    const ours = await ourPreview(workbench, journal);
    return [
      {
        name: 'keystroke in the journal to the painted packet',
        value: median(ours) / median(theirs),
        limit: 1.5,
        unit: '×',
        detail: `${milliseconds(median(ours))}; VS Code's Markdown preview of the same text: ${milliseconds(median(theirs))} (medians of ${KEYSTROKES})`,
      },
    ];
  } finally {
    await workbench.close();
    await remove(home);
  }
}

/** The believable year, moved to the one that ends today. */
async function journalOfThisYear(): Promise<string> {
  const shift = daysBetween(AS_OF, TODAY);
  return (await readFile(FIXTURE, 'utf8')).replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => addDays(day, shift));
}

function packetOf(text: string): string {
  const parsed = parseJournal(text);
  if (parsed.kind !== 'readable') throw new Error('The journal does not read');
  const { journal } = parsed;
  const report = gapReport({ journal, rubric: GENERIC, suggestions: [], asOf: TODAY });
  const input = { journal, rubric: GENERIC, period: report.window, asOf: TODAY };
  const packet = renderPacket(
    readTemplate('generic-senior'),
    packetView({ ...input, audience: 'committee' }),
  );
  if (!packet.ok) throw new Error(packet.failure.message);
  return packet.value.markdown;
}

async function theirPreview(workbench: Workbench, markdown: string): Promise<number[]> {
  await workbench.runCommand('Go to File...');
  await workbench.quickInput.type('packet.md');
  await workbench.quickInput.choose('packet.md');
  await workbench.runCommand('Markdown: Open Preview to the Side');
  await workbench.runCommand('View: Focus First Editor Group');
  const times = await typed(workbench, markdown);
  await workbench.runCommand('File: Save');
  await workbench.runCommand('View: Close All Editors');
  return times;
}

async function ourPreview(workbench: Workbench, journal: string): Promise<number[]> {
  await workbench.runCommand('Promo Journal: Open Journal');
  await until('the journal', async () => (await workbench.editorText()).includes('schema: 1') || undefined);
  await workbench.runCommand('Promo Journal: Preview Packet');
  await workbench.runCommand('View: Focus First Editor Group');
  return typed(workbench, journal);
}

/** Types behind the title in the active editor, and gives the milliseconds until the preview showed each letter. */
async function typed(workbench: Workbench, text: string): Promise<number[]> {
  await goBehindTitle(workbench, text);
  const frame = await until('the title in the preview', async () => {
    const found = await workbench.webview();
    return (await found.locator('body').innerText()).includes(TITLE) ? found : undefined;
  });
  await workbench.page.evaluate(
    `addEventListener('keydown', () => (globalThis.pressedAt = performance.timeOrigin + performance.now()), true)`,
  );
  const times: number[] = [];
  for (let count = 1; count <= KEYSTROKES; count++) {
    await frame.evaluate(watchFor(`${TITLE}${'x'.repeat(count)}`));
    await workbench.press('x');
    const painted = await frame.evaluate<number>('globalThis.painted');
    times.push(painted - (await workbench.page.evaluate<number>('globalThis.pressedAt')));
    await wait(REST_MS);
  }
  return times;
}

async function goBehindTitle(workbench: Workbench, text: string): Promise<void> {
  const before = text.slice(0, text.indexOf(TITLE) + TITLE.length).split('\n');
  await workbench.press('Control+KeyG');
  await workbench.quickInput.type(`:${before.length}:${(before.at(-1) ?? '').length + 1}`);
  await workbench.quickInput.accept();
  await until('the editor', async () => ((await workbench.quickInput.isOpen()) ? undefined : true));
}

/** Script for a preview: `painted` becomes the time of the first frame behind the one that has the text. */
function watchFor(text: string): string {
  return `globalThis.painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(${JSON.stringify(text)})) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  }); undefined`;
}
