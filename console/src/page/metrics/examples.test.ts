import { expect, it } from 'vitest';
import { exampleGraphs } from './examples';

const metric = (Namespace: string, MetricName: string, ...names: string[]) => ({
  Namespace,
  MetricName,
  Dimensions: names.map((Name) => ({ Name, Value: 'x' })),
});

it('examples are searches for what most resources of the largest namespaces have', () => {
  const metrics = [
    metric('AWS/Lambda', 'Duration', 'FunctionName'),
    metric('AWS/Lambda', 'Errors', 'FunctionName'),
    metric('AWS/Lambda', 'Errors', 'FunctionName'),
    metric('AWS/Lambda', 'Errors'),
    metric('Shop', 'Latency', 'Stage', 'Region'),
    metric('Odd "one"', 'x', 'y'),
    metric('Plain', 'x'),
  ];
  expect(exampleGraphs(metrics)).toEqual([
    {
      title: 'AWS/Lambda Errors',
      metrics: [
        [
          {
            expression: `SEARCH('{"AWS/Lambda","FunctionName"} MetricName="Errors"', 'Sum')`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a dynamic label of CloudWatch
            label: "${PROP('Dim.FunctionName')}",
          },
        ],
      ],
    },
    {
      title: 'Shop Latency',
      metrics: [
        [
          {
            expression: `SEARCH('{"Shop","Region","Stage"} MetricName="Latency"', 'Average')`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a dynamic label of CloudWatch
            label: "${PROP('Dim.Region')} ${PROP('Dim.Stage')}",
          },
        ],
      ],
    },
  ]);
});
