import type { Memento } from 'vscode';

const KEY = 'promoJournal.rehearsal.drafts';

type Texts = Readonly<Record<string, string>>;

/** Answers that were begun and not given, by question. They stay in this workspace, and out of the journal. */
export interface Drafts {
  of(question: string): string | undefined;
  /** Keeps a text; an empty one is forgotten. */
  keep(question: string, text: string): void;
}

/** The drafts that a memory has. */
export function drafts(memory: Memento): Drafts {
  const all = (): Texts => memory.get<Texts>(KEY) ?? {};
  return {
    of: (question) => all()[question],
    keep: (question, text) => {
      const { [question]: _, ...others } = all();
      void memory.update(KEY, text === '' ? others : { ...others, [question]: text });
    },
  };
}
