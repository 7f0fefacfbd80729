/** A heading of a text in Markdown. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
  /** What links within the text call it, as GitHub makes it of the heading's text. */
  readonly anchor: string;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const FENCE = /^\s*(`{3,}|~{3,})(.*)$/;

/** The headings of a text, in its order. */
export function headings(text: string): readonly Heading[] {
  const found: Heading[] = [];
  const used = new Map<string, number>();
  let fence = '';
  text.split('\n').forEach((content, index) => {
    const mark = FENCE.exec(content);
    if (fence) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') {
        fence = '';
      }
      return;
    }
    if (mark?.[1]) {
      fence = mark[1];
      return;
    }
    const heading = HEADING.exec(content);
    if (heading?.[1]) {
      const words = plain(heading[2] ?? '');
      found.push({
        level: heading[1].length,
        text: words,
        line: index + 1,
        anchor: unique(anchorOf(words), used),
      });
    }
  });
  return found;
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|~~/g, '')
    .trim();
}

function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function unique(anchor: string, used: Map<string, number>): string {
  const count = used.get(anchor) ?? 0;
  used.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}
