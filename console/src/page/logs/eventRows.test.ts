import { describe, expect, it } from 'vitest';
import { eventRows, placeOfEvent } from './eventRows';

describe('events', () => {
  it('are rows with times in UTC', () => {
    const events = [{ timestamp: Date.UTC(2026, 2, 10, 6), message: 'm', logStreamName: 's' }];
    expect(eventRows(events, true)).toEqual({
      columns: ['@timestamp', '@logStream', '@message'],
      records: [{ fields: { '@timestamp': '2026-03-10 06:00:00.000', '@message': 'm', '@logStream': 's' } }],
    });
  });

  it('of one millisecond are told apart by their messages', () => {
    const events = ['a', 'b', 'c'].map((message, index) => ({ timestamp: index === 0 ? 1 : 2, message }));
    expect(placeOfEvent(events, 2, 'c')).toBe(2);
    expect(placeOfEvent(events, 2, undefined)).toBe(1);
    expect(placeOfEvent(events, 3, 'c')).toBe(-1);
  });
});
