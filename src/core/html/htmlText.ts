/** Text as it may stand in HTML, in an attribute as well. */
export function htmlText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
