import { describe, expect, it } from 'vitest';
import type { Alarm, HistoryItem, HistoryItemType } from '../../../api/alarms';
import { acted, MOST_HISTORY, readable, stretches, transitions, versions } from './history';

const T = Date.parse('2026-11-23T03:00:00Z');
const minute = (count: number) => new Date(T + count * 60_000);

function item(minutes: number, type: HistoryItemType, data: object): HistoryItem {
  return {
    AlarmName: 'a',
    Timestamp: minute(minutes).getTime() / 1000,
    HistoryItemType: type,
    HistorySummary: 'summary',
    HistoryData: JSON.stringify(data),
  };
}

const state = (minutes: number, from: string, to: string) =>
  item(minutes, 'StateUpdate', {
    oldState: { stateValue: from },
    newState: { stateValue: to, stateReason: `${to}!` },
  });

const alarm: Alarm = {
  kind: 'CompositeAlarm',
  AlarmName: 'a',
  AlarmArn: 'a',
  AlarmRule: 'TRUE',
  StateValue: 'OK',
  StateTransitionedTimestamp: minute(20).getTime() / 1000,
};

describe('the states over an interval', () => {
  const interval = { from: minute(0), to: minute(60) };

  it('begin with the one before the first change and end now', () => {
    const history = [state(20, 'ALARM', 'OK'), state(10, 'OK', 'ALARM')];
    expect(stretches(alarm, history, interval, minute(30))).toEqual([
      { state: 'OK', from: minute(0), to: minute(10) },
      { state: 'ALARM', from: minute(10), to: minute(20) },
      { state: 'OK', from: minute(20), to: minute(30) },
    ]);
  });

  it('begin when the alarm was made', () => {
    const history = [
      state(10, 'INSUFFICIENT_DATA', 'OK'),
      item(5, 'ConfigurationUpdate', { type: 'Create' }),
    ];
    expect(stretches(alarm, history, interval, minute(60))[0]).toEqual({
      state: 'INSUFFICIENT_DATA',
      from: minute(5),
      to: minute(10),
    });
  });

  it('begin with the oldest item where the history is longer than what is looked at', () => {
    const older = Array.from({ length: MOST_HISTORY - 1 }, () => item(4, 'Action', {}));
    const history = [state(10, 'OK', 'ALARM'), ...older];
    expect(stretches(alarm, history, interval, minute(60))[0]).toEqual({
      state: 'OK',
      from: minute(4),
      to: minute(10),
    });
  });

  it('are the one of now where the history tells of none', () => {
    expect(stretches(alarm, [], interval, minute(60))).toEqual([
      { state: 'OK', from: minute(20), to: minute(60) },
    ]);
  });

  it('are not told of another time', () => {
    const later = { from: minute(-60), to: minute(-30) };
    expect(stretches(alarm, [], later, minute(60))).toEqual([]);
  });
});

it('history that is no JSON is left out', () => {
  expect(transitions([{ ...state(1, 'OK', 'ALARM'), HistoryData: '<b>' }])).toEqual([]);
});

describe('versions of the configuration', () => {
  it('are compared with the one before', () => {
    const history = [
      item(2, 'ConfigurationUpdate', { type: 'Update', updatedAlarm: { threshold: 6, period: 60 } }),
      item(1, 'ConfigurationUpdate', { type: 'Create', createdAlarm: { threshold: 5, period: 60 } }),
    ];
    expect(versions(history).map((version) => version.changes)).toEqual([
      [{ path: 'threshold', before: '5', after: '6' }],
      [
        { path: 'threshold', before: undefined, after: '5' },
        { path: 'period', before: undefined, after: '60' },
      ],
    ]);
  });

  it('are compared with what the item tells where the one before is gone', () => {
    const history = [
      item(2, 'ConfigurationUpdate', {
        type: 'Update',
        updatedAlarm: { threshold: 6, period: 60, stateValue: 'OK' },
        originalUpdatedFields: { threshold: 5, stateValue: 'ALARM' },
      }),
    ];
    expect(versions(history)[0]?.changes).toEqual([{ path: 'threshold', before: '5', after: '6' }]);
  });
});

it('actions tell what became of them', () => {
  const data = {
    actionState: 'Failed',
    notificationResource: 'arn:x',
    error: 'gone',
    publishedMessage: null,
  };
  expect(acted([item(1, 'Action', data)])).toEqual([
    {
      at: minute(1),
      outcome: 'Failed',
      target: 'arn:x',
      error: 'gone',
      message: undefined,
      summary: 'summary',
    },
  ]);
});

describe('a message', () => {
  it('is laid out with the JSON in its texts', () => {
    const message = JSON.stringify({ default: '{"a":1}', subject: '{not JSON' });
    expect(readable(message)).toBe('{\n  "default": {\n    "a": 1\n  },\n  "subject": "{not JSON"\n}');
  });

  it('that is no JSON stays as it is', () => {
    expect(readable('{on fire')).toBe('{on fire');
  });
});
