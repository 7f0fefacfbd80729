import { describe, expect, it } from 'vitest';
import type { LogAlarm } from '../../../api/alarms';
import { ApiError } from '../../../api/http';
import { type Draft, draftOf, inputOf, newDraft } from './draft';
import { aggregationOf } from './logDraft';
import { breaches, numbersOf, overTimeText, runQueryText, runSeries } from './logRuns';
import { refusedField } from './refusal';
import { validate } from './validate';

const GROUP = 'arn:aws:logs:ap-northeast-1:123456789012:log-group:/shop/web';

const alarm: LogAlarm = {
  kind: 'LogAlarm',
  AlarmName: 'errors',
  AlarmArn: 'arn',
  StateValue: 'OK',
  ActionsEnabled: true,
  ScheduledQueryConfiguration: {
    QueryString: 'filter level = "ERROR"',
    LogGroupIdentifiers: [GROUP, '/shop/orders'],
    ScheduledQueryRoleARN: 'arn:aws:iam::123456789012:role/queries',
    AggregationExpression: 'avg(latency) by host | sort desc',
    ScheduleConfiguration: {
      ScheduleExpression: 'rate(5 minutes)',
      StartTimeOffset: 90,
      EndTimeOffset: 30,
    },
  },
  QueryResultsToEvaluate: 3,
  QueryResultsToAlarm: 2,
  Threshold: 0.5,
  ComparisonOperator: 'GreaterThanThreshold',
};

const good: Draft = {
  ...newDraft(),
  kind: 'logs',
  name: 'errors',
  logGroups: ['/shop/web'],
  threshold: '5',
  role: 'arn:aws:iam::123456789012:role/queries',
};

describe('a log alarm that is changed', () => {
  it('keeps all that was not changed, and what the form does not show', () => {
    const kept = {
      ActionLogLineCount: 5,
      ActionLogLineRoleArn: 'arn:aws:iam::123456789012:role/lines',
      WarmUpConfiguration: { WarmUpDuration: 60 },
      TreatMissingData: 'ignore',
    };
    const existing = { ...alarm, ...kept } as LogAlarm;
    const { kind: _, AlarmArn: __, StateValue: ___, ...input } = existing;
    expect(inputOf(draftOf(existing), existing)).toEqual({
      ...input,
      AlarmActions: [],
      OKActions: [],
      InsufficientDataActions: [],
    });
  });

  it('has what was changed', () => {
    const draft = { ...draftOf(alarm), logGroups: ['/shop/web', '/shop/new'], every: '1', lookBack: '60' };
    expect(inputOf(draft, alarm)).toMatchObject({
      ScheduledQueryConfiguration: {
        LogGroupIdentifiers: [GROUP, '/shop/new'],
        ScheduleConfiguration: { ScheduleExpression: 'rate(1 minute)', StartTimeOffset: 3600 },
      },
    });
  });
});

describe('a log alarm that is made', () => {
  it('has what PutLogAlarm needs, and no metric', () => {
    expect(validate(good)).toEqual({});
    expect(inputOf(good)).toEqual({
      AlarmName: 'errors',
      ActionsEnabled: true,
      AlarmActions: [],
      OKActions: [],
      InsufficientDataActions: [],
      ScheduledQueryConfiguration: {
        QueryString: 'fields @timestamp, @message\n| filter @message like /ERROR/',
        LogGroupIdentifiers: ['/shop/web'],
        ScheduledQueryRoleARN: 'arn:aws:iam::123456789012:role/queries',
        AggregationExpression: 'count(*)',
        ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
      },
      QueryResultsToEvaluate: 3,
      QueryResultsToAlarm: 2,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
    });
  });

  it.each([
    [{ logGroups: [] }, { logGroups: 'logGroupsMissing' }],
    [{ logGroups: [], logQuery: 'SOURCE logGroups(namePrefix: ["/shop"]) | fields @message' }, {}],
    [{ logQuery: ' ' }, { logQuery: 'logQueryMissing' }],
    [{ aggregation: 'median(latency)' }, { aggregation: 'aggregationInvalid' }],
    [{ every: '0' }, { every: 'periodsInvalid' }],
    [{ lookBack: '' }, { lookBack: 'lookBackInvalid' }],
    [{ lookBack: '43201' }, { lookBack: 'lookBackInvalid' }],
    [{ lookBack: '1.5' }, {}],
    [{ lookBack: '1', endOffset: 60 }, { lookBack: 'lookBackInvalid' }],
    [{ role: '' }, { role: 'roleMissing' }],
    [{ threshold: '' }, { threshold: 'thresholdInvalid' }],
    [{ datapointsToAlarm: '4' }, { datapointsToAlarm: 'neededInvalid' }],
    [{ operator: 'GreaterThanUpperThreshold' }, { operator: 'bandNeedsMath' }],
  ])('with %j', (change, problems) => {
    expect(validate({ ...good, ...change })).toEqual(problems);
  });
});

