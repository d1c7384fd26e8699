import { CodeActionKind, Disposable, languages, type DocumentSelector, type Event } from 'vscode';

import type { Editor } from './editor';

/** Keys that a completion may start behind, besides letters. */
const TRIGGERS = [' ', '[', '{', ',', '-'];

/** Registers what VS Code asks about documents. `load` gives what answers, when it is asked first. */
export function registerProviders(
  selector: DocumentSelector,
  load: () => Promise<Editor>,
  onDidChangeCodeLenses: Event<void>,
): Disposable {
  const { registerCodeActionsProvider, registerCodeLensProvider, registerCompletionItemProvider } = languages;
  return Disposable.from(
    registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) => {
          const { writing, documents } = await load();
          return writing.completions(documents, document, position);
        },
      },
      ...TRIGGERS,
    ),
    registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, context) => {
          const { actions, diagnostics, documents } = await load();
          const analysis = await diagnostics.analysis(document);
          return actions.actionsFor(document, range, context, analysis, documents.isCurrent(document));
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    registerCodeLensProvider(selector, {
      onDidChangeCodeLenses,
      provideCodeLenses: async (document) => {
        const { structure, documents } = await load();
        return structure.lenses(documents, document);
      },
    }),
    registerStructure(selector, load),
    registerNaming(selector, load),
  );
}

function registerStructure(selector: DocumentSelector, load: () => Promise<Editor>): Disposable {
  return Disposable.from(
    languages.registerHoverProvider(selector, {
      provideHover: async (document, position) => {
        const { writing, documents } = await load();
        return writing.hover(documents, document, position);
      },
    }),
    languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: async (document) => {
        const { structure, documents } = await load();
        return structure.symbols(documents, document);
      },
    }),
    languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: async (document) => (await load()).structure.foldings(document),
    }),
    languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => {
        const { structure, documents, diagnostics } = await load();
        return structure.links(documents, diagnostics.lookup, document);
      },
    }),
  );
}

function registerNaming(selector: DocumentSelector, load: () => Promise<Editor>): Disposable {
  return Disposable.from(
    languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position) => {
        const { naming, documents } = await load();
        return naming.definition(documents, document, position);
      },
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const { naming, documents } = await load();
        return naming.references(documents, document, position, includeDeclaration);
      },
    }),
    languages.registerRenameProvider(selector, {
      prepareRename: async (document, position) => {
        const { naming, documents } = await load();
        return naming.renameable(documents, document, position);
      },
      provideRenameEdits: async (document, position, to) => {
        const { naming, documents } = await load();
        return naming.rename(documents, document, position, to);
      },
    }),
  );
}
