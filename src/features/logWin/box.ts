import { l10n, QuickPickItemKind } from 'vscode';

import type { Row } from '../../core/capture/describe';
import type { QuickLineContext } from '../../core/capture/quickLine';
import type { StrongerKind } from '../../core/capture/stronger';
import { understand, type Attachment, type Draft, type Understood } from './draft';
import { createPick, plainItems, type PickItem } from '../../host/ui/plain';

/** How the box was left: with a win to save, with a question to ask first, or not at all. */
type Leaving =
  | { readonly kind: 'save'; readonly draft: Draft; readonly understood: Understood }
  | { readonly kind: 'ask'; readonly draft: Draft; readonly about: 'reach' | 'level' }
  | { readonly kind: 'escape'; readonly draft: Draft };

interface BoxItem extends PickItem {
  readonly press: 'save' | 'nothing' | { readonly toggle: number } | { readonly strengthen: StrongerKind };
}

/** What a row is called, and its icon. */
const ROWS: Readonly<Record<Row['kind'], { readonly icon: string; readonly name: string }>> = {
  impact: { icon: 'graph', name: l10n.t('Impact') },
  dimension: { icon: 'symbol-class', name: l10n.t('Shows') },
  corroborator: { icon: 'person', name: l10n.t('Confirms') },
  project: { icon: 'project', name: l10n.t('Project') },
  date: { icon: 'calendar', name: l10n.t('Date') },
  evidence: { icon: 'link', name: l10n.t('Proof') },
  problem: { icon: 'warning', name: l10n.t('Kept as text') },
};

/** What a person types to make a win stronger in this way; the rest is asked. */
const TYPED: Partial<Record<StrongerKind, string>> = {
  confirm: ' @',
  dimension: ' #',
  evidence: ' https://',
};

/**
 * Shows the box until it is left. `context` may get better while it is open (dates in words), and
 * `arriving` brings attachments that take a moment to find.
 */
export function showBox(
  start: Draft,
  context: () => QuickLineContext,
  arriving: Promise<readonly Attachment[]>,
): Promise<Leaving> {
  return new Promise((resolve) => {
    const pick = createPick<BoxItem>();
    let draft = start;
    let understood = understand(draft, context());
    const leave = (leaving: Leaving): void => {
      resolve(leaving);
      pick.dispose();
    };
    const render = (): void => {
      understood = understand(draft, context());
      const active = pick.items.findIndex((item) => item === pick.activeItems[0]);
      pick.items = plainItems(itemsOf(draft, understood));
      const again = pick.items[active];
      if (active > 0 && again) pick.activeItems = [again];
    };
    pick.title = l10n.t('Log a win: what did you do, and what changed?');
    pick.placeholder = l10n.t('Cut checkout p95 800ms → 210ms #scope @teammate !checkout ^yesterday');
    pick.value = draft.line;
    pick.keepScrollPosition = true;
    pick.ignoreFocusOut = true;
    pick.busy = true;
    pick.onDidChangeValue((line) => {
      draft = { ...draft, line };
      render();
    });
    pick.onDidAccept(() => {
      const press = pick.activeItems[0]?.press ?? 'save';
      if (press === 'nothing') return;
      if (press === 'save') {
        if (understood.win.title !== '') leave({ kind: 'save', draft, understood });
      } else if ('toggle' in press) {
        draft = { ...draft, attached: toggled(draft.attached, press.toggle, understood.isAttached) };
        render();
      } else if (press.strengthen === 'reach' || press.strengthen === 'level') {
        leave({ kind: 'ask', draft, about: press.strengthen });
      } else {
        draft = { ...draft, line: draft.line.trimEnd() + (TYPED[press.strengthen] ?? ' ') };
        pick.value = draft.line;
        render();
      }
    });
    pick.onDidHide(() => leave({ kind: 'escape', draft }));
    render();
    pick.show();
    void arriving.then((attached) => {
      draft = { ...draft, attached: [...draft.attached, ...attached] };
      pick.busy = false;
      render();
    });
  });
}

function itemsOf(draft: Draft, { win, rows, stronger, isAttached }: Understood): BoxItem[] {
  const understoodRows = rows.map((row) =>
    item(ROWS[row.kind].icon, ROWS[row.kind].name, row.text, 'nothing'),
  );
  const proofs = draft.attached.map(({ label, detail }, index) => ({
    ...item(isAttached[index] ? 'pass-filled' : 'circle-large', l10n.t('Proof'), label, { toggle: index }),
    detail: detail || undefined,
    description: `${label} · ${isAttached[index] ? l10n.t('attached, Enter leaves it out') : l10n.t('left out, Enter attaches it')}`,
  }));
  const chosen = Object.entries(draft.chosen).map(([name, value]) =>
    item('pass', name, value ?? '', 'nothing'),
  );
  return [
    saveItem(win.title),
    ...understoodRows,
    ...chosen,
    ...proofs.map(({ detail, ...rest }) => (detail === undefined ? rest : { ...rest, detail })),
    ...(stronger && win.title !== ''
      ? [item('lightbulb', l10n.t('Stronger'), stronger.text, { strengthen: stronger.kind })]
      : []),
  ];
}

function saveItem(title: string): BoxItem {
  return title === ''
    ? item('edit', l10n.t('Type what you did. Everything else can come later'), '', 'nothing')
    : item('save', l10n.t('Save “{0}”', title), '', 'save');
}

function item(icon: string, name: string, text: string, press: BoxItem['press']): BoxItem {
  return {
    icon,
    label: name,
    description: text,
    press,
    alwaysShow: true,
    kind: QuickPickItemKind.Default,
  };
}

function toggled(
  attached: readonly Attachment[],
  index: number,
  isAttached: readonly boolean[],
): Attachment[] {
  return attached.map((one, at) => (at === index ? { ...one, included: isAttached[at] !== true } : one));
}
