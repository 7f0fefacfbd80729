import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { type Box, COLUMNS, type Direction, moveBox, resizeBox, stepBox } from './grid';

export type Grip = 'move' | 'resize';

interface Drag {
  readonly key: string;
  readonly grip: Grip;
  readonly x: number;
  readonly y: number;
  /** How far it is by now, in columns and rows. */
  readonly by: Steps;
}

interface Steps {
  readonly right: number;
  readonly down: number;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Height of a row with its gap, as the style sheet has it. */
const ROW = 54;

interface GridDrag {
  /** Where everything is while something is dragged. */
  readonly boxes: readonly Box[];
  readonly moving: string | undefined;
  readonly handlers: (key: string, grip: Grip) => Record<string, unknown>;
}

/** Moves boxes and changes their sizes by pointer, touch and arrow keys. */
export function useGridDrag(
  grid: RefObject<HTMLElement | null>,
  boxes: readonly Box[],
  done: (boxes: readonly Box[], key: string) => void,
): GridDrag {
  const drag = useRef<Drag>(undefined);
  const [preview, setPreview] = useState<{ readonly key: string; readonly boxes: readonly Box[] }>();

  const follow = (event: PointerEvent) => {
    const from = drag.current;
    if (!from || !grid.current) {
      return;
    }
    const column = grid.current.clientWidth / COLUMNS;
    const right = Math.round((event.clientX - from.x) / column);
    const down = Math.round((event.clientY - from.y) / ROW);
    // A pointer tells of many moves within a cell, and everything is laid out anew for each that is not.
    if (right !== from.by.right || down !== from.by.down) {
      drag.current = { ...from, by: { right, down } };
      setPreview({ key: from.key, boxes: dragged(boxes, drag.current) });
    }
  };
  const end = () => {
    drag.current = undefined;
    setPreview(undefined);
  };
  const handlers = (key: string, grip: Grip) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { key, grip, x: event.clientX, y: event.clientY, by: { right: 0, down: 0 } };
    },
    onPointerMove: follow,
    onPointerUp: (event: PointerEvent) => {
      follow(event);
      const next = drag.current && dragged(boxes, drag.current);
      end();
      if (next && JSON.stringify(next) !== JSON.stringify(boxes)) {
        done(next, key);
      }
    },
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent) => {
      const direction = ARROWS[event.key];
      if (event.key === 'Escape') {
        end();
      } else if (direction) {
        event.preventDefault();
        done(grip === 'move' ? stepBox(boxes, key, direction) : stretched(boxes, key, direction), key);
      }
    },
  });
  return { boxes: preview?.boxes ?? boxes, moving: preview?.key, handlers };
}

function dragged(boxes: readonly Box[], { key, grip, by }: Drag): readonly Box[] {
  const box = boxes.find((each) => each.key === key);
  if (!box || (by.right === 0 && by.down === 0)) {
    return boxes;
  }
  return grip === 'move'
    ? moveBox(boxes, key, box.x + by.right, box.y + by.down)
    : resizeBox(boxes, key, box.width + by.right, box.height + by.down);
}

function stretched(boxes: readonly Box[], key: string, direction: Direction): readonly Box[] {
  const box = boxes.find((each) => each.key === key);
  if (!box) {
    return boxes;
  }
  const wider = direction === 'right' ? 1 : direction === 'left' ? -1 : 0;
  const higher = direction === 'down' ? 1 : direction === 'up' ? -1 : 0;
  return resizeBox(boxes, key, box.width + wider, box.height + higher);
}
