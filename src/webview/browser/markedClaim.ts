import type { UnprovenClaim } from '../messages';

/**
 * The claim that a mark stands at: the one whose title begins the mark's own list item or paragraph, or is
 * the heading above it. Templates may put marks anywhere, so there may be none: then the list of claims helps.
 */
export function markedClaim(mark: Element, claims: readonly UnprovenClaim[]): UnprovenClaim | undefined {
  const block = mark.closest('li, p');
  const text = block?.textContent.trim() ?? '';
  return (
    longest(claims.filter(({ title }) => text.startsWith(title))) ??
    claims.find(({ title }) => title === headingAbove(block))
  );
}

function longest(claims: readonly UnprovenClaim[]): UnprovenClaim | undefined {
  return claims.toSorted((a, b) => b.title.length - a.title.length)[0];
}

function headingAbove(block: Element | null): string | undefined {
  for (let above = block?.previousElementSibling; above; above = above.previousElementSibling) {
    if (/^H[1-6]$/.test(above.tagName)) return above.textContent.trim();
  }
  return undefined;
}
