import { describe, expect, it } from 'vitest';
import { readFilter, writeFilter } from './tableFilter';

describe('a filter in a link', () => {
  it('is read as it was written', () => {
    const query = {
      operation: 'or' as const,
      tokens: [
        { propertyKey: 'state', operator: '=', value: 'ALARM' },
        { operator: ':', value: 'エラー' },
      ],
    };
    expect(readFilter(writeFilter(query))).toEqual(query);
  });

  it.each([null, '', '{}', '[', '["and",["a"],3]'])('%s filters nothing', (text) => {
    expect(readFilter(text)).toEqual({ operation: 'and', tokens: [] });
  });
});
