import { describe, expect, it } from 'vitest';
import {
  added,
  bodyOf,
  boxesOf,
  draftOf,
  duplicated,
  itemAt,
  removed,
  replaced,
  textOf,
  withBoxes,
} from './draft';

const text = (markdown: string) => ({ type: 'text', width: 24, height: 2, properties: { markdown } });
const draft = draftOf({ start: '-PT1H', widgets: [text('a'), text('b')] });

describe('a draft', () => {
  it('gives every widget a place, and keeps the rest', () => {
    expect(bodyOf(draft)).toEqual({
      start: '-PT1H',
      widgets: [
        { ...text('a'), x: 0, y: 0 },
        { ...text('b'), x: 0, y: 2 },
      ],
    });
    expect(draftOf(JSON.parse(textOf(draft)))).toEqual(draft);
  });

  it('keeps the widgets that stay where they are', () => {
    const [first, second] = draft.items;
    const boxes = boxesOf(draft).map((box) => (box.key === 'w1' ? { ...box, width: 12 } : box));
    const next = withBoxes(draft, boxes).items;
    expect(next[0]).toBe(first);
    expect(next[1]).toEqual({ ...second, widget: { ...second?.widget, width: 12 } });
  });

  it('adds below all others, with a key of its own', () => {
    const more = added(duplicated(draft, 'w0'), text('c'));
    expect(more.items.map(({ key, widget }) => [key, widget.y, widget.properties.markdown])).toEqual([
      ['w0', 0, 'a'],
      ['w1', 2, 'b'],
      ['w2', 4, 'a'],
      ['w3', 6, 'c'],
    ]);
  });

  it('closes the gap of what is removed', () => {
    expect(boxesOf(removed(draft, 'w0'))).toEqual([{ key: 'w1', x: 0, y: 0, width: 24, height: 2 }]);
  });

  it('replaces and moves one', () => {
    expect(replaced(draft, 'w1', text('z')).items[1]?.widget.properties.markdown).toBe('z');
    const [a, b] = boxesOf(draft);
    expect(a && b && boxesOf(withBoxes(draft, [{ ...a, y: 9 }]))).toEqual([{ ...a, y: 9 }, b]);
  });

  it('finds what a message is about', () => {
    expect(itemAt(draft, '/widgets/1/properties/metrics/0')?.key).toBe('w1');
    expect(itemAt(draft, '/start')).toBeUndefined();
  });
});
