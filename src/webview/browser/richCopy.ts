/** Puts rich text on the clipboard: HTML for word processors, and plain text for all else. */
import type { RichText } from '../messages';
import { post } from './vscodeApi';

/** What waits for the text that the host was asked for. */
let asked: { readonly give: (text: RichText) => void; readonly refuse: (reason: Error) => void } | undefined;

/**
 * Asks the host for the packet and copies it. The clipboard is opened at once, while the press still counts: the host
 * may ask the user first. What comes of it is said to `tell`, nothing where the user changed their mind.
 */
export function copyRichText(tell: (outcome: 'copied' | 'failed') => void): void {
  refuseRichText();
  const text = new Promise<RichText>((give, refuse) => {
    asked = { give, refuse };
  });
  post({ kind: 'copyRichText' });
  write(text).then(
    () => tell('copied'),
    () =>
      text.then(
        () => tell('failed'),
        () => undefined,
      ),
  );
}

/** Hands over what the host gave. */
export function giveRichText(text: RichText): void {
  asked?.give(text);
  asked = undefined;
}

/** Ends a copy that is not to be. */
export function refuseRichText(): void {
  asked?.refuse(new Error('Not to be copied'));
  asked = undefined;
}

async function write(text: Promise<RichText>): Promise<void> {
  const part = async (type: string, read: (text: RichText) => string): Promise<Blob> =>
    new Blob([read(await text)], { type });
  const item = new ClipboardItem({
    'text/html': part('text/html', ({ html }) => html),
    'text/plain': part('text/plain', ({ text: plain }) => plain),
  });
  await navigator.clipboard.write([item]);
}
