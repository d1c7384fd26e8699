/** Which company it is: what the addresses of its people and hosts say. */

/** Where anybody has an address. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|pm|gmx|web|mail|fastmail|hey|aol|qq|163|126|yandex|zoho|posteo|tutanota|duck)$/i;
/** Labels of hosts that name no company. */
const COMMON = /^(?:corp|company|mail|internal|intranet|local|localhost|lan|home|dev|test|www|email)$/i;
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|net|org)$/;

/** The hosts of a company, by the e-mail addresses of somebody there. Hosts that give everybody an address are none. */
export function hostsOfCompany(addresses: readonly string[]): string[] {
  const hosts = addresses.flatMap((address) => /@([^@\s]+\.[^@\s.]+)\s*$/.exec(address)?.[1] ?? []);
  const own = hosts.map((host) => host.toLowerCase()).filter((host) => !isPublic(host));
  return [...new Set(own)];
}

/** Names of companies, as their hosts have them: `acme` of `mail.acme.co.uk`. */
export function namesInHosts(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map(ownLabel))].filter((name) => name.length > 2 && !COMMON.test(name));
}

function isPublic(host: string): boolean {
  return PUBLIC_MAIL.test(ownLabel(host)) || /(?:^|\.)(?:users\.)?noreply\./.test(host);
}

function ownLabel(host: string): string {
  const labels = host
    .toLowerCase()
    .replace(/^[*.]+/, '')
    .split('.');
  const isLong =
    labels.length > 2 && (labels.at(-1) ?? '').length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.at(isLong ? -3 : -2) ?? '';
}
