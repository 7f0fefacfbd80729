/** A place on the grid, in its columns and rows. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Columns of CloudWatch's grid ("Widgets Array Structure"). */
export const COLUMNS = 24;
const USUAL = 6;
const MOST_ROWS = 1000;

export function overlaps(a: Box, b: Box): boolean {
  return (
    a.key !== b.key &&
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** The boxes of widgets; one that does not say where it is takes the next free place from the top. */
export function place(widgets: readonly (Partial<Omit<Box, 'key'>> & { readonly key: string })[]): Box[] {
  const placed: Box[] = widgets
    .filter((each) => each.x !== undefined && each.y !== undefined)
    .map((each) => bounded(each, each.x ?? 0, each.y ?? 0));
  return widgets.map(
    (each) => placed.find((box) => box.key === each.key) ?? placeFree(placed, bounded(each, 0, 0)),
  );
}

function bounded(each: Partial<Box> & { readonly key: string }, x: number, y: number): Box {
  const width = clamp(each.width ?? USUAL, 1, COLUMNS);
  return {
    key: each.key,
    x: clamp(x, 0, COLUMNS - width),
    y: clamp(y, 0, Number.MAX_SAFE_INTEGER),
    width,
    height: clamp(each.height ?? USUAL, 1, MOST_ROWS),
  };
}

function placeFree(placed: Box[], box: Box): Box {
  for (let y = 0; ; y++) {
    for (let x = 0; x <= COLUMNS - box.width; x++) {
      const tried = { ...box, x, y };
      if (!placed.some((other) => overlaps(other, tried))) {
        placed.push(tried);
        return tried;
      }
    }
  }
}

/** The rows that boxes need. */
export function rowsOf(boxes: readonly Box[]): number {
  return boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0);
}

/** Moves a box; others make room and everything moves up as far as it goes. */
export function moveBox(boxes: readonly Box[], key: string, x: number, y: number): Box[] {
  return change(boxes, key, (box) => bounded(box, x, y));
}

/** Gives a box another size. */
export function resizeBox(boxes: readonly Box[], key: string, width: number, height: number): Box[] {
  return change(boxes, key, (box) => ({
    ...box,
    width: clamp(width, 1, COLUMNS - box.x),
    height: clamp(height, 1, MOST_ROWS),
  }));
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** One step of a box; up and down go on until its place is another one. */
export function stepBox(boxes: readonly Box[], key: string, direction: Direction): Box[] {
  const box = boxes.find((each) => each.key === key);
  if (!box) {
    return [...boxes];
  }
  if (direction === 'left' || direction === 'right') {
    return moveBox(boxes, key, box.x + (direction === 'left' ? -1 : 1), box.y);
  }
  const step = direction === 'up' ? -1 : 1;
  for (let y = box.y + step; y >= 0 && y <= rowsOf(boxes); y += step) {
    const moved = moveBox(boxes, key, box.x, y);
    const now = moved.find((each) => each.key === key);
    if (now && (now.y - box.y) * step > 0) {
      return moved;
    }
  }
  return [...boxes];
}

/** Moves everything up as far as it goes. */
export function compact(boxes: readonly Box[]): Box[] {
  return settle(boxes, [...boxes].sort(byPlace));
}

function change(boxes: readonly Box[], key: string, to: (box: Box) => Box): Box[] {
  const box = boxes.find((each) => each.key === key);
  if (!box) {
    return [...boxes];
  }
  const changed = to(box);
  const others = boxes.filter((each) => each.key !== key).sort(byPlace);
  // What it lies on makes room when it covers the upper half; otherwise it goes under it.
  const before = others.findIndex((other) =>
    overlaps(other, changed) ? changed.y < other.y + other.height / 2 : other.y >= changed.y,
  );
  const at = before < 0 ? others.length : before;
  return settle(boxes, [...others.slice(0, at), changed, ...others.slice(at)]);
}

/** Lets boxes fall up, one after the other; the answer is in the order that they had. */
function settle(boxes: readonly Box[], order: readonly Box[]): Box[] {
  const settled: Box[] = [];
  for (const box of order) {
    settled.push(fallen(box, settled));
  }
  return boxes.map((each) => settled.find((box) => box.key === each.key) ?? each);
}

function fallen(box: Box, settled: readonly Box[]): Box {
  const free = (y: number) => !settled.some((other) => overlaps(other, { ...box, y }));
  let { y } = box;
  while (!free(y)) {
    y++;
  }
  while (y > 0 && free(y - 1)) {
    y--;
  }
  return { ...box, y };
}

function byPlace(a: Box, b: Box): number {
  return a.y - b.y || a.x - b.x;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.round(value), least), most);
}
