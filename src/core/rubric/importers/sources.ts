import * as l10n from '@vscode/l10n';

import { assertNever } from '../../result';
import type { RubricFile } from '../schema';
import type { Ladder, LadderFormat } from './ladder';

type Source = NonNullable<RubricFile['sources']>[number];

interface Original {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
}

/** Where each format's first ladder can be read, and under which licence (docs/domain.md, "Public ladders"). */
const ORIGINALS = {
  'financial-times': {
    title: 'Financial Times engineering progression',
    url: 'https://github.com/Financial-Times/engineering-progression',
    licence: 'MIT',
  },
  monzo: {
    title: 'Monzo progression framework',
    url: 'https://github.com/monzo/progression-framework',
    licence: 'MIT',
  },
  snowflake: {
    title: 'Medium engineering growth framework (Snowflake)',
    url: 'https://github.com/Medium/snowflake',
    licence: 'Apache-2.0',
  },
  'engineering-ladders': {
    title: 'Engineering Ladders by Jorge Fernández de la Garza',
    url: 'https://github.com/jorgef/engineeringladders',
    licence: 'Apache-2.0',
  },
} as const satisfies Partial<Record<LadderFormat, Original>>;

/** What a rubric says about the ladder it came from. A file may be a company's own in a known form, which is said too. */
export function sourceOf({ format, title }: Ladder, fileName: string): Source {
  const original = isOriginal(format) ? ORIGINALS[format] : undefined;
  if (!original) {
    const note = l10n.t(
      'Imported from {0}. Its licence is not known: look before you pass this on.',
      fileName,
    );
    return { title: title || fileName, grade: 'official', note };
  }
  const note = l10n.t(
    'Imported from {0}, which has the form of this ladder. The original is under the {1} licence; look what yours is under before you pass this on.',
    fileName,
    original.licence,
  );
  return { title: original.title, url: original.url, grade: 'official', note };
}

function isOriginal(format: LadderFormat): format is keyof typeof ORIGINALS {
  return format in ORIGINALS;
}

/** The name of a format, for the user. */
export function formatName(format: LadderFormat): string {
  switch (format) {
    case 'markdown-table':
      return l10n.t('Markdown table');
    case 'markdown-list':
      return l10n.t('Markdown list');
    case 'financial-times':
    case 'monzo':
    case 'snowflake':
    case 'engineering-ladders':
      return ORIGINALS[format].title;
    default:
      return assertNever(format);
  }
}
