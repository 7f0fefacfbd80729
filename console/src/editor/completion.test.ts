import { describe, expect, it } from 'vitest';
import { placeOf } from './completion';

describe('the place that is written at', () => {
  it.each([
    ['', { kind: 'command', start: 0 }],
    ['fi', { kind: 'command', start: 0 }],
    ['fields a\n| ', { kind: 'command', start: 11 }],
    ['fields a\n| so', { kind: 'command', start: 11 }],
    ['fields @mess', { kind: 'expression', start: 7 }],
    ['fields a, ', { kind: 'expression', start: 10 }],
    ['fields strlen(', { kind: 'expression', start: 14 }],
    ['# all\nst', { kind: 'command', start: 6 }],
    ['filter a = "so', undefined],
    ['filter a like /so|', undefined],
    ['fields a # so', undefined],
  ])('%j', (query, expected) => {
    expect(placeOf(query, query.length)).toEqual(expected);
  });
});
