import { describe, expect, it } from 'vitest';
import type { LogAlarm } from '../../api/alarms';
import { fill, type Language } from '../../text/texts';
import { timeFormat } from '../../time/format';
import { conditionText } from './conditionText';
import { breachSide, conditionWords, limitWords, type MetricCondition, metricWords, periodOf } from './words';

const say =
  (language: Language) =>
  (key: keyof (typeof conditionText)['en'] & string, values = {}) =>
    fill(conditionText[language][key], values);

const errors: MetricCondition = {
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 5,
  DatapointsToAlarm: 3,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
};

describe('the condition of a metric alarm', () => {
  it.each([
    [errors, 'Errors (Sum) > 10: 3 of 5 data points within 5 min'],
    [{ ...errors, EvaluationPeriods: 1 }, 'Errors (Sum) > 10: a data point of 1 min'],
    [
      { ...errors, DatapointsToAlarm: 5, ComparisonOperator: 'LessThanOrEqualToThreshold' },
      'Errors (Sum) ≤ 10: 5 data points within 5 min',
    ],
    [
      { ...errors, ComparisonOperator: 'GreaterThanUpperThreshold', ThresholdMetricId: 'band' },
      'Errors (Sum) above the expected band: 3 of 5 data points within 5 min',
    ],
  ])('%#', (condition, words) => {
    expect(metricWords(condition, say('en'), timeFormat('UTC', 'en'))).toBe(words);
  });

  it('is said in Japanese', () => {
    expect(metricWords(errors, say('ja'), timeFormat('UTC', 'ja'))).toBe(
      'Errors (Sum) > 10: 5分内の 5 個中 3 個のデータポイント',
    );
  });

  it('names what metric math watches', () => {
    const math: MetricCondition = {
      EvaluationPeriods: 2,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Metrics: [
        { Id: 'rate', Expression: '100 * e / n', ReturnData: true },
        {
          Id: 'e',
          ReturnData: false,
          MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Errors' }, Period: 300, Stat: 'Sum' },
        },
      ],
    };
    expect(periodOf(math)).toBe(300);
    expect(metricWords(math, say('en'), timeFormat('UTC', 'en'))).toBe(
      '100 * e / n ≥ 5: 2 data points within 10 min',
    );
  });
});

describe('the condition of a log alarm', () => {
  it('counts runs', () => {
    const alarm: LogAlarm = {
      kind: 'LogAlarm',
      AlarmName: 'x',
      AlarmArn: 'arn',
      StateValue: 'OK',
      ScheduledQueryConfiguration: {
        QueryString: 'fields @message',
        AggregationExpression: 'count(*)',
        ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)' },
      },
      QueryResultsToEvaluate: 3,
      QueryResultsToAlarm: 2,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    };
    expect(conditionWords(alarm, say('en'), timeFormat('UTC', 'en'))).toBe(
      'count(*) ≥ 5: 2 of 3 runs, rate(5 minutes)',
    );
  });
});

it('the comparison alone is short enough for a graph', () => {
  expect(limitWords(errors, say('en'))).toBe('> 10');
});

it('the side of the threshold that breaches follows from the operator', () => {
  expect(breachSide('LessThanThreshold')).toBe('below');
  expect(breachSide('GreaterThanThreshold')).toBe('above');
});
