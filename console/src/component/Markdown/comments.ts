import type { Element, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';

const COMMENT = /<!--[\s\S]*?-->/g;

/** A rehype plugin: comments are not shown; what looks like one within code, or is never closed, is none. */
export function withoutComments() {
  return (tree: Root): void => strip(tree);
}

function strip(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'element') {
      strip(child);
    } else if (child.type === 'raw') {
      child.value = child.value.replace(COMMENT, '');
    }
  }
  parent.children = parent.children.filter(
    (child) => child.type !== 'raw' || !isBlank(child),
  ) as Element['children'];
}

function isBlank({ value }: Raw): boolean {
  return value.trim() === '';
}
