/** One spelling for texts that read the same: in any case, with any blanks, quotes and dashes, composed or not. */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[“”„]/gu, '"')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFKC');
}