describe('an aggregation', () => {
  it.each([
    ['count(*)', { call: 'count(*)', by: [] }],
    [
      ' avg( latency ) by host, path | sort desc',
      { call: 'avg( latency )', by: ['host', 'path'], order: 'desc' },
    ],
    ['max(`a b`) by `c d`', { call: 'max(`a b`)', by: ['`c d`'] }],
  ])('%s is read', (text, expected) => expect(aggregationOf(text)).toEqual(expected));

  it.each([
    '',
    'avg(*)',
    'p99(latency)',
    'count(*) | sort desc',
    'count(*) by a, b, c, d, e, f',
    'count(*) by',
  ])('"%s" is none', (text) => expect(aggregationOf(text)).toBeUndefined());
});

describe('the preview', () => {
  const count = { call: 'count(*)', by: [] };
  const byHost = { call: 'max(latency)', by: ['`my host`'], order: 'asc' };
  const hours = { from: new Date('2026-11-23T00:00:00Z'), to: new Date('2026-11-23T03:00:00Z') };

  it('asks what a run asks', () => {
    expect(runQueryText('filter a = 1', count)).toBe('filter a = 1\n| stats count(*) as alarm_value');
    expect(runQueryText('filter a = 1', byHost)).toBe(
      'filter a = 1\n| stats max(latency) as alarm_value by `my host`\n| sort alarm_value asc\n| limit 500',
    );
  });

  it('asks the same of each stretch of the time', () => {
    expect(overTimeText('filter a = 1 | limit 5', count, 300, hours)).toBe(
      'filter a = 1\n| stats count(*) as alarm_value by bin(5m) as alarm_time\n| limit 10000',
    );
    expect(overTimeText('filter a = 1', byHost, 3600, hours)).toContain(
      'by bin(1h) as alarm_time, `my host`',
    );
  });

  it.each([
    ['filter a = 1 | stats count(*) by host', 300],
    ['filter a = 1', 5401],
    ['filter a = 1', 1],
    ['filter a = 1', 7200],
  ])('cannot ask %s of each %d s', (query, length) => {
    expect(overTimeText(query, count, length, hours)).toBeUndefined();
  });

  it('has the numbers of a run', () => {
    expect(numbersOf({ columns: [], records: [] }, count)).toEqual([{ name: '', value: 0 }]);
    expect(numbersOf({ columns: [], records: [] }, { call: 'max(a)', by: [] })).toEqual([
      { name: '', value: undefined },
    ]);
    expect(numbersOf({ columns: [], records: [] }, byHost)).toEqual([]);
    const records = [{ fields: { 'my host': 'web', alarm_value: '7.5' } }];
    expect(numbersOf({ columns: [], records }, byHost)).toEqual([{ name: 'web', value: 7.5 }]);
  });

  it('draws zeros where no row was counted', () => {
    const records = [{ fields: { alarm_time: '2026-11-23 01:00:00.000', alarm_value: '4' } }];
    const data = { columns: ['alarm_time', 'alarm_value'], records };
    expect(runSeries(data, count, 3600, hours)).toMatchObject([{ label: 'count(*)', values: [0, 4, 0] }]);
    expect(runSeries(data, { call: 'max(a)', by: [] }, 3600, hours)).toMatchObject([
      { label: 'max(a)', values: [4] },
    ]);
  });

  it('draws whole stretches only', () => {
    const records = ['00:00', '01:00', '02:00'].map((time) => ({
      fields: { alarm_time: `2026-11-23 ${time}:00.000`, host: 'web', alarm_value: '4' },
    }));
    const interval = { from: new Date('2026-11-23T00:10:00Z'), to: new Date('2026-11-23T02:10:00Z') };
    const data = { columns: ['alarm_time', 'host', 'alarm_value'], records };
    const [line] = runSeries(data, { call: 'max(a)', by: ['host'] }, 3600, interval);
    expect(line).toMatchObject({ label: 'web', times: [Date.UTC(2026, 10, 23, 1) / 1000], values: [4] });
  });

  it('tells what breaches', () => {
    expect(breaches(5, 'GreaterThanThreshold', 5)).toBe(false);
    expect(breaches(5, 'GreaterThanOrEqualToThreshold', 5)).toBe(true);
    expect(breaches(5, 'LessThanThreshold', 5)).toBe(false);
    expect(breaches(5, 'LessThanOrEqualToThreshold', 5)).toBe(true);
  });
});

describe('what the server refuses', () => {
  const refused = (message: string) => refusedField(new ApiError(400, 'ValidationError', message, undefined));

  it.each([
    ['EndTimeOffset: 900 (expected: less than StartTimeOffset, 300)', 'lookBack'],
    ['AggregationExpression: x (expected: count(*))', 'aggregation'],
    ["1 validation error detected: Value '' at 'alarmName' failed to satisfy constraint", 'name'],
    ['QueryResultsToAlarm must be less than or equal to QueryResultsToEvaluate', 'datapointsToAlarm'],
    ['unexpected symbol found filterr at line 1 and position 0 (expected: filterIndex)', 'logQuery'],
    ['the period of dimensions is over', undefined],
  ])('%s', (message, field) => expect(refused(message)).toBe(field));

  it('is nothing when it is not the server that refuses', () => {
    expect(refusedField(new Error('Threshold'))).toBeUndefined();
  });
});
