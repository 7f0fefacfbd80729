import { describe, expect, it } from 'vitest';
import { columnsOf, logSeries, logValues, readSources } from './logResult';

const row = (fields: Record<string, string>) =>
  Object.entries(fields).map(([field, value]) => ({ field, value }));

describe('sources of a query', () => {
  it('are taken from its beginning', () => {
    expect(
      readSources("SOURCE 'one' | source \"/two\" | filter @message like 'SOURCE'\n| stats count(*)"),
    ).toEqual({
      groups: ['one', '/two'],
      query: "filter @message like 'SOURCE'\n| stats count(*)",
    });
  });

  it('that are no names stay', () => {
    const query = "SOURCE logGroups(namePrefix: ['a']) | fields @message";
    expect(readSources(query)).toEqual({ groups: [], query });
  });
});

describe('results', () => {
  const rows = [
    row({ 'bin(5m)': '2026-11-23 01:05:00.000', level: 'b', n: '2', '@ptr': 'x' }),
    row({ 'bin(5m)': '2026-11-23 01:00:00.000', level: 'a', n: '1', '@ptr': 'y' }),
    row({ 'bin(5m)': '2026-11-23 01:00:00.000', level: 'b', n: '7', '@ptr': 'z' }),
  ];
  const at = Date.parse('2026-11-23T01:00:00Z') / 1000;

  it('have columns', () => expect(columnsOf(rows)).toEqual(['bin(5m)', 'level', 'n']));

  it('become a series for each group', () => {
    expect(logSeries(rows)).toEqual([
      { id: 'a', label: 'a', times: [at], values: [1] },
      { id: 'b', label: 'b', times: [at, at + 300], values: [7, 2] },
    ]);
    expect(logSeries([row({ level: 'a', n: '1' })])).toEqual([]);
  });

  it('become values with names', () => {
    expect(logValues([row({ level: 'a', n: '1' }), row({ level: 'b', n: '' })])).toEqual([
      { id: '0', label: 'a', value: 1 },
      { id: '1', label: 'b', value: null },
    ]);
    expect(logValues([row({ level: 'a' })])).toEqual([]);
  });
});
