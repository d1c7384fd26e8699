import { makeDemo } from '../../scripts/demo/makeDemo';
import { openWorkbench, type Workbench } from './driver';

describe('the installed extension', () => {
  let workbench: Workbench | undefined;

  before(async () => {
    workbench = await openWorkbench({ make: makeStorefront });
  });

  after(() => workbench?.close());

  it('shows its views in a container of the activity bar', async () => {
    await workbench?.openContainer('Promo Journal');
    for (const title of ['Gaps', 'Inbox', 'Journal']) await workbench?.view(title).waitUntilShown();
  });
});

async function makeStorefront(folder: string): Promise<string> {
  await makeDemo(folder, new Date().toISOString().slice(0, 10));
  return folder;
}
