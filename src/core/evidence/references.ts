import type { Commit, Merge } from './history';

const SQUASH = /\(#(\d+)\)\s*$/;
const MERGE_SUBJECT = [
  /^Merge pull request #(\d+)\b/,
  /^Merged PR (\d+):/,
  /^Merged in .*\(pull request #(\d+)\)/,
  /^Auto merge of #(\d+)\b/,
];
const MERGE_BODY = /^See merge request \S*!(\d+)/m;
const TRAILER_LINE = /^(?:PR-URL|Pull-Request|Reviewed-on|Differential Revision): *\S*?[/#D](\d+)\/?\s*$/im;

/** Number of the pull request a squashed commit came from. Of several, the last is the one that landed. */
export function pullRequestOf(commit: Pick<Commit, 'subject' | 'body'>): string | undefined {
  return SQUASH.exec(commit.subject)?.[1] ?? TRAILER_LINE.exec(commit.body)?.[1];
}

/** Number of the pull request that a merge closed. */
export function pullRequestOfMerge({ subject, title }: Pick<Merge, 'subject' | 'title'>): string | undefined {
  for (const pattern of MERGE_SUBJECT) {
    const number = pattern.exec(subject)?.[1];
    if (number) return number;
  }
  return MERGE_BODY.exec(title)?.[1] ?? SQUASH.exec(subject)?.[1];
}

const BRANCH =
  /^Merge (?:branch|remote-tracking branch) '([^']+)'|^Merge pull request #\d+ from \S+?\/(\S+)|^Merged in (\S+)/;

/** Name of the branch that a merge brought in. */
export function branchOfMerge({ subject }: Pick<Merge, 'subject'>): string | undefined {
  const match = BRANCH.exec(subject);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

const TICKET = /(?<![\w-])([A-Z][A-Z0-9]{1,9}-\d{1,6})(?![\w-])/g;
/** Standards and encodings that are written like ticket keys. */
const NO_TICKET =
  /^(?:UTF|SHA|ISO|RFC|CVE|CWE|IEEE|ECMA|ES|PEP|AES|RSA|TLS|HTTP|MD|BASE|WIN|X|ARM|GCC|LLVM|GPT|UTC|GMT|ADR|KEP|RFD|MPEG|H|ASCII|CP|KOI8|EUC|GB|EPSG|FIPS|PKCS|SOC|COVID|TOP|PHASE|STEP|PART|AZ|RHEL|SLES|JDK|JRE|CUDA|V|T|SEV\d|[A-Z]\d)-/;

/** Keys of tickets in a text, each once. */
export function ticketsIn(text: string): string[] {
  const keys = [...text.matchAll(TICKET)].map((match) => match[1] ?? '');
  return [...new Set(keys)].filter((key) => !NO_TICKET.test(key));
}
