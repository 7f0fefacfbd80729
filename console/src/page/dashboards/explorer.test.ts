import { describe, expect, it } from 'vitest';
import { explorerGraphs } from './explorer';

describe('an explorer', () => {
  const metrics = [{ metricName: 'Errors', resourceType: 'AWS::Lambda::Function', stat: 'Sum' }];

  it('searches the metrics of its resources', () => {
    expect(
      explorerGraphs({
        metrics,
        labels: [
          { key: 'FunctionName', value: 'a' },
          { key: 'FunctionName', value: 'b' },
        ],
      }),
    ).toEqual([
      {
        kind: 'graph',
        properties: {
          title: 'Errors',
          view: 'timeSeries',
          stacked: false,
          metrics: [
            [
              {
                expression:
                  'SEARCH(\'{AWS/Lambda,FunctionName} MetricName="Errors" FunctionName=("a" OR "b")\', \'Sum\', 300)',
                // biome-ignore lint/suspicious/noTemplateCurlyInString: a dynamic label of CloudWatch
                label: "${PROP('Dim.FunctionName')}",
              },
            ],
          ],
        },
      },
    ]);
  });

  it('names the tags that nobody knows', () => {
    expect(
      explorerGraphs({
        metrics,
        labels: [{ key: 'team' }],
        splitBy: 'Zone',
        aggregateBy: { key: 'team', func: 'MAX' },
      }),
    ).toEqual([{ kind: 'tags', keys: ['team', 'Zone'] }]);
  });

  it('names the resources that nobody knows', () => {
    expect(explorerGraphs({ metrics: [{ metricName: 'x', resourceType: 'AWS::X::Y' }] })).toEqual([
      { kind: 'unknownType', type: 'AWS::X::Y' },
    ]);
  });
});
