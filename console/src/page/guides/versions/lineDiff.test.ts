import { describe, expect, it } from 'vitest';
import { lineDiff, withContext } from './lineDiff';

const marks = { same: ' ', removed: '-', added: '+' };
const diff = (before: string, after: string) =>
  lineDiff(before.replaceAll(' ', '\n'), after.replaceAll(' ', '\n')).map(
    (each) => marks[each.kind] + each.text,
  );

describe('line diff', () => {
  it.each([
    ['a b c', 'a b c', [' a', ' b', ' c']],
    ['a b c', 'a x c', [' a', '-b', '+x', ' c']],
    ['a c', 'a b c', [' a', '+b', ' c']],
    ['a b c', 'c', ['-a', '-b', ' c']],
    ['a b c a b b a', 'c b a b a c', ['-a', '-b', ' c', '+b', ' a', ' b', '-b', ' a', '+c']],
  ])('of %s and %s', (before, after, expected) => {
    expect(diff(before, after)).toEqual(expected);
  });

  it('gives both texts back, with their numbers', () => {
    const random = (seed: number) => {
      let state = seed;
      return Array.from({ length: 60 }, () => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return 'abcd'[state % 4] ?? '';
      });
    };
    for (let seed = 1; seed < 40; seed++) {
      const a = random(seed);
      const b = random(seed + 1000);
      const lines = lineDiff(a.join('\n'), b.join('\n'));
      const before = lines.filter((line) => line.kind !== 'added');
      const after = lines.filter((line) => line.kind !== 'removed');
      expect(before.map((line) => line.text)).toEqual(a);
      expect(before.map((line) => line.before)).toEqual(a.map((_, index) => index + 1));
      expect(after.map((line) => line.text)).toEqual(b);
      expect(after.map((line) => line.after)).toEqual(b.map((_, index) => index + 1));
    }
  });

  it('takes texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join('\n');
    const lines = lineDiff(long('a'), long('b'));
    expect(lines.filter((line) => line.kind === 'removed')).toHaveLength(5_000);
    expect(lines.filter((line) => line.kind === 'added')).toHaveLength(5_000);
  });

  it('leaves out what is far from a difference', () => {
    const lines = lineDiff('1\n2\n3\n4\n5\n6\n7\n8', '1\n2\n3\n4\n5\n6\n7\nx');
    const parts = withContext(lines, 2).map((part) => ('left' in part ? part.left : part.lines.length));
    expect(parts).toEqual([5, 4]);
  });
});
