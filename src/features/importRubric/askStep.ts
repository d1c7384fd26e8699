import { l10n } from 'vscode';

import type { Step } from '../../core/rubric/importers/dimensionFrom';
import { proposedStep } from '../../core/rubric/importers/importLadder';
import type { Ladder, LadderLevel } from '../../core/rubric/importers/ladder';
import { formatName } from '../../core/rubric/importers/sources';
import { createPick, plainItems, type PickItem } from '../../host/ui/plain';

type LevelItem = PickItem & { readonly level: LadderLevel };

/** Asks for the current level, then for the next one; says what the file was read as. */
export async function askStep(ladder: Ladder): Promise<Step | undefined> {
  const { format, levels, dimensions } = ladder;
  const proposed = proposedStep(levels);
  const title = l10n.t(
    '{0}: {1} levels, {2} dimensions',
    formatName(format),
    levels.length,
    dimensions.length,
  );
  const from = await pickLevel(levels.slice(0, -1), proposed?.from, {
    title,
    placeholder: l10n.t('Your level now'),
  });
  if (!from) return undefined;
  const above = levels.slice(levels.indexOf(from) + 1);
  const next = from === proposed?.from ? proposed.to : above[0];
  const to = await pickLevel(above, next, { title, placeholder: l10n.t('The level you want to reach') });
  return to && { from, to };
}

function pickLevel(
  levels: readonly LadderLevel[],
  proposed: LadderLevel | undefined,
  texts: { readonly title: string; readonly placeholder: string },
): Promise<LadderLevel | undefined> {
  const items = plainItems(levels.map((level): LevelItem => ({ label: level.name, level })));
  const picker = createPick<LevelItem>();
  Object.assign(picker, texts, { items, ignoreFocusOut: true });
  picker.activeItems = items.filter(({ level }) => level === proposed);
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.level);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
