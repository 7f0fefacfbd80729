/** A line of a comparison of two texts; its numbers are those of the text that has it. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly before?: number;
  readonly after?: number;
}

/** Beyond so many differences the middle counts as replaced: the search for the shortest way takes their square. */
const MOST_EDITS = 600;

/** The shortest way from one text to the other, line by line (E. Myers, "An O(ND) Difference Algorithm", 1986). */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const same = (from: number, to: number): DiffLine[] =>
    a.slice(from, to).map((text, index) => ({
      kind: 'same',
      text,
      before: from + index + 1,
      after: from + index + 1 + (from < start ? 0 : b.length - a.length),
    }));
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...same(0, start),
    ...middle.map((line) => ({
      ...line,
      ...(line.before === undefined ? {} : { before: line.before + start }),
      ...(line.after === undefined ? {} : { after: line.after + start }),
    })),
    ...same(a.length - end, a.length),
  ];
}

function edits(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const trace = search(a, b);
  return trace ? walkBack(a, b, trace) : [...removed(a), ...added(b)];
}

/** The furthest places per diagonal after 0, 1, 2 ... edits; undefined when it takes too many. */
function search(a: readonly string[], b: readonly string[]): readonly Map<number, number>[] | undefined {
  const trace: Map<number, number>[] = [];
  const furthest = new Map([[1, 0]]);
  for (let count = 0; count <= Math.min(a.length + b.length, MOST_EDITS); count++) {
    trace.push(new Map(furthest));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = comesDown(furthest, diagonal, count)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) {
        x++;
      }
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) {
        return trace;
      }
    }
  }
  return undefined;
}

function comesDown(furthest: ReadonlyMap<number, number>, diagonal: number, count: number): boolean {
  return (
    diagonal === -count ||
    (diagonal !== count && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1))
  );
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): readonly DiffLine[] {
  const found: DiffLine[] = [];
  let x = a.length;
  let y = b.length;
  for (let count = trace.length - 1; count >= 0; count--) {
    const furthest = trace[count] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = comesDown(furthest, diagonal, count) ? diagonal + 1 : diagonal - 1;
    const fromX = count === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = count === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      found.push({ kind: 'same', text: a[x - 1] ?? '', before: x, after: y });
      x--;
      y--;
    }
    if (count > 0) {
      found.push(
        x === fromX
          ? { kind: 'added', text: b[y - 1] ?? '', after: y }
          : { kind: 'removed', text: a[x - 1] ?? '', before: x },
      );
      x = fromX;
      y = fromY;
    }
  }
  return found.reverse();
}

function removed(lines: readonly string[]): DiffLine[] {
  return lines.map((text, index) => ({ kind: 'removed', text, before: index + 1 }));
}

function added(lines: readonly string[]): DiffLine[] {
  return lines.map((text, index) => ({ kind: 'added', text, after: index + 1 }));
}

/** Lines that are shown, or how many that are the same were left out. */
export type DiffPart = { readonly lines: readonly DiffLine[] } | { readonly left: number };

/** Leaves out what is the same and lies further than so many lines from a difference. */
export function withContext(lines: readonly DiffLine[], context = 3): readonly DiffPart[] {
  const shown = new Set<number>();
  lines.forEach((line, index) => {
    if (line.kind !== 'same') {
      for (let near = index - context; near <= index + context; near++) {
        shown.add(near);
      }
    }
  });
  const parts: ({ lines: DiffLine[] } | { left: number })[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    if (shown.has(index)) {
      if (last && 'lines' in last) {
        last.lines.push(line);
      } else {
        parts.push({ lines: [line] });
      }
    } else if (last && 'left' in last) {
      last.left++;
    } else {
      parts.push({ left: 1 });
    }
  });
  return parts;
}
