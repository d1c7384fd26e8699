/** Shows what becomes of every win, and asks. Nothing is written here. */
import { l10n, QuickPickItemKind } from 'vscode';

import type { DimensionMapping, WinMapping } from '../../core/rubric/mapping';
import type { Rubric } from '../../core/rubric/model';
import type { Services } from '../../host/services';
import { addressOf, showDifference } from '../../host/ui/showTexts';
import { type PickItem, pickOne } from '../../host/ui/plain';
import { movedWins, moveOf, textAfter, winsToReview, type Move } from './plan';

export interface Confirmed {
  readonly move: Move;
  /** Whether the wins get the new names, too. */
  readonly withWins: boolean;
}

type Answer =
  | { readonly kind: 'use'; readonly withWins: boolean }
  | { readonly kind: 'show' }
  | { readonly kind: 'dimension'; readonly mapping: DimensionMapping };

type Item = PickItem & { readonly answer?: Answer };

/** The move as the user wants it, or nothing when they cancelled. A move that touches no win needs no question. */
export async function confirmMove(
  services: Services,
  reference: string,
  first: Move,
): Promise<Confirmed | undefined> {
  const { from, to } = first;
  const chosen = new Map<string, string>();
  if (movedWins(first).length === 0 && winsToReview(first).length === 0) {
    return { move: first, withWins: false };
  }
  for (;;) {
    const move = moveOf(services.journal.snapshot.journal.wins, from, to, chosen);
    const answer = await ask(move);
    if (!answer) return undefined;
    if (answer.kind === 'use') return { move, withWins: answer.withWins };
    if (answer.kind === 'show') await showMove(services, reference, move);
    else {
      const target = await askTarget(answer.mapping, from, to);
      if (target !== undefined) chosen.set(answer.mapping.from, target);
    }
  }
}

async function ask(move: Move): Promise<Answer | undefined> {
  const picked = await pickOne(itemsOf(move), {
    title: l10n.t('{0}: what becomes of your wins', move.to.title),
    placeHolder: l10n.t('Nothing has changed yet. Choose a dimension to send it elsewhere'),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.answer;
}

function itemsOf(move: Move): Item[] {
  const review = winsToReview(move);
  return [
    ...useItems(move),
    { icon: 'diff', label: l10n.t('Show every change in the journal'), answer: { kind: 'show' } },
    {
      label: l10n.t('Where dimensions go'),
      kind: QuickPickItemKind.Separator,
    },
    ...move.dimensions.map((mapping) => dimensionItem(mapping, move)),
    ...(review.length > 0 ? [{ label: l10n.t('Wins to look at'), kind: QuickPickItemKind.Separator }] : []),
    ...review.map((mapping) => winItem(mapping, move)),
  ];
}

function useItems(move: Move): Item[] {
  const { length } = movedWins(move);
  if (length === 0)
    return [{ icon: 'check', label: l10n.t('Use it'), answer: { kind: 'use', withWins: false } }];
  return [
    {
      icon: 'check',
      label:
        length === 1
          ? l10n.t('Use it, and rename the dimensions of 1 win')
          : l10n.t('Use it, and rename the dimensions of {0} wins', length),
      answer: { kind: 'use', withWins: true },
    },
    {
      icon: 'circle-slash',
      label: l10n.t('Use it, and leave the wins as they are'),
      description: l10n.t('they count for nothing until you rename them'),
      answer: { kind: 'use', withWins: false },
    },
  ];
}

function dimensionItem(mapping: DimensionMapping, { from, to, wins }: Move): Item {
  const count = wins.filter(({ before }) => before.includes(mapping.from)).length;
  const [first, ...others] = mapping.to.map((id) => nameOf(id, to));
  const isOpen = mapping.kind === 'ambiguous' || mapping.kind === 'none';
  const target = first ?? l10n.t('nothing like it');
  const text = `${nameOf(mapping.from, from)} → ${target}`;
  const size = count === 1 ? l10n.t('1 win') : l10n.t('{0} wins', count);
  const alternatives = others.length > 0 ? [l10n.t('or {0}', others.join(', '))] : [];
  return {
    ...(isOpen && { icon: 'question' }),
    label: text,
    description: [size, ...alternatives].join(' · '),
    answer: { kind: 'dimension', mapping },
  };
}

function winItem({ win, after }: WinMapping, { to }: Move): Item {
  const names = after.map((id) => nameOf(id, to)).join(', ');
  return {
    label: win.title,
    description: `→ ${names}`,
    answer: { kind: 'show' },
  };
}

async function askTarget(mapping: DimensionMapping, from: Rubric, to: Rubric): Promise<string | undefined> {
  const proposed = (id: string) => mapping.to.indexOf(id);
  const place = (id: string) => (proposed(id) < 0 ? mapping.to.length : proposed(id));
  const items = to.dimensions
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map(({ id, name, summary }) => ({ label: name, detail: summary, id }));
  const picked = await pickOne(items, {
    title: l10n.t('Where do wins of “{0}” go?', nameOf(mapping.from, from)),
    placeHolder: l10n.t('The likeliest stands first'),
    ignoreFocusOut: true,
  });
  return picked?.id;
}

async function showMove(services: Services, reference: string, move: Move): Promise<void> {
  const before = await services.journal.text();
  const profile = { rubric: reference, rubricVersion: move.to.version };
  const after = textAfter(before, profile, movedWins(move));
  const title = l10n.t('Journal: now ↔ held against {0}', move.to.title);
  await showDifference(addressOf('now.yaml', before), addressOf('then.yaml', after), title);
}

function nameOf(id: string, { dimensions }: Rubric): string {
  return dimensions.find((dimension) => dimension.id === id)?.name ?? id;
}
