/** From the address that git fetches from to the page that people look at. */
import { formOf, pagePath, type FormName } from './forms';

/** `git@host:path`; what has no `@` needs a dot, so that the path of a Windows drive is none. */
const SHORT_SSH = /^(?:[\w.+-]{1,100}@([\w.-]{1,253})|([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})):(?!\/\/)(.+)$/;
const SCHEME = /^(https?|ssh|git|git\+ssh|ssh\+git|git\+https?):\/\/(?!\/)/i;
/** What names of owners, projects and repositories are made of; anything else is no address to link to. */
const NAME = /^(?!\.{1,2}$)[\p{L}\p{N}._~+ -]{1,200}$/u;
const HOST = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/;
/** Another name of a host's own for ssh, by the site or by the user's configuration: `github.com-work`. */
const SAME_HOST: readonly (readonly [RegExp, string])[] = [
  [/^(?:ssh\.github\.com|github\.com-[\w.-]+)$/, 'github.com'],
  [/^(?:altssh\.gitlab\.com|gitlab\.com-[\w.-]+)$/, 'gitlab.com'],
  [/^(?:altssh\.bitbucket\.org|bitbucket\.org-[\w.-]+)$/, 'bitbucket.org'],
  [/^(?:vs-)?ssh\.(?:dev\.azure|visualstudio)\.com$|^vs-ssh\.visualstudio\.com$/, 'dev.azure.com'],
];
/** Ports on which only one kind of server listens for ssh. */
const BY_PORT: Readonly<Record<string, FormName>> = { '7999': 'bitbucket-server', '29418': 'gerrit' };

interface Remote {
  /** `http` stays what it is; everything else is looked at by https. */
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** The port of a web address; that of ssh means nothing to a browser. */
  readonly port: string;
  readonly path: string;
  readonly form: FormName | undefined;
}

/**
 * The page of the repository that a remote names, without a name, a password or a token; nothing for a folder, a bundle, a host that
 * only this machine's ssh knows, and for what no site would call a repository.
 */
export function pageOfRemote(remote: string): string | undefined {
  const read = readRemote(remote.trim());
  if (!read) return undefined;
  const { scheme, host, port, path, form } = read;
  const names = pagePath(form, path).split('/');
  if (!HOST.test(host) || names.length < 1 || !names.every((name) => NAME.test(name))) return undefined;
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}/${names.map(encodeURIComponent).join('/')}`;
}

function readRemote(remote: string): Remote | undefined {
  const short = SHORT_SSH.exec(remote);
  if (short && !SCHEME.test(remote)) return ofSsh(short[1] ?? short[2] ?? '', '', short[3] ?? '');
  const scheme = SCHEME.exec(remote)?.[1]?.toLowerCase();
  // The parser of web addresses takes out line breaks and tabs: an address with them is none.
  if (scheme === undefined || /\s/u.test(remote.replaceAll(' ', ''))) return undefined;
  const url = parsed(remote.replace(SCHEME, 'https://'), scheme);
  if (!url) return undefined;
  if (!/^(?:git\+)?https?$/.test(scheme)) return ofSsh(url.hostname, portIn(remote), decoded(url.pathname));
  const host = url.hostname;
  const path = plainPath(decoded(url.pathname));
  const isServer = /(?:^|\/)scm\/[^/]+\/[^/]+$/.test(path);
  const form = isServer ? 'bitbucket-server' : formOf(host, path);
  return { scheme: scheme.endsWith('s') ? 'https' : 'http', host, port: url.port, path, form };
}

function ofSsh(name: string, port: string, path: string): Remote | undefined {
  const written = name.toLowerCase();
  const host = SAME_HOST.find(([same]) => same.test(written))?.[1] ?? written;
  // One word is a name that this machine's configuration of ssh has for a host.
  if (!host.includes('.')) return undefined;
  const plain = plainPath(path);
  const inAzure = host === 'dev.azure.com' ? /^v3\/([^/]+\/[^/]+)\/([^/]+)$/.exec(plain) : null;
  const found = inAzure ? `${inAzure[1] ?? ''}/_git/${inAzure[2] ?? ''}` : plain;
  return { scheme: 'https', host, port: '', path: found, form: BY_PORT[port] ?? formOf(host, found) };
}

function parsed(address: string, scheme: string): URL | undefined {
  try {
    return new URL(scheme.endsWith('http') ? address.replace(/^https:/, 'http:') : address);
  } catch {
    return undefined;
  }
}

function portIn(remote: string): string {
  return /^[a-z+]+:\/\/(?:[^/@]*@)?[^/:]+:(\d{1,5})(?:\/|$)/i.exec(remote)?.[1] ?? '';
}

function plainPath(path: string): string {
  return path
    .replace(/^\/+/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
