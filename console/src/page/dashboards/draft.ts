import type { DashboardBody, Widget } from './body';
import { type Box, compact, place, rowsOf } from './grid';

/** A widget with a key of its own, which it keeps wherever it goes. */
export interface Item {
  readonly key: string;
  readonly widget: Widget;
}

/** A body that is shown or changed: every widget has a key and a place. */
export interface Draft {
  readonly rest: Omit<DashboardBody, 'widgets'>;
  readonly items: readonly Item[];
  /** The number of the next key. */
  readonly next: number;
}

export function draftOf({ widgets, ...rest }: DashboardBody): Draft {
  const items = widgets.map((widget, index) => ({ key: `w${index}`, widget }));
  const boxes = place(items.map(({ key, widget }) => ({ ...widget, key })));
  return withBoxes({ rest, items, next: widgets.length }, boxes);
}

export function bodyOf({ rest, items }: Draft): DashboardBody {
  return { ...rest, widgets: items.map(({ widget }) => widget) };
}

/** The body as it is stored. */
export function textOf(draft: Draft): string {
  return JSON.stringify(bodyOf(draft), null, 2);
}

export function boxesOf({ items }: Draft): Box[] {
  return items.map(({ key, widget: { x = 0, y = 0, width = 6, height = 6 } }) => ({
    key,
    x,
    y,
    width,
    height,
  }));
}

/** Widgets at other places; one that stays where it is stays the same object. */
export function withBoxes(draft: Draft, boxes: readonly Box[]): Draft {
  const places = new Map(boxes.map((box) => [box.key, box]));
  return {
    ...draft,
    items: draft.items.map((item) => {
      const box = places.get(item.key);
      return box && !isAt(item.widget, box) ? { key: item.key, widget: moved(item.widget, box) } : item;
    }),
  };
}

function isAt(widget: Widget, { x, y, width, height }: Box): boolean {
  return widget.x === x && widget.y === y && widget.width === width && widget.height === height;
}

function moved(widget: Widget, { x, y, width, height }: Box): Widget {
  return { ...widget, x, y, width, height };
}

/** Adds a widget under all others. */
export function added(draft: Draft, widget: Widget): Draft {
  const below = { ...widget, x: 0, y: rowsOf(boxesOf(draft)) };
  return {
    ...draft,
    items: [...draft.items, { key: `w${draft.next}`, widget: below }],
    next: draft.next + 1,
  };
}

export function duplicated(draft: Draft, key: string): Draft {
  const found = draft.items.find((item) => item.key === key);
  return found ? added(draft, found.widget) : draft;
}

/** Takes a widget away; those below it move up. */
export function removed(draft: Draft, key: string): Draft {
  const left = { ...draft, items: draft.items.filter((item) => item.key !== key) };
  return withBoxes(left, compact(boxesOf(left)));
}

/** Another widget in the place of one. */
export function replaced(draft: Draft, key: string, widget: Widget): Draft {
  return { ...draft, items: draft.items.map((item) => (item.key === key ? { key, widget } : item)) };
}

/** The widget that a message of the server is about, by its JSON pointer. */
export function itemAt(draft: Draft, path = ''): Item | undefined {
  const found = /^\/widgets\/(\d+)/.exec(path);
  return found ? draft.items[Number(found[1])] : undefined;
}
