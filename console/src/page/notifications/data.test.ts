import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../api/alarms';
import { alarmsOf, statesThatSend } from './data';

const alarm = (actions: Partial<Alarm>) =>
  ({
    kind: 'CompositeAlarm',
    AlarmName: 'a',
    AlarmArn: 'arn',
    AlarmRule: 'TRUE',
    StateValue: 'OK',
    ...actions,
  }) as Alarm;

describe('alarms of a topic', () => {
  it('send in the states whose actions name it', () => {
    const both = alarm({
      AlarmActions: ['other', 'topic'],
      OKActions: ['topic'],
      InsufficientDataActions: [],
    });
    expect(statesThatSend(both, 'topic')).toEqual(['ALARM', 'OK']);
  });

  it('are not those that only share the beginning of its name', () => {
    expect(alarmsOf([alarm({ AlarmActions: ['topic-2'] }), alarm({})], 'topic')).toEqual([]);
  });
});
