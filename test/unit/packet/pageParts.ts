import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ELEMENTS = new Set(
  'a blockquote br button code del div em h1 h2 h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const CLASSES = /^(?:mark|table|left|center|right|language-\S+)$/;
const ADDRESS = /^(?:https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|#[^\s"<>]*)$/;

/** What a browser would make of some HTML and a packet must not have, in words; an empty list where there is nothing. */
export function forbidden(html: string): string[] {
  return nodesOf(html).flatMap((node) => {
    if (node.nodeName === '#comment') return ['a comment'];
    if (!('tagName' in node)) return [];
    if (!ELEMENTS.has(node.tagName)) return [`<${node.tagName}>`];
    return node.attrs.filter(({ name, value }) => !isAllowed(node, name, value)).map(inWords);
  });
}

/** The texts of the third level's headings: a claim's title each. */
export function headingsIn(html: string): string[] {
  return nodesOf(html)
    .filter(({ nodeName }) => nodeName === 'h3')
    .map((heading) => withInner(heading).map(ownText).join(''));
}

/** The addresses of all links. */
export function linksIn(html: string): string[] {
  return nodesOf(html).flatMap((node) =>
    'attrs' in node ? node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value) : [],
  );
}

function nodesOf(html: string): Node[] {
  return parseFragment(html).childNodes.flatMap(withInner);
}

function withInner(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(withInner) : [])];
}

function ownText(node: Node): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

function isAllowed({ tagName }: Element, name: string, value: string): boolean {
  if (name === 'class') return CLASSES.test(value);
  if (name === 'href') return tagName === 'a' && ADDRESS.test(value);
  if (name === 'type') return tagName === 'button' && value === 'button';
  if (name === 'title') return tagName === 'a';
  return name === 'start' && tagName === 'ol' && /^\d+$/.test(value);
}

function inWords({ name, value }: { name: string; value: string }): string {
  return `${name}="${value}"`;
}
