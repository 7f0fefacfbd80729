import { expect, it } from 'vitest';
import { nameProblem } from './name';

it.each([
  ['shop', undefined],
  ['shop-1_B', undefined],
  ['taken', 'nameTaken'],
  ['', 'nameRule'],
  ['two words', 'nameRule'],
  ['a'.repeat(256), 'nameRule'],
])('the name %j of a new dashboard: %s', (name, problem) => {
  expect(nameProblem(name, ['taken'])).toBe(problem);
});
