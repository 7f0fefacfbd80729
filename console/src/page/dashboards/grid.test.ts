import { describe, expect, it } from 'vitest';
import { type Box, compact, moveBox, overlaps, place, resizeBox, rowsOf, stepBox } from './grid';

/** `a 0,0 12x6` */
function boxes(...texts: string[]): Box[] {
  return texts.map((text) => {
    const [key = '', at = '', size = ''] = text.split(' ');
    const [x = 0, y = 0] = at.split(',').map(Number);
    const [width = 0, height = 0] = size.split('x').map(Number);
    return { key, x, y, width, height };
  });
}

const texts = (all: readonly Box[]) =>
  all.map(({ key, x, y, width, height }) => `${key} ${x},${y} ${width}x${height}`);

const ROW = boxes('a 0,0 12x6', 'b 12,0 12x6', 'c 0,6 24x3');

describe('widgets without a place', () => {
  it('take the next one that is free', () => {
    expect(
      texts(
        place([
          { key: 'a', width: 12, height: 3 },
          { key: 'b', x: 12, y: 0, width: 6, height: 6 },
          { key: 'c' },
          { key: 'd', width: 24, height: 1 },
        ]),
      ),
    ).toEqual(['a 0,0 12x3', 'b 12,0 6x6', 'c 18,0 6x6', 'd 0,6 24x1']);
  });

  it('stay on the grid', () => {
    expect(texts(place([{ key: 'a', x: 20, y: 2, width: 40, height: 0 }]))).toEqual(['a 0,2 24x1']);
  });
});

describe('moving', () => {
  it('makes others make room', () => {
    expect(texts(moveBox(ROW, 'a', 12, 0))).toEqual(['a 12,0 12x6', 'b 12,6 12x6', 'c 0,12 24x3']);
  });

  it('goes under what it covers only a little', () => {
    expect(texts(moveBox(ROW, 'a', 12, 4))).toEqual(['a 12,6 12x6', 'b 12,0 12x6', 'c 0,12 24x3']);
  });

  it('lets the others fall up', () => {
    expect(texts(moveBox(ROW, 'c', 0, 0))).toEqual(['a 0,3 12x6', 'b 12,3 12x6', 'c 0,0 24x3']);
  });

  it('does not leave the grid', () => {
    expect(texts(moveBox(ROW, 'b', 40, 0))[1]).toBe('b 12,0 12x6');
    expect(texts(moveBox(ROW, 'nobody', 0, 0))).toEqual(texts(ROW));
  });

  it('never ends with two in one place', () => {
    for (let x = 0; x < 24; x += 3) {
      for (let y = 0; y < 12; y++) {
        const moved = moveBox(ROW, 'a', x, y);
        expect(moved.some((one) => moved.some((other) => overlaps(one, other)))).toBe(false);
      }
    }
  });
});

describe('steps', () => {
  it('down and up go past what is there', () => {
    const down = stepBox(ROW, 'a', 'down');
    expect(texts(down)).toEqual(['a 0,9 12x6', 'b 12,0 12x6', 'c 0,6 24x3']);
    expect(stepBox(down, 'a', 'up')[0]?.y).toBe(0);
  });

  it('at the edge do nothing', () => {
    expect(texts(stepBox(ROW, 'a', 'up'))).toEqual(texts(ROW));
    expect(texts(stepBox(ROW, 'a', 'left'))).toEqual(texts(ROW));
  });
});

describe('sizes', () => {
  it('push what is in the way down', () => {
    expect(texts(resizeBox(ROW, 'a', 13, 8))).toEqual(['a 0,0 13x8', 'b 12,8 12x6', 'c 0,14 24x3']);
  });

  it('end at the edge', () => {
    expect(texts(resizeBox(ROW, 'b', 99, 0))[1]).toBe('b 12,0 12x1');
  });
});

it('gaps close', () => {
  const closed = compact(boxes('a 0,4 12x2', 'b 0,9 6x1'));
  expect(texts(closed)).toEqual(['a 0,0 12x2', 'b 0,2 6x1']);
  expect(rowsOf(closed)).toBe(3);
});
