import { describe, expect, it } from 'vitest';
import { keepOverTime } from './keep';

const shown = ['an event'];

describe('what was shown', () => {
  it('stays while the same is asked at another time', () => {
    const before = { queryKey: ['events', '/shop', { from: 1 }] };
    expect(keepOverTime(['events', '/shop', { from: 2 }])(shown, before)).toBe(shown);
  });

  it('goes when something else is asked', () => {
    const before = { queryKey: ['events', '/shop', { from: 1 }] };
    expect(keepOverTime(['events', '/orders', { from: 1 }])(shown, before)).toBeUndefined();
    expect(keepOverTime(['events', '/orders', { from: 1 }])(undefined, undefined)).toBeUndefined();
  });
});
