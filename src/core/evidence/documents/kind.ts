import picomatch from 'picomatch/posix';

/** What a document is. */
export type DocumentKind = 'adr' | 'rfc' | 'design' | 'postmortem';

const TEXT = '{md,mdx,markdown,rst,adoc,qmd}';
const match = (...globs: string[]) => picomatch(globs, { nocase: true, dot: true });

/** The conventions of public repositories; the first that fits wins (docs/domain.md, "Conventions"). */
const RULES: readonly { readonly kind: DocumentKind; readonly fits: (path: string) => boolean }[] = [
  {
    kind: 'postmortem',
    fits: match(
      `**/{postmortem,postmortems,post-mortem,post-mortems,incidents,incident-reports,incident-reviews}/**/*.${TEXT}`,
      `**/*{postmortem,post-mortem}*.${TEXT}`,
    ),
  },
  {
    kind: 'adr',
    fits: match(
      `**/{adr,adrs,decisions,architecture-decisions,architectural-decisions,decision-records}/**/*.${TEXT}`,
      `**/adr{-,_,}[0-9]*.${TEXT}`,
    ),
  },
  {
    kind: 'rfc',
    fits: match(
      `**/{rfc,rfcs,rfd,rfds}/**/*.${TEXT}`,
      `text/[0-9]*-*.${TEXT}`,
      `{rfc,rfd}{-,_,}[0-9]*.${TEXT}`,
      'keps/**/README.md',
      `{docs/,}proposals*/**/*.${TEXT}`,
      `enhancements/**/*.${TEXT}`,
    ),
  },
  {
    kind: 'design',
    fits: match(
      `{docs/,}design/**/*.${TEXT}`,
      `**/{design-docs,design_docs,designs,tech-specs}/**/*.${TEXT}`,
    ),
  },
];

/** What all rules ask for first, so that most files need no further look. */
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|qmd)$/i;
const INDEX = /(?:^|\/)N{3,4}-|(?:^|\/)(?:index|_index|toc|changelog|summary)\.\w+$/i;
const README = /(?:^|\/)readme\.\w+$/i;
/** A numbered record: “template” in its name is its topic. */
const NUMBERED = /^(?:[a-z]{1,4}[-_]?)?0*[1-9]\d*[-_](?!template)/i;

function isTemplate(path: string): boolean {
  return path.split('/').some((part) => /template/i.test(part) && !NUMBERED.test(part));
}

/** What a path says a document is. Templates, indexes and READMEs are none, except a KEP's README. */
export function documentKindOf(path: string): DocumentKind | undefined {
  if (!PROSE.test(path) || INDEX.test(path) || isTemplate(path)) return undefined;
  if (isReadme(path) && !/^keps\//i.test(path)) return undefined;
  return RULES.find(({ fits }) => fits(path))?.kind;
}

/** Prose outside the known folders may be a design document from this many lines on. */
const MIN_LINES = 25;

const KEP = /^(keps\/.*\/)readme\.md$/i;
const KEP_METADATA = /^(keps\/.*\/)kep\.yaml$/;

/** Path of the file beside a document that holds its status and its people, for the one convention that has such a file. */
export function metadataPathOf(path: string): string | undefined {
  const folder = KEP.exec(path)?.[1];
  return folder === undefined ? undefined : `${folder}kep.yaml`;
}

/** The document that a file of metadata belongs to. */
export function documentPathOf(metadataPath: string): string | undefined {
  const folder = KEP_METADATA.exec(metadataPath)?.[1];
  return folder === undefined ? undefined : `${folder}README.md`;
}

/** True for a README: a document only beside its `kep.yaml`. */
export function isReadme(path: string): boolean {
  return README.test(path);
}

/** True for a file that its path says is a document, or whose headings may show it. */
export function mayBeDocument(path: string, lines: number): boolean {
  if (documentKindOf(path) !== undefined) return true;
  return lines >= MIN_LINES && PROSE.test(path) && !INDEX.test(path) && !isTemplate(path) && !isReadme(path);
}

const DECISION = new Set([
  'considered options',
  'alternatives',
  'alternatives considered',
  'drawbacks',
  'decision',
  'decision outcome',
  'consequences',
  'non-goals',
  'open questions',
  'unresolved questions',
  'rationale and alternatives',
]);
const INCIDENT = new Set([
  'timeline',
  'root cause',
  'root causes',
  'contributing factors',
  'action items',
  'lessons learned',
  'lessons learnt',
  'what went well',
  'what went wrong',
  'where we got lucky',
]);

/** What the headings say a document is: two of one list make one (docs/domain.md, "Headings"). */
export function documentKindByHeadings(headings: readonly string[]): DocumentKind | undefined {
  const plain = new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/^[\d.\s]+/, '')
        .trim(),
    ),
  );
  const shared = (list: ReadonlySet<string>) => [...plain].filter((heading) => list.has(heading)).length;
  if (shared(INCIDENT) >= 2) return 'postmortem';
  return shared(DECISION) >= 2 ? 'design' : undefined;
}
