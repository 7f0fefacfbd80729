import { describe, expect, it } from 'vitest';
import { align, formatNumber, quoted, stack, toCsv } from './series';

const a = { id: 'a', label: 'A', times: [60, 120], values: [1, 2] };
const b = { id: 'b', label: 'B, "b"', times: [120, 180], values: [5, 6] };

describe('series', () => {
  it('are put on one axis', () => {
    expect(align([a, b])).toEqual({
      times: [60, 120, 180],
      values: [
        [1, 2, null],
        [null, 5, 6],
      ],
    });
  });

  it('are stacked', () => {
    expect(
      stack([
        [1, 2, null],
        [null, 5, 6],
      ]),
    ).toEqual([
      [1, 2, 0],
      [1, 7, 6],
    ]);
  });

  it('become a spreadsheet', () => {
    expect(toCsv([a, b])).toBe(
      'time,A,"B, ""b"""\r\n1970-01-01T00:01:00.000Z,1,\r\n1970-01-01T00:02:00.000Z,2,5\r\n1970-01-01T00:03:00.000Z,,6',
    );
  });

  it('that begin as a formula does stay text', () => {
    expect(quoted('=1+1')).toBe("'=1+1");
    expect(quoted('-3')).toBe('-3');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [1234, '1.234k'],
    [0.00421, '0.00421'],
    [99.95, '99.95'],
    [2.5e9, '2.5G'],
    [0.00001, '1.00e-5'],
    [null, '–'],
  ])('%s', (value, text) => expect(formatNumber(value)).toBe(text));
});
