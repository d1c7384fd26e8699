/** Outline, folding, links and lenses, from the core's plain ones to VS Code's. */
import {
  type CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  l10n,
  SymbolKind,
  Uri,
  type TextDocument,
} from 'vscode';

import {
  foldingOf,
  lensesOf,
  outlineOf,
  pathsIn,
  referencesIn,
  type OutlineItem,
  type WinLens,
} from '../../core/journal/assist/structure';
import type { ReadableJournal } from '../../core/journal/reading';
import { evidenceReference } from '../../core/gaps/proof';
import { linker } from '../../core/links/linker';
import { safeAddress } from '../../core/packet/escape';
import { readSettings } from '../../host/settings';
import { codeLens } from '../../host/ui/plain';
import type { DetailOf } from '../../manifest';
import { rangeOf } from '../../host/ui/rangeOf';
import type { Documents } from './documents';
import type { EvidenceLookup } from './evidence';
import { makesOutline } from './yamlExtension';

const ICONS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  profile: SymbolKind.Object,
  wins: SymbolKind.Event,
  projects: SymbolKind.Package,
  conversations: SymbolKind.String,
  feedback: SymbolKind.String,
  mentees: SymbolKind.Interface,
  weeks: SymbolKind.Array,
  rehearsal: SymbolKind.String,
  dismissed: SymbolKind.Null,
};

/** Nothing where another extension makes an outline of the YAML: two would stand beside each other. */
export function symbols(documents: Documents, document: TextDocument): DocumentSymbol[] {
  if (makesOutline()) return [];
  return outlineOf(documents.parsed(document)).map((item) => symbolOf(document, item));
}

function symbolOf(document: TextDocument, item: OutlineItem): DocumentSymbol {
  const range = rangeOf(document, item.start, item.end);
  const start = document.positionAt(item.nameStart);
  const nameRange = range.intersection(document.lineAt(start).range) ?? range;
  const symbol = new DocumentSymbol(item.name || '…', item.detail, ICONS[item.kind], range, nameRange);
  symbol.children = item.children.map((child) => symbolOf(document, child));
  return symbol;
}

export function foldings(document: TextDocument): FoldingRange[] {
  return foldingOf(document.getText()).map(({ first, last }) => new FoldingRange(first, last));
}

/** Links to documents and files of open folders. */
export async function links(
  documents: Documents,
  lookup: EvidenceLookup,
  document: TextDocument,
): Promise<DocumentLink[]> {
  const parsed = documents.parsed(document);
  if (parsed.kind === 'unreadable') return [];
  const found = await Promise.all(
    pathsIn(parsed).map(async ({ path, repo, start, end }) => {
      const file = await lookup.find(path, repo, document);
      if (file === undefined) return [];
      const link = new DocumentLink(rangeOf(document, start, end), Uri.file(file));
      link.tooltip = l10n.t('Open document');
      return [link];
    }),
  );
  const files = found.flat();
  return [
    ...files,
    ...webLinks(document, parsed).filter(({ range }) => !files.some((file) => file.range.isEqual(range))),
  ];
}

/** Links to commits, pull requests, tickets and documents on the web; what is an address itself is a link already. */
function webLinks(document: TextDocument, parsed: ReadableJournal): DocumentLink[] {
  const addressOf = linker(parsed.journal.profile, readSettings().links);
  return referencesIn(parsed).flatMap(({ evidence, beside, start, end }) => {
    const address = addressOf(evidence, beside);
    if (address === undefined || safeAddress(evidenceReference(evidence)) !== undefined) return [];
    const link = new DocumentLink(rangeOf(document, start, end), Uri.parse(address, true));
    link.tooltip = l10n.t('Open {0}', address);
    return [link];
  });
}

export async function lenses(documents: Documents, document: TextDocument): Promise<CodeLens[]> {
  const { rubric } = await documents.known(document);
  const parsed = documents.parsed(document);
  if (!readSettings().showCodeLens || parsed.kind === 'unreadable') return [];
  const canAsk = documents.isCurrent(document);
  return lensesOf(parsed, rubric).flatMap((lens) => lensesAt(document, lens, canAsk));
}

function lensesAt(
  document: TextDocument,
  { id, offset, shows, stronger }: WinLens,
  canAsk: boolean,
): CodeLens[] {
  const place = rangeOf(document, offset, offset);
  const shown = codeLens(place, { title: shows });
  if (!stronger) return [shown];
  const hint = { icon: 'lightbulb', title: stronger.text };
  if (!canAsk) return [shown, codeLens(place, hint)];
  const about: DetailOf = stronger.kind === 'dimension' ? { id } : { id, about: stronger.kind };
  return [shown, codeLens(place, { ...hint, command: 'promoJournal.addDetail', given: [about] })];
}
