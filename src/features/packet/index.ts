import { Disposable, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { TemplateService } from '../../host/templates';
import type { PacketServices } from './makePacket';
import type { Previews } from './previews';

/** What VS Code knows the preview by; it keeps it over a reload. */
const PREVIEW_TYPE = 'promoJournal.preview';

/** The packet: as a Markdown document, and as a preview that follows the journal. */
export function register(services: Services): Disposable {
  const packetServices: PacketServices = {
    ...services,
    templates: new TemplateService(services.extensionUri),
  };
  let loaded: Promise<Previews> | undefined;
  const previews = (): Promise<Previews> =>
    (loaded ??= import('./previews').then(({ Previews }) => new Previews(packetServices, PREVIEW_TYPE)));
  return Disposable.from(
    handle('promoJournal.generatePacket', async (options) => {
      const { generateHere, generatePacket } = await import('./generatePacket');
      return options === undefined ? generateHere(packetServices) : generatePacket(packetServices, options);
    }),
    handle('promoJournal.exportPacket', async (options) =>
      (await import('./exportPacket')).exportPacket(packetServices, options),
    ),
    handle('promoJournal.showRedactions', async (options) =>
      (await import('./browseRedactions')).showRedactions(packetServices, options),
    ),
    handle('promoJournal.previewPacket', async (choice) => (await previews()).open(choice)),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => (await previews()).restore(panel, state),
    }),
    new Disposable(() => void loaded?.then((opened) => opened.dispose())),
  );
}
