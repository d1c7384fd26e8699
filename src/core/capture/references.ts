import type { Evidence } from '../journal/schema';
import { matchAt, type Piece, type PieceReader, type Role } from './piece';

const ENDS = String.raw`(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}]|\.\.)`;
const at = (source: string, flags = ''): RegExp => new RegExp(source + ENDS, `uy${flags}`);

const MARKDOWN_LINK = /\[([^\][\n]{1,200})\]\((https?:\/\/[^\s()]{1,2000})\)/iy;
/** “<https://…|the runbook>” of chats, and “[the runbook|https://…]” of wikis and trackers. */
const CHAT_LINK = /<(https?:\/\/[^\s<>|"`]{1,2000})\|([^<>|\n]{1,200})>/iy;
const WIKI_LINK = /\[([^\][|\n]{1,200})\|(https?:\/\/[^\s\]|]{1,2000})\]/iy;
const LINK = /https?:\/\/[^\s<>"`|“”«»（）「」、。，；：！？]+/iy;
const REQUEST_ADDRESS = /\/(?:pull|pulls|pull-requests|pullrequest|merge_requests)\/(\d{1,10})/;
const NAMED_REQUEST = at(
  String.raw`(?:(?:pull[ -]requests?|merge[ -]requests?|[pm]rs?|cls?) ?[#!]|(?:pull request|merge request|pr|mr|cl)[ /]?)(\d{1,10})`,
  'i',
);
const NAMED_ISSUE = at(String.raw`(?:issues?|tickets?|bugs?|stor(?:y|ies)|tasks?) ?#(\d{1,10})`, 'i');
const REPOSITORY_REQUEST = at(String.raw`[\w.-]{1,39}\/([\w.-]{1,100})#(\d{1,10})`);
const BARE_REQUEST = at(String.raw`[#!](\d{1,10})`);
const TICKET = at(String.raw`([A-Z][A-Z0-9_]{1,9})-([1-9]\d{0,6})`);
const NAMED_COMMIT = at(String.raw`commits? ([0-9a-f]{7,40})`, 'i');
const COMMIT = at(String.raw`(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,40})`);

/** “#1 cause of pages” and “#12 of 400” are ranks: one digit in running text with a word after it, or a place among many. */
const RANK = /#\d[ \t]+(?!and )\p{L}|#\d{1,7}[ \t]+(?:of|out of)[ \t]+\d/uy;
/** No number begins with 0, and six times one digit is a grey. */
const COLOR = /#(?:0\d*|(\d)\1{5})(?!\d)/uy;
/** “#12-#14”: all from the first to the last. */
const REQUEST_RANGE = at(String.raw`#(\d{1,7})[ \t]?(?:-|–|\.\.)[ \t]?#(\d{1,7})`);
/** A longer range is no list of what somebody did for one win. */
const LONGEST_RANGE = 20;

/** Looks like the key of a ticket and is the name of a standard, a format, a model or a document. */
const NO_TICKETS: ReadonlySet<string> = new Set(
  (
    'UTF UCS SHA MD CRC AES DES RSA ECC BASE ISO IEC IEEE ECMA RFC BCP PEP JSR JEP ADR RFD TLS SSL HTTP OAUTH WPA WEB USB PCI ' +
    'SOC NIST FIPS CIS WCAG ASCII LATIN CP X86 ARM AMD INT UINT FP BF GPT LLAMA COVID SARS UTC GMT CET FY CY Q1 Q2 Q3 Q4 H1 H2 ' +
    'AZ DP SC PL RHEL SLES JDK JRE CUDA HTML CSS DDR PS NVIDIA ' +
    'P0 P1 P2 SEV PHASE STEP TOP PART DAY ISBN EAN MP MPEG AV CO CVE JAVA ES SQL IPV RAID TYPE LEVEL TIER OWASP HDR'
  ).split(' '),
);

/** Reads links, pull requests, ticket keys and commit hashes as evidence. */
export const readReference: PieceReader = (line, start) =>
  readLink(line, start) ?? readRequest(line, start) ?? readTicket(line, start) ?? readCommit(line, start);

function readLink(line: string, start: number): Piece | undefined {
  const titled = matchAt(MARKDOWN_LINK, line, start) ?? matchAt(WIKI_LINK, line, start);
  const [chat, chatTarget, chatTitle] = matchAt(CHAT_LINK, line, start) ?? [];
  const [whole = chat, title = chatTitle, target = chatTarget] = titled ?? [];
  if (whole && title && target) {
    return piece(line, start, whole.length, 'wording', { ...evidenceOfLink(target), title }, title);
  }
  const link = matchAt(LINK, line, start)?.[0];
  const address = link && withoutOpenBracket(withoutPunctuation(link));
  if (!address || /^https?:\/\/$/i.test(address)) return undefined;
  const number = REQUEST_ADDRESS.exec(address)?.[1];
  // "Reviewed https://…/pull/12 for infra" reads on as "Reviewed PR #12 for infra".
  if (number) return piece(line, start, address.length, 'reference', { pr: address }, `PR #${number}`);
  return piece(line, start, address.length, 'aside', evidenceOfLink(address));
}

function withoutPunctuation(link: string): string {
  let end = link.length;
  while (`.,;:!?'’”»*`.includes(link[end - 1] ?? ' ')) end--;
  return link.slice(0, end);
}

/** A closing bracket belongs to the address only when it was opened there: "(https://example.org/a_(b))". */
function withoutOpenBracket(link: string): string {
  let depth = 0;
  for (let index = 0; index < link.length; index++) {
    const character = link[index] ?? '';
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character) && --depth < 0) return link.slice(0, index);
  }
  return link;
}

