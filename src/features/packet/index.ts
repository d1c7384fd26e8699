import { Disposable, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import type { Previews } from './previews';

/** What VS Code knows the preview by; it keeps it over a reload. */
const PREVIEW_TYPE = 'promoJournal.preview';

/** The packet: as a Markdown document, and as a preview that follows the journal. */
export function register(services: Services): Disposable {
  let loaded: Promise<Previews> | undefined;
  const previews = (): Promise<Previews> =>
    (loaded ??= import('./previews').then(({ Previews }) => new Previews(services, PREVIEW_TYPE)));
  return Disposable.from(
    handle('promoJournal.generatePacket', async (options) => {
      const { generateHere, generatePacket } = await import('./generatePacket');
      return options === undefined ? generateHere(services) : generatePacket(services, options);
    }),
    handle('promoJournal.exportPacket', async (options) =>
      (await import('./exportPacket')).exportPacket(services, options),
    ),
    handle('promoJournal.showRedactions', async (options) =>
      (await import('./browseRedactions')).showRedactions(services, options),
    ),
    handle('promoJournal.previewPacket', async (choice) => (await previews()).open(choice)),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => (await previews()).restore(panel, state),
    }),
    new Disposable(() => void loaded?.then((opened) => opened.dispose())),
  );
}
