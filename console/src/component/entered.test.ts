import { expect, it } from 'vitest';
import { entered } from './entered';

it.each([
  ['Enter', { key: 'Enter', keyCode: 13, isComposing: false }, true],
  ['another key', { key: 'a', keyCode: 65, isComposing: false }, false],
  ['Enter that takes a conversion', { key: 'Enter', keyCode: 229, isComposing: true }, false],
  [
    'the same in Safari, which has ended the composition by then',
    { key: 'Enter', keyCode: 229, isComposing: false },
    false,
  ],
])('%s', (_name, pressed, done) => expect(entered(pressed)).toBe(done));