function evidenceOfLink(link: string): Evidence {
  if (REQUEST_ADDRESS.test(link)) return { pr: link };
  const isDocument =
    /^https?:\/\/(?:docs\.google\.com|(?:[\w-]+\.)?notion\.(?:so|site)|[\w-]+\.atlassian\.net\/wiki)\//i.test(
      link,
    ) || /\.(?:md|mdx|adoc|rst|pdf|docx)(?:[?#]|$)/i.test(link);
  return isDocument ? { doc: link } : { link };
}

function readRequest(line: string, start: number): Piece | undefined {
  const issue = matchAt(NAMED_ISSUE, line, start);
  if (issue?.[1]) return piece(line, start, issue[0].length, 'reference', { ticket: `#${issue[1]}` });
  const elsewhere = matchAt(REPOSITORY_REQUEST, line, start);
  if (elsewhere?.[1] && elsewhere[2]) {
    const evidence = { pr: elsewhere[2], repo: elsewhere[1] };
    return piece(line, start, elsewhere[0].length, 'reference', evidence);
  }
  if (matchAt(RANK, line, start) || matchAt(COLOR, line, start)) return undefined;
  const range = readRequestRange(line, start);
  if (range) return range;
  const request = matchAt(NAMED_REQUEST, line, start) ?? matchAt(BARE_REQUEST, line, start);
  return request?.[1] ? piece(line, start, request[0].length, 'reference', { pr: request[1] }) : undefined;
}

function readRequestRange(line: string, start: number): Piece | undefined {
  const [whole, from, to] = matchAt(REQUEST_RANGE, line, start) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (whole === undefined || first >= last || last - first >= LONGEST_RANGE) return undefined;
  const read = piece(line, start, whole.length, 'reference', { pr: String(first) });
  const more = Array.from({ length: last - first }, (_, index) => ({ pr: String(first + 1 + index) }));
  return { ...read, meaning: { kind: 'evidence', evidence: { pr: String(first) }, more } };
}

function readTicket(line: string, start: number): Piece | undefined {
  const ticket = matchAt(TICKET, line, start);
  // SEV1, L4 and Q3 are numbered themselves, and projects hardly ever are.
  if (!ticket?.[1] || NO_TICKETS.has(ticket[1]) || /\d$/.test(ticket[1])) return undefined;
  return piece(line, start, ticket[0].length, 'reference', { ticket: ticket[0] });
}

function readCommit(line: string, start: number): Piece | undefined {
  const commit = matchAt(NAMED_COMMIT, line, start) ?? matchAt(COMMIT, line, start);
  return commit?.[1] ? piece(line, start, commit[0].length, 'reference', { commit: commit[1] }) : undefined;
}

function piece(
  line: string,
  start: number,
  length: number,
  role: Role,
  evidence: Evidence,
  words = line.slice(start, start + length),
): Piece {
  const meaning = { kind: 'evidence', evidence } as const;
  return { kind: 'evidence', role, start, end: start + length, words, meaning };
}
