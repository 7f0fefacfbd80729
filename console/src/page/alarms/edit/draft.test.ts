import { describe, expect, it } from 'vitest';
import type { MetricAlarm } from '../../../api/alarms';
import type { GraphProperties } from '../../../graph/properties';
import { alarmQueries } from '../../metrics/graphState';
import { conditionOf, type Draft, draftOf, inputOf, newDraft, queriesOf } from './draft';
import { validate } from './validate';

const alarm: MetricAlarm = {
  kind: 'MetricAlarm',
  AlarmName: 'errors',
  AlarmArn: 'arn',
  StateValue: 'OK',
  ActionsEnabled: false,
  AlarmActions: ['arn:topic'],
  Namespace: 'Shop',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'Service', Value: 'web' }],
  ExtendedStatistic: 'p99',
  Unit: 'Milliseconds',
  Period: 60,
  EvaluationPeriods: 3,
  Threshold: 0,
  ComparisonOperator: 'GreaterThanThreshold',
};

const good: Draft = { ...newDraft(), name: 'a', namespace: 'Shop', metricName: 'Errors', threshold: '5' };

describe('an alarm that is changed', () => {
  it('keeps what the form does not show, and defaults as they were', () => {
    expect(inputOf(draftOf(alarm), alarm)).toEqual({
      AlarmName: 'errors',
      ActionsEnabled: false,
      AlarmActions: ['arn:topic'],
      OKActions: [],
      InsufficientDataActions: [],
      Namespace: 'Shop',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'Service', Value: 'web' }],
      ExtendedStatistic: 'p99',
      Unit: 'Milliseconds',
      Period: 60,
      EvaluationPeriods: 3,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
    });
  });

  it('has no metric of its own beside metric math', () => {
    const math = { ...draftOf(alarm), kind: 'math' as const, queries: '[{"Id": "e", "Expression": "1"}]' };
    expect(inputOf(math, alarm)).not.toHaveProperty('Unit');
    expect(inputOf(math, alarm)).not.toHaveProperty('Namespace');
    expect(conditionOf(math).Metrics).toEqual([{ Id: 'e', Expression: '1' }]);
  });
});

describe('a new alarm of a link', () => {
  const linked = (graph: GraphProperties) =>
    newDraft(new URLSearchParams({ queries: JSON.stringify(alarmQueries(graph)) }));

  it('has the metric of a graph', () => {
    const draft = linked({ metrics: [['Shop', 'Errors', 'Service', 'web', { stat: 'Sum' }]], period: 120 });
    expect(draft).toMatchObject({
      kind: 'metric',
      namespace: 'Shop',
      metricName: 'Errors',
      dimensions: [{ Name: 'Service', Value: 'web' }],
      statistic: 'Sum',
      period: '120',
    });
    expect(validate({ ...draft, name: 'a', threshold: '1' })).toEqual({});
  });

  it('has the expression of a graph with all that it is reckoned of', () => {
    const draft = linked({
      metrics: [['Shop', 'Errors', { id: 'm1', visible: false }], [{ id: 'e1', expression: 'm1 * 2' }]],
    });
    expect(draft.kind).toBe('math');
    expect(queriesOf(draft)?.map((query) => query.Id)).toEqual(['m1', 'e1']);
    expect(validate({ ...draft, name: 'a', threshold: '1' })).toEqual({});
  });

  it('is empty where the link cannot be read', () => {
    expect(newDraft(new URLSearchParams({ queries: '{' }))).toEqual(newDraft());
  });
});

describe('what cannot be right', () => {
  it('is nothing in a good draft', () => {
    expect(validate(good)).toEqual({});
  });

  it.each([
    [{ name: ' ' }, { name: 'nameInvalid' }],
    [{ threshold: 'ten' }, { threshold: 'thresholdInvalid' }],
    [{ period: '45' }, { period: 'periodInvalid' }],
    [{ statistic: 'p99.9' }, {}],
    [{ statistic: 'average' }, { statistic: 'statisticInvalid' }],
    [{ datapointsToAlarm: '4' }, { datapointsToAlarm: 'neededInvalid' }],
    [{ evaluationPeriods: '2000' }, { evaluationPeriods: 'windowInvalid' }],
    [{ operator: 'GreaterThanUpperThreshold' }, { operator: 'bandNeedsMath' }],
    [{ dimensions: [{ Name: 'a', Value: '' }] }, { dimensions: 'dimensionInvalid' }],
    [{ kind: 'composite' as const, rule: 'ALARM(' }, { rule: 'ruleInvalid' }],
    [{ kind: 'math' as const, queries: '{' }, { queries: 'queriesInvalid' }],
    [{ kind: 'math' as const, queries: '[{"Id":"a"},{"Id":"b"}]' }, { queries: 'queriesReturn' }],
  ])('%j', (change, problems) => {
    expect(validate({ ...good, ...change })).toEqual(problems);
  });
});
