import { expect, it } from 'vitest';
import { batches } from './batches';

it.each([
  [0, []],
  [100, [100]],
  [101, [100, 1]],
  [250, [100, 100, 50]],
])('%i are %j', (count, sizes) => {
  const all = Array.from({ length: count }, (_, index) => index);
  expect(batches(all).map((some) => some.length)).toEqual(sizes);
  expect(batches(all).flat()).toEqual(all);
});
