import { expect, it } from 'vitest';
import { changesBetween } from './changes';

it('settings that differ are told with their places', () => {
  expect(
    changesBetween(
      { threshold: 5, actions: ['a', 'b'], same: { x: 1 }, updated: 1 },
      { threshold: 6, actions: ['a'], same: { x: 1 }, note: 'new', updated: 2 },
      new Set(['updated']),
    ),
  ).toEqual([
    { path: 'threshold', before: '5', after: '6' },
    { path: 'actions[1]', before: 'b', after: undefined },
    { path: 'note', before: undefined, after: 'new' },
  ]);
});

it('the same documents do not differ, whatever the order of their members', () => {
  expect(changesBetween({ a: 1, b: [2] }, { b: [2], a: 1 })).toEqual([]);
});
