import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

import { launchBrowser } from '../../scripts/vscode/browser';
import { htmlFile } from '../../src/core/packet/html';
import { plainText } from '../../src/core/packet/plainText';

const GOLDEN = join(import.meta.dirname, '../golden/packet-realistic-manager.md');

describe('an exported packet in a browser', () => {
  let browser: Browser;
  let page: Page;
  let markdown: string;

  before(async () => {
    markdown = await readFile(GOLDEN, 'utf8');
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent(htmlFile(markdown, { title: 'Promotion packet', language: 'en' }));
  });

  after(() => browser.close());

  for (const format of ['A4', 'Letter']) {
    it(`prints on ${format} every heading, claim and address, in order`, async () => {
      const pages = await printed(page, format);
      assert.ok(pages.length > 1);
      assert.deepEqual(lostIn(squeezed(pages.join('\n')), piecesOf(plainText(markdown))), []);
    });

    it(`leaves no heading at the foot of a page of ${format}`, async () => {
      const headings = new Set(
        [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => squeezed(plainText(heading))),
      );
      const last = (await printed(page, format)).map((text) =>
        squeezed(text.trim().split('\n').at(-1) ?? ''),
      );
      assert.deepEqual(
        last.filter((line) => headings.has(line)),
        [],
      );
    });
  }

  it('fits a telephone, but for wide tables that scroll on their own', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const widths = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    assert.equal(widths[0], widths[1]);
  });

  it('is dark where its reader’s system is', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const [canvas, text] = await page.evaluate<number[]>(
      `['Canvas', 'CanvasText'].map((colour) => {
        document.body.style.color = colour;
        return Number(/\\d+/.exec(getComputedStyle(document.body).color)[0]);
      })`,
    );
    assert.ok(Number(canvas) < 64 && Number(text) > 192, `${String(canvas)} and ${String(text)}`);
  });
});

/** The text of each page, without its number. */
async function printed(page: Page, format: string): Promise<string[]> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((each, index) => each.replace(new RegExp(`\\n${index + 1}\\s*$|^${index + 1}\\n`), ''));
}

/** What has to be read one after the other: the lines of a text without their marks, taken apart at addresses. */
function piecesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line
        .replace(/^\s*(?:-|\d+\.) /, '')
        .replace(/\((no (?:proof|source) yet|estimated)\)/g, '$1')
        .split(/(https?:\/\/[^\s)]*[^\s).,;])/),
    )
    .map(squeezed)
    .filter((piece) => piece !== '');
}

/** The pieces that a text doesn't have behind the one before. */
function lostIn(text: string, pieces: readonly string[]): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = text.indexOf(piece, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
}

/** Without white space: a line of print ends anywhere. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
