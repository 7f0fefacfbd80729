import { describe, expect, it } from 'vitest';
import {
  fieldText,
  groupsOf,
  hasSource,
  quotedText,
  selection,
  withColumn,
  withoutColumn,
  withValue,
} from './queryEdit';

describe('a condition on a value', () => {
  it('stands before stats', () => {
    expect(withValue('fields @timestamp\n| stats count(*) by level', 'level', 'ERROR')).toBe(
      'fields @timestamp\n| filter level = "ERROR"\n| stats count(*) by level',
    );
  });

  it('stands first where stats is the first command', () => {
    expect(withValue('stats count(*) by level', 'level', 'x')).toBe(
      'filter level = "x"\n| stats count(*) by level',
    );
  });

  it('stands behind the stats that makes the field', () => {
    expect(withValue('stats count(*) as n by user | sort n desc', 'n', '3')).toBe(
      'stats count(*) as n by user | filter n = "3"\n| sort n desc',
    );
    expect(withValue('stats count(*) by user', 'count(*)', '3')).toBe(
      'stats count(*) by user\n| filter `count(*)` = "3"',
    );
  });

  it('stands before sort and limit', () => {
    expect(withValue('filter a = 1 | sort @timestamp | limit 5', 'b', 'c')).toBe(
      'filter a = 1 | filter b = "c"\n| sort @timestamp | limit 5',
    );
  });

  it('is not misled by pipes and hashes in texts, nor by comments', () => {
    expect(withValue('filter m like /a|b#/ # stats | x', 'f', 'v')).toBe(
      'filter m like /a|b#/ # stats | x\n| filter f = "v"',
    );
    expect(withValue('parse @message "*|*" as a, b | stats max(a)', 'b', 'v')).toBe(
      'parse @message "*|*" as a, b | filter b = "v"\n| stats max(a)',
    );
  });

  it('leaves a value out and keeps rows without the field', () => {
    expect(withValue('', 'user-id', 'a"b', true)).toBe('filter not (`user-id` = "a\\"b")');
  });
});

describe('columns', () => {
  it.each([
    ['fields @timestamp, @message | sort x', 'user', 'fields @timestamp, @message, user | sort x'],
    ['fields a # why\n| limit 2', 'b', 'fields a, b # why\n| limit 2'],
    ['filter a = 1', 'b', 'fields @timestamp, @message, b\n| filter a = 1'],
    ['fields a | display a', 'b', 'fields a | display a, b'],
  ])('%s with %s', (query, field, expected) => {
    expect(withColumn(query, field)).toBe(expected);
  });

  it.each([
    ['fields @timestamp, strlen(a, b) as n, c | sort n', 'n', 'fields @timestamp, c | sort n'],
    ['fields a | filter a = 1', 'a', 'filter a = 1'],
    ['filter a = 1 | fields a | limit 3', 'a', 'filter a = 1 | limit 3'],
    ['filter a = 1', 'a', 'filter a = 1'],
  ])('%s without %s', (query, field, expected) => {
    expect(withoutColumn(query, field)).toBe(expected);
  });
});

describe('what selects events', () => {
  it('is all but order, limit and look', () => {
    expect(selection('fields a # c\n| filter a = "|"\n| sort a desc | limit 20')).toBe(
      'fields a\n| filter a = "|"',
    );
    expect(selection('')).toBe('');
  });

  it.each(['stats count(*)', 'dedup a', 'pattern @message', 'filter a = 1 | limit 5 | stats count(*)'])(
    'cannot be told of %s',
    (query) => {
      expect(selection(query)).toBeUndefined();
    },
  );
});

describe('groups of stats', () => {
  it('are named as their columns', () => {
    expect(groupsOf('filter a = 1 | stats count(*) as n, max(b) by bin(5m), `x-y`, lower(c) as d')).toEqual([
      'bin(5m)',
      'x-y',
      'd',
    ]);
    expect(groupsOf('stats count(*)')).toEqual([]);
    expect(groupsOf('fields a')).toBeUndefined();
  });
});

describe('where a query looks', () => {
  it('is said by a SOURCE before all else', () => {
    expect(hasSource('# of all\nSOURCE "/a" | fields b')).toBe(true);
    expect(hasSource("source logGroups(namePrefix: ['/a']) | fields b")).toBe(true);
    expect(hasSource('fields source, b')).toBe(false);
    expect(hasSource('filter a = "\nSOURCE "\n| fields b')).toBe(false);
  });
});

describe('names and texts', () => {
  it('are quoted where they must be', () => {
    expect(['@message', 'a.b[0].c', 'a-b', '1x'].map(fieldText)).toEqual([
      '@message',
      'a.b[0].c',
      '`a-b`',
      '`1x`',
    ]);
    expect(quotedText('a\\b"c\nd')).toBe('"a\\\\b\\"c\\nd"');
  });
});
