import { l10n, QuickPickItemKind } from 'vscode';

import { firstError } from '../../core/rubric/problem';
import { run } from '../../host/commands';
import type { ListedRubric } from '../../host/rubricFiles';
import type { Services } from '../../host/services';
import { openFile } from '../../host/ui/openFile';
import { type PickItem, pickOne } from '../../host/ui/plain';

type Item = PickItem & { readonly listed?: ListedRubric; readonly isCopy?: boolean };

/** Asks for a rubric, and gives how the journal names it. A broken one is opened at its line instead. */
export async function pickRubric(services: Services): Promise<string | undefined> {
  const { reference: current } = await services.rubrics.inForce();
  const all = await services.rubrics.list();
  const isUsable = ({ parsed }: ListedRubric) => parsed.rubric !== undefined;
  const own = all
    .filter(({ isBuiltIn }) => !isBuiltIn)
    .toSorted((a, b) => Number(isUsable(b)) - Number(isUsable(a)));
  const items: Item[] = [
    ...own.map((listed) => itemOf(listed, current)),
    ...(own.length > 0 ? [{ label: '', kind: QuickPickItemKind.Separator }] : []),
    ...all.filter(({ isBuiltIn }) => isBuiltIn).map((listed) => itemOf(listed, current)),
    { label: '', kind: QuickPickItemKind.Separator },
    { icon: 'edit', label: l10n.t('Copy a rubric to edit…'), isCopy: true },
  ];
  const picked = await pickOne(items, {
    title: l10n.t('What are your wins held against?'),
    placeHolder: l10n.t('Your wins stay as they are written, and count under each of them'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.isCopy) await run('promoJournal.copyRubric');
  if (!picked?.listed) return undefined;
  const { reference, file, parsed } = picked.listed;
  if (parsed.rubric) return reference;
  await openFile({ path: file.path, line: firstError(parsed.problems)?.line ?? 1 });
  return undefined;
}

function itemOf(listed: ListedRubric, current: string): Item {
  const { reference, file, isBuiltIn, parsed } = listed;
  const { rubric, problems } = parsed;
  if (!rubric) {
    const problem = firstError(problems);
    return {
      icon: 'warning',
      label: file.label,
      description: l10n.t('can’t be used: line {0}', problem?.line ?? 1),
      detail: problem?.message ?? '',
      listed,
    };
  }
  const { title, from, to, dimensions } = rubric;
  const source = isBuiltIn ? l10n.t('built in, unofficial') : file.label;
  return {
    ...(reference === current && { icon: 'check' }),
    label: title,
    description: `${from.level} → ${to.level} · ${isBuiltIn && !rubric.company ? l10n.t('built in') : source}`,
    detail: dimensions.map(({ name }) => name).join(' · '),
    listed,
  };
}
