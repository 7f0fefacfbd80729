import { describe, expect, it } from 'vitest';
import { innermost } from './marks';

/** Elements as `from-to`, one within the other when its lines are and it comes later. */
const at = (elements: readonly string[], from: number, to: number) => {
  const lines = (element: string) => {
    const [first = 0, last = first] = element.split('-').map(Number);
    return { from: first, to: last };
  };
  const contains = (outer: string, inner: string) =>
    elements.indexOf(inner) > elements.indexOf(outer) &&
    lines(outer).from <= lines(inner).from &&
    lines(inner).to <= lines(outer).to;
  return innermost(elements, lines, contains, from, to);
};

describe('what is marked', () => {
  it('is the entry, not the list around it', () => {
    expect(at(['1-9', '2-3', '4-5'], 4, 4)).toEqual(['4-5']);
  });

  it('is every part of a range', () => {
    expect(at(['1-9', '2-3', '4-5', '6-7'], 3, 4)).toEqual(['2-3', '4-5']);
  });

  it('is the whole when no part has the line', () => {
    expect(at(['1-9', '2-3'], 8, 8)).toEqual(['1-9']);
  });
});
