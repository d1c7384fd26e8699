/** Tells hosts of the inside from those that mean something to everybody. */

/** Names that only a network of one's own resolves (RFC 6762, RFC 8375, RFC 6761 and common use). */
const INTERNAL_NAME = /(?:^|\.)(?:local|localhost|internal|intranet|corp|lan|home\.arpa|consul|ts\.net)$/;
/** Addresses of networks of one's own (RFC 1918, RFC 6598, RFC 3927), and the machine itself. */
const INTERNAL_ADDRESS =
  /^(?:10|127)\.[\d.]+$|^192\.168\.[\d.]+$|^172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.[\d.]+$|^169\.254\.[\d.]+$/;

/** Services in which a company has an address of its own: a reader outside opens nothing there, and it names the company. */
export const WORKPLACES: readonly string[] = [
  'atlassian.net',
  'sharepoint.com',
  'slack.com',
  'notion.so',
  'notion.site',
  'docs.google.com',
  'drive.google.com',
  'sheets.google.com',
  'meet.google.com',
  'console.cloud.google.com',
  'console.aws.amazon.com',
  'portal.azure.com',
  'teams.microsoft.com',
  'dev.azure.com',
  'visualstudio.com',
  'linear.app',
  'datadoghq.com',
  'datadoghq.eu',
  'grafana.net',
  'newrelic.com',
  'splunkcloud.com',
  'pagerduty.com',
  'opsgenie.com',
  'sentry.io',
  'zendesk.com',
  'service-now.com',
  'salesforce.com',
  'force.com',
  'okta.com',
  'figma.com',
  'miro.com',
  'asana.com',
  'monday.com',
  'quip.com',
  'coda.io',
  'box.com',
  'smartsheet.com',
  'productboard.com',
  'clickup.com',
  'zoom.us',
  'jfrog.io',
  'snowflakecomputing.com',
  'cloud.databricks.com',
  'azuredatabricks.net',
];

/** Clouds in which a name of a host is a machine, store or database of a company. */
export const CLOUDS: readonly string[] = [
  'amazonaws.com',
  'azurewebsites.net',
  'core.windows.net',
  'database.windows.net',
  'vault.azure.net',
  'azurecr.io',
  'run.app',
  'cloudfunctions.net',
  'firebaseio.com',
  'mongodb.net',
  'ngrok.io',
  'ngrok-free.app',
];

/** True for a host of the list or below one of it, and for names and addresses that mean nothing outside. */
export function isInternal(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase();
  return isBelow(name, hosts) || !name.includes('.') || isOfOwnNetwork(name);
}

/** True for names and addresses that only a network of one's own knows. */
export function isOfOwnNetwork(host: string): boolean {
  const name = host.toLowerCase();
  return INTERNAL_NAME.test(name) || INTERNAL_ADDRESS.test(name);
}

/** True for a host of the list or below one of it: `corp.example`, `.corp.example` and `*.corp.example` say the same. */
export function isBelow(host: string, hosts: readonly string[]): boolean {
  const listed = hosts.map((name) => name.toLowerCase().replace(/^\*?\./, '')).filter((name) => name !== '');
  return isBelowOne(host, new Set(listed));
}

/** Characters that a name of a host has at most (RFC 1035, 2.3.4); of what is longer, the end is looked at. */
const LONGEST_NAME = 253;

/** True for a host of the set, written small, or below one of it. */
export function isBelowOne(host: string, hosts: ReadonlySet<string>): boolean {
  const parts = host.slice(-LONGEST_NAME).toLowerCase().split('.');
  return parts.some((_, at) => hosts.has(parts.slice(at).join('.')));
}
