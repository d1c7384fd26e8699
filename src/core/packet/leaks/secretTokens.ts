/** Finds secrets by how they are made: the marks that services put into their keys, so that they can be found. */
import { placesOf, type FoundLeak } from './leak';

/** Prefixes of keys, as their services document them, and how many characters follow at least. */
const PREFIXES: readonly (readonly [prefix: string, least: number])[] = [
  ['(?:sk|rk)_(?:live|test)_', 16],
  ['whsec_', 20],
  ['AIza', 30],
  ['ya29\\.', 20],
  ['GOCSPX-', 20],
  ['hv[sbr]\\.', 20],
  ['gh[pousr]_', 30],
  ['github_pat_', 22],
  ['gl(?:pat|rt|dt|ptt|cbt|ft|soat|agent|oas|imt)-', 16],
  ['xox[abeoprs]-', 16],
  ['xapp-', 20],
  ['npm_', 30],
  ['pypi-', 40],
  ['rubygems_', 40],
  ['dckr_[op]at_', 20],
  ['SG\\.', 30],
  ['sk-', 20],
  ['hf_', 30],
  ['r8_', 30],
  ['do[opr]_v1_', 40],
  ['dapi', 32],
  ['shp(?:at|ca|pa|ss)_', 30],
  ['lin_(?:api|oauth)_', 30],
  ['ntn_', 40],
  ['fig[dou]_', 30],
  ['PMAK-', 40],
  ['NRAK-', 24],
  ['NRJS-', 19],
  ['sntry[su]_', 40],
  ['gl(?:sa|c)_', 30],
  ['ops_eyJ', 40],
  ['tskey-', 16],
  ['AT(?:ATT|CTT|BB)', 28],
  ['sq0(?:atp|csp)-', 20],
  ['EAAA', 56],
  ['sbp_', 40],
  ['pscale_(?:tkn|pw|oauth)_', 30],
  ['dp\\.(?:pt|st|ct)\\.', 30],
  ['pul-', 40],
  ['key-', 32],
  ['CFPAT-', 40],
  ['phc_', 40],
  ['nfp_', 36],
  ['gsk_', 40],
  ['xai-', 60],
  ['AGE-SECRET-KEY-', 30],
  ['sgp_', 36],
];
const PREFIXED = new RegExp(
  `(?<![A-Za-z0-9_])(?:${PREFIXES.map(([prefix, least]) => `${prefix}[A-Za-z0-9_.=-]{${least},400}`).join('|')})`,
  'g',
);

const SHAPES: readonly RegExp[] = [
  // Ids of keys of Amazon.
  /\b(?:AKIA|ASIA|AGPA|AROA|ANPA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  // JSON Web Tokens (RFC 7519).
  /(?<![\w-])eyJ[\w-]{8,2000}\.(?:eyJ)?[\w-]{8,2000}(?:\.[\w-]{0,1000})?/g,
  // Accounts and keys of Twilio, bots of Telegram and Discord, apps of Azure.
  /\b(?:SK|AC)[0-9a-f]{32}\b/g,
  // Keys of Mailchimp, which end with their data centre, and of Terraform Cloud.
  /(?<![\w-])[0-9a-f]{32}-us\d{1,2}\b/g,
  /(?<![\w.-])[A-Za-z\d]{14}\.atlasv1\.[\w-]{40,100}/g,
  /(?<![\w:])\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g,
  /(?<![\w.-])[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,40}/g,
  /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}/g,
  // Web addresses that let anybody in who has them.
  /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{12,200}/g,
  /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{8,25}\/[\w-]{20,100}/g,
  /(?<![\w-])[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{20,300}/g,
  /\bevents\.pagerduty\.com\/(?:integration|x-ere)\/[\w-]{20,80}/g,
  /[?&](?:sig|Signature|X-Amz-Signature|X-Goog-Signature)=([A-Za-z0-9%+/=_-]{16,400})/g,
  // Proof of who asks, in the head of a request (RFC 6750).
  /\bbearer\s{1,3}(?=[A-Za-z._~+/-]{0,400}\d)([A-Za-z0-9._~+/-]{16,2000}={0,2})/gi,
  /\bAuthorization:\s{0,3}(?:Basic|Digest|Token|ApiKey)\s{1,3}([A-Za-z0-9+/._~-]{8,2000}={0,2})/gi,
];
/** Cookies that say who somebody is: whoever has one is signed in. */
const SESSION = /(?:sess(?:ion)?(?:[._-]?id)?|sid|[._-]token)\s{0,2}=\s{0,2}["']?([\w%.~+/-]{16,400})/gi;
const KEY_HEADER = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g;
const AGE_KEY = /\bAGE-SECRET-KEY-1[A-Z0-9]{20,80}/g;
/** `scheme://user:password@host`, whatever the scheme. */
const IN_ADDRESS =
  /(?<![\w+.-])[a-z][a-z\d+.-]{1,19}:\/\/[^\s:/@<>]{0,100}:([^\s/@<>${}]{3,200})@(?=[\w[])/gi;
const LONG_TOKEN = /(?<![\w+/=@.#~%-])[A-Za-z0-9+/_-]{32,512}={0,2}(?![\w+/@.-])/g;

/** Secrets in a text that say by their form that they are some. */
export function secretTokensIn(text: string): FoundLeak[] {
  return [
    ...placesOf('private-key', text, KEY_HEADER),
    ...placesOf('private-key', text, AGE_KEY),
    ...placesOf('secret', text, PREFIXED, hasDigit),
    ...placesOf('secret', text, SESSION, hasDigit),
    ...SHAPES.flatMap((shape) => placesOf('secret', text, shape)),
    ...placesOf(
      'secret',
      text,
      IN_ADDRESS,
      (password) => !/^(?:x{3,}|\*+|password|pass|\.{3})$/i.test(password),
    ),
    ...placesOf('secret', text, LONG_TOKEN, isRandom),
  ];
}

function hasDigit(token: string): boolean {
  return /\d/.test(token);
}

/**
 * True for characters that nobody chose: capitals, small letters and digits that change all the time. Names change less,
 * hashes have no capitals, and paths have short words between their strokes.
 */
function isRandom(token: string): boolean {
  if (!/\d/.test(token) || !/[A-Z]/.test(token) || !/[a-z]/.test(token)) return false;
  if (/^sha\d{3}-/.test(token) || (token.match(/\d/g) ?? []).length < 3) return false;
  const changes = Array.from(token).filter(
    (character, at) => at > 0 && classOf(character) !== classOf(token[at - 1]),
  );
  return changes.length / token.length > 0.45;
}

function classOf(character = ''): string {
  if (/[a-z]/.test(character)) return 'small';
  if (/[A-Z]/.test(character)) return 'capital';
  return /\d/.test(character) ? 'digit' : 'sign';
}
