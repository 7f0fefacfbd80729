import { describe, expect, it } from 'vitest';
import { categoriesOf, chartShape, seriesOf } from './chartData';
import { fieldShares, instantOf, resultData, share, sortedBy } from './data';
import { csvOf, tabsOf } from './save';

const row = (fields: Record<string, string>) =>
  Object.entries(fields).map(([field, value]) => ({ field, value }));

describe('results', () => {
  it('have the columns of all rows, in their order, and no pointer', () => {
    const data = resultData([row({ a: '1', c: '3', '@ptr': 'x' }), row({ a: '1', b: '2', c: '3', d: '4' })]);
    expect(data.columns).toEqual(['a', 'b', 'c', 'd']);
    expect(data.records[0]).toEqual({ fields: { a: '1', c: '3' }, pointer: 'x' });
  });

  it('tell the share and the top values of fields', () => {
    const data = resultData([row({ a: 'x' }), row({ a: 'y', b: '1' }), row({ a: 'y' })]);
    expect(fieldShares(data)).toEqual([
      {
        name: 'a',
        percent: 100,
        top: [
          { value: 'y', count: 2 },
          { value: 'x', count: 1 },
        ],
      },
      { name: 'b', percent: 33, top: [{ value: '1', count: 1 }] },
    ]);
  });

  it('never round a share to all or nothing', () => {
    expect([share(0, 5), share(1, 5000), share(4999, 5000), share(5, 5)]).toEqual([0, 1, 99, 100]);
  });

  it('are sorted by number, with what is missing last either way', () => {
    const { records } = resultData([row({ n: '10' }), row({ m: '' }), row({ n: '9' })]);
    const numbers = (down: boolean) => sortedBy(records, 'n', down).map(({ fields }) => fields.n);
    expect(numbers(false)).toEqual(['9', '10', undefined]);
    expect(numbers(true)).toEqual(['10', '9', undefined]);
  });

  it('are written for spreadsheets', () => {
    const data = resultData([row({ a: 'x,"y"', b: '=1+1\t2' })]);
    expect(csvOf(data)).toBe('a,b\r\n"x,""y""",\'=1+1\t2');
    expect(tabsOf(data)).toBe('a\tb\nx,"y"\t=1+1 2');
  });
});

describe('times', () => {
  it('are read as UTC', () => {
    expect(instantOf('2026-03-10 06:00:00.000')?.toISOString()).toBe('2026-03-10T06:00:00.000Z');
    expect(instantOf('2026')).toBeUndefined();
  });
});

describe('a chart of results', () => {
  const data = resultData([
    row({ 'bin(1m)': '2026-03-10 06:01:00.000', status: '200', n: '4' }),
    row({ 'bin(1m)': '2026-03-10 06:00:00.000', status: '200', n: '3' }),
    row({ 'bin(1m)': '2026-03-10 06:00:00.000', status: '500', n: '1' }),
  ]);
  const shape = chartShape(data, ['bin(1m)', 'status']);

  it('takes a number that the query groups by as a group', () => {
    expect(shape).toEqual({ time: 'bin(1m)', groups: ['status'], values: ['n'] });
    expect(chartShape(data).values).toEqual(['status', 'n']);
  });

  it('has a series for each group, by time', () => {
    const start = Date.UTC(2026, 2, 10, 6) / 1000;
    expect(seriesOf(data, shape)).toEqual([
      { id: '200', label: '200', times: [start, start + 60], values: [3, 4] },
      { id: '500', label: '500', times: [start], values: [1] },
    ]);
  });

  it('sums bars of one name, and what is beyond the greatest', () => {
    expect(categoriesOf(data, shape, 10, 'others')).toEqual([
      { name: '200', values: [7] },
      { name: '500', values: [1] },
    ]);
    expect(categoriesOf(data, shape, 1, 'others')).toEqual([
      { name: '200', values: [7] },
      { name: 'others', values: [1] },
    ]);
  });
});
