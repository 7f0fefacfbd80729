import { describe, expect, it } from 'vitest';
import { compactRows, drawnPlace, expandRows, metricKey, metricOfRow, rowIds, withIds } from './rows';

describe('rows of metrics', () => {
  const written = [
    ['Shop', 'Orders', 'Region', 'Tokyo', { id: 'm1' }],
    ['.', '.', '.', 'Osaka'],
    [{ expression: 'm1 * 2', id: 'e1' }],
    ['...', 'Kyoto'],
    ['.', 'Errors', 'Region', '.', { stat: 'Sum' }],
  ] as const;
  const fields = [
    ['Shop', 'Orders', 'Region', 'Tokyo'],
    ['Shop', 'Orders', 'Region', 'Osaka'],
    [],
    ['Shop', 'Orders', 'Region', 'Kyoto'],
    ['Shop', 'Errors', 'Region', 'Kyoto'],
  ];

  it('take over what the row before says', () => {
    expect(expandRows(written).map((row) => row.fields)).toEqual(fields);
    expect(expandRows(written)[4]?.options).toEqual({ stat: 'Sum' });
  });

  it('are written short and mean the same', () => {
    const rows = expandRows(written);
    const short = compactRows(rows);
    expect(short[1]).toEqual(['...', 'Osaka']);
    expect(short[4]).toEqual(['.', 'Errors', '.', '.', { stat: 'Sum' }]);
    expect(expandRows(short)).toEqual(rows);
  });

  it('with a name that is a dot keep it', () => {
    const rows = expandRows([['Shop', 'Orders', '.', 'x']]);
    expect(rows[0]?.fields).toEqual(['Shop', 'Orders', '.', 'x']);
  });

  it('have metrics', () => {
    const [row] = expandRows([['Shop', 'Orders', 'A', '1', 'B', '2']]);
    expect(row && metricOfRow(row)).toEqual({
      Namespace: 'Shop',
      MetricName: 'Orders',
      Dimensions: [
        { Name: 'A', Value: '1' },
        { Name: 'B', Value: '2' },
      ],
    });
  });

  it('have ids that differ from those that are written', () => {
    expect(rowIds(expandRows([['S', 'a'], ['.', 'b', { id: 'm1' }], [{ expression: 'm1' }]]))).toEqual([
      'm2',
      'm1',
      'e1',
    ]);
  });
});

describe('rows whose ids an expression may name', () => {
  const rows = expandRows([['S', 'a'], ['.', 'b'], [{ expression: 'm1 / m2' }], ['.', 'c', { id: 'c' }]]);

  it('keep them when another row goes', () => {
    const fewer = withIds(rows).toSpliced(0, 1);
    expect(rowIds(fewer)).toEqual(['m2', 'e1', 'c']);
    expect(rowIds(expandRows(compactRows(fewer)))).toEqual(['m2', 'e1', 'c']);
  });

  it('are written as short as before without one', () => {
    const metrics = rows.slice(0, 2);
    expect(withIds(metrics)).toBe(metrics);
  });
});

describe('the place of a row among what is drawn', () => {
  const rows = expandRows([
    ['S', 'a', { visible: false }],
    ['.', 'b'],
    [{ expression: 'SEARCH(...)' }],
    ['.', 'c'],
  ]);

  it('is that of its first series', () => {
    const drawn = ['m2', 'e1', 'e1', 'm3'].map((rowId) => ({ rowId }));
    expect([1, 2, 3].map((index) => drawnPlace(rows, index, drawn))).toEqual([0, 1, 3]);
  });

  it('is among the rows that are shown before there are series', () => {
    expect([1, 2, 3].map((index) => drawnPlace(rows, index, []))).toEqual([0, 1, 2]);
  });
});

it('metrics are the same in whatever order their dimensions are', () => {
  const [a, b] = [
    { Name: 'A', Value: '1' },
    { Name: 'B', Value: '2' },
  ] as const;
  expect(metricKey({ Namespace: 'S', MetricName: 'm', Dimensions: [a, b] })).toBe(
    metricKey({ Namespace: 'S', MetricName: 'm', Dimensions: [b, a] }),
  );
});
