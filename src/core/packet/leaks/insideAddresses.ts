/** Finds addresses of the inside: links, hosts, numbers of machines, stores of files, and short links. */
import { withoutEnd } from '../../text';
import { CLOUDS, isBelow, isBelowOne, isOfOwnNetwork, WORKPLACES } from './internalHost';
import { placesOf, type FoundLeak } from './leak';

const LINK = /(?<![\p{L}\p{N}+.-])[a-z][a-z\d+.-]{1,19}:\/\/[^\s<>"'`)\]|]{1,2000}/giu;
const HOST =
  /(?<![\p{L}\p{N}/._-])(?:[\p{L}\p{N}_-]{1,63}\.){1,10}[\p{L}\p{N}-]{1,63}(?![\p{L}\p{N}@_(-]|\.[\p{L}\p{N}])(?::\d{1,5})?(?:\/[^\s<>"'`)\]|]{0,1000})?/giu;
/** Short links that a company's network resolves: `go/checkout`. */
const SHORT = /(?<![\p{L}\p{N}/.@_~$-])(?:go|goto)\/[a-z\d][\w-]{2,60}(?:\/[\w-]{1,60}){0,4}(?![\w/]|\.\w)/gu;
/** What reads like a short link and is none: packages of Go, and words that a stroke sets apart. */
const NO_SHORT =
  /^go\/(?:no-?go|no|pkg|bin|src|ast|build|constant|doc|format|importer|parser|printer|scanner|token|types|version|rust|java\w*|python|typescript|kotlin|grpc|c\b|stop|live|wait|hold)/;
const ARN = /(?<![\w:])arn:aws[\w-]{0,10}:[\w-]{1,40}:[\w-]{0,30}:\d{0,12}:[^\s"'`<>,;)]{1,300}/gi;
const SHARE = /(?<![\\\w:])\\\\[A-Za-z][\w.-]{1,60}\\[\w$.-]{1,200}/g;
/** The same with strokes; where no dot says what it is, the name of the machine does. */
const SHARE_BY_STROKES = /(?<![\p{L}\p{N}:/.])\/\/([\p{L}\d][\p{L}\d.-]{1,60})\/[\w$.-]{1,200}(?![\w:])/gu;
const FILE_SERVER =
  /^(?:[a-z\d]+-)?(?:(?:nas|filer|fileserver|fileshare|dfs|smb)|(?:srv|server|fs|files?|storage)-?\d)[\d-]*$/i;
const OWN_IPV6 = /(?<![\p{L}\p{N}:.])(?:f[cd][\da-f]{2}|fe80):[\da-f:]{2,39}(?![\p{L}\p{N}:])/giu;
/** Blocks of addresses that everybody uses within (RFC 1918, RFC 6598, RFC 3927). */
const WHOLE_BLOCK =
  /^(?:10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|100\.64\.0\.0\/10|169\.254\.0\.0\/16)$/;
const GROUPS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const VERSION_BEFORE =
  /(?:version|versions|release|releases|released|build|upgraded to|updated to|v\.?|driver|firmware) ?$/i;

/** Stores of files: the name of a store is the company's, wherever it stands. */
const STORES: ReadonlySet<string> = new Set(
  's3 s3a s3n gs wasb wasbs abfs abfss adl hdfs dbfs nfs smb cifs afp file ldap ldaps rdp vnc'.split(' '),
);
/** Pages of a company at services that give it no address of its own. */
const WORKPLACE_PAGE =
  /^(?:www\.)?(?:notion\.so\/(?!help|product|blog|templates|integrations|releases|guides)(?:[\w-]{1,60}\/[\w%-]|[\w%-]{0,200}[\da-f]{32})|trello\.com\/[bc]\/|airtable\.com\/(?:app|tbl|shr)[A-Za-z\d]|dropbox\.com\/(?:scl|sh?|home|work)\/|coda\.io\/d\/|figma\.com\/(?:file|design|board|proto|slides)\/|miro\.com\/app\/|linear\.app\/[\w-]{1,60}\/(?:issue|project|document)|loom\.com\/share\/|lucid\.app\/|whimsical\.com\/[\w-]{20}|github\.com\/orgs\/[\w-]{1,60}\/projects\/)/i;
const WORKPLACE_NAMES: ReadonlySet<string> = new Set(WORKPLACES);
const CLOUD_NAMES: ReadonlySet<string> = new Set(CLOUDS);
/** Where a service shows what is for everybody. */
const PUBLIC_NAME =
  /^(?:www|docs?|support|help|status|api|developers?|community|blog|learn|marketplace|code|trailhead|academy|university|ip-ranges)\./;
/** Files and packages that end like a host. */
const FILE_BEFORE =
  /(?:^|[./])(?:env|config|settings|appsettings|docker-compose|application|README|Makefile)\.local$/i;

/** Values in a program, of which `.internal` is a part: `ctx.internal`, `userStore.local`. */
const VALUE =
  /^(?:this|self|super|ctx|context|obj|object|props|state|options|opts|params|args|req|res|request|response|module|exports|process|window|document|node|item|element|el|event|error|err|result|data|scope|session)\.|\p{Ll}\p{Lu}/u;

/** Addresses in a text that lead inside. `hosts` are the company's own, by the user's list. */
export function insideAddressesIn(text: string, hosts: readonly string[]): FoundLeak[] {
  return [
    ...placesOf('internal-link', text, ARN),
    ...placesOf('internal-link', text, SHARE),
    ...placesOf('internal-link', text, SHARE_BY_STROKES, (host) => {
      return FILE_SERVER.test(host) || isInsideHost(host, hosts);
    }),
    ...placesOf('internal-link', text, LINK, (link) => isInsideLink(link, hosts)),
    ...placesOf('internal-link', text, SHORT, (link) => !NO_SHORT.test(link)),
    ...placesOf('internal-host', text, OWN_IPV6),
    ...hostsIn(text, hosts),
  ];
}

function isInsideLink(link: string, hosts: readonly string[]): boolean {
  const scheme = link.slice(0, link.indexOf('://')).toLowerCase();
  if (STORES.has(scheme)) return true;
  const [authority = ''] = link.slice(scheme.length + 3).split(/[/?#]/);
  const host = withoutEnd(
    authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, ''),
    /[.,;:!?*]/,
  );
  if (host === '' || isThisMachine(host)) return false;
  const isOneName = /^https?$/.test(scheme) && /^[\p{L}\p{N}-]+$/u.test(host);
  const page = link.slice(scheme.length + 3);
  return isOneName || isInsideHost(host, hosts) || isWorkplace(host) || WORKPLACE_PAGE.test(page);
}

function hostsIn(text: string, hosts: readonly string[]): FoundLeak[] {
  return [...text.matchAll(HOST)].flatMap(({ index, 0: matched }) => {
    const whole = matched.replace(/[.,;:!?*]{1,5}$/, '');
    const [name = ''] = whole.split(/[:/]/);
    if (isThisMachine(name) || FILE_BEFORE.test(name) || VALUE.test(name) || WHOLE_BLOCK.test(whole))
      return [];
    if (/^[\d.]+$/.test(name) && !isMachineNumber(name, text.slice(Math.max(0, index - 16), index)))
      return [];
    if (!isInsideHost(name, hosts) && !isWorkplace(name) && !WORKPLACE_PAGE.test(whole)) return [];
    const hasPath = /\/\D/.test(whole);
    return [{ kind: hasPath ? 'internal-link' : 'internal-host', start: index, end: index + whole.length }];
  });
}

function isInsideHost(host: string, hosts: readonly string[]): boolean {
  return isOfOwnNetwork(host) || isBelowOne(host, CLOUD_NAMES) || isBelow(host, hosts);
}

/** True for a company's own place at a service: one below the service's name, or a page of it. */
function isWorkplace(host: string): boolean {
  const name = host.toLowerCase();
  if (!isBelowOne(name, WORKPLACE_NAMES) || PUBLIC_NAME.test(name.replace(/^docs\.google\./, '')))
    return false;
  return !WORKPLACE_NAMES.has(name) || name.split('.').length > 2;
}

/** This machine means nothing to others and tells nothing. */
function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|host\.docker\.internal)$/i.test(host);
}

/** Four numbers are an address; three are a version, and so are four after a word that says so. */
function isMachineNumber(name: string, before: string): boolean {
  return (
    GROUPS.test(name) && name.split('.').every((part) => Number(part) < 256) && !VERSION_BEFORE.test(before)
  );
}
