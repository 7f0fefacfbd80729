import type { Element, ElementContent, Root } from 'hast';

/** Elements that carry the lines of the text that they stand for; what is within a paragraph does not. */
const BLOCKS = new Set(['p', 'li', 'tr', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

/** A rehype plugin: blocks get `data-line` and `data-end`, and each part of the text a row of its own. */
export function lines() {
  return (tree: Root): void => {
    tree.children = tree.children.map((child) => (child.type === 'element' ? row(child) : child));
  };
}

function row(part: Element): Element {
  annotate(part);
  return {
    type: 'element',
    tagName: 'div',
    properties: { 'data-row': '', ...range(part) },
    children: [part],
  };
}

function annotate(element: Element): void {
  if (BLOCKS.has(element.tagName)) {
    Object.assign(element.properties, range(element));
  }
  for (const child of element.children) {
    if (child.type === 'element') {
      annotate(child);
    }
  }
}

function range({ position }: Element) {
  return position ? { 'data-line': position.start.line, 'data-end': position.end.line } : {};
}

/** The text of an element without its tags. */
export function plainText(content: readonly ElementContent[]): string {
  return content
    .map((each) =>
      each.type === 'text' ? each.value : each.type === 'element' ? plainText(each.children) : '',
    )
    .join('');
}

/** A block of code: its text, its language, and the line of the guide at which the text begins. */
export interface Code {
  readonly text: string;
  readonly language: string;
  readonly line: number;
  readonly endLine: number;
}

/** What stands in a `pre`; the lines of the fences themselves do not count. */
export function codeOf(pre: Element): Code {
  const code = pre.children.find((child) => child.type === 'element');
  const text = plainText(pre.children).replace(/\n$/, '');
  const count = text.split('\n').length;
  const start = pre.position?.start.line ?? 1;
  const end = pre.position?.end.line ?? start;
  const fenced = end - start + 1 > count;
  const line = fenced ? start + 1 : start;
  const names = code?.type === 'element' ? code.properties.className : undefined;
  const name = Array.isArray(names)
    ? names.map(String).find((each) => each.startsWith('language-'))
    : undefined;
  return { text, language: name?.slice('language-'.length) ?? '', line, endLine: line + count - 1 };
}
