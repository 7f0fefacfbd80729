import { expect, it } from 'vitest';
import { namedGuide } from './named';

it('a guide is found in each of its environments', () => {
  expect(namedGuide({ name: 'shop', environment: '' })).toEqual({
    kind: 'guides',
    name: 'shop',
    path: '/guides/shop',
  });
  expect(namedGuide({ name: 'shop', environment: 'prod' })).toEqual({
    kind: 'guides',
    name: 'shop (prod)',
    path: '/guides/shop',
    params: { environment: 'prod' },
  });
});
