import { describe, expect, it } from 'vitest';
import { dimensionSetsOf, metricsAt, namespacesOf } from './browse';

const metrics = [
  { Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: [{ Name: 'FunctionName', Value: 'orders' }] },
  { Namespace: 'AWS/Lambda', MetricName: 'Errors' },
  {
    Namespace: 'Shop',
    MetricName: 'Orders',
    Dimensions: [
      { Name: 'Stage', Value: 'prod' },
      { Name: 'Region', Value: 'Tokyo' },
    ],
  },
];
const place = { find: '', recent: false };

describe('metrics', () => {
  it('are counted by namespace and by the names of dimensions', () => {
    expect(namespacesOf(metrics)).toEqual([
      { name: 'AWS/Lambda', count: 2 },
      { name: 'Shop', count: 1 },
    ]);
    expect(dimensionSetsOf(metrics).map((each) => each.name)).toEqual(['', 'FunctionName', 'Region, Stage']);
  });

  it('are found by every word, in whatever part of them', () => {
    expect(metricsAt(metrics, { ...place, find: 'orders' })).toHaveLength(2);
    expect(metricsAt(metrics, { ...place, find: 'ORDERS stage=prod' })).toEqual([metrics[2]]);
    expect(metricsAt(metrics, { ...place, find: 'orders nowhere' })).toEqual([]);
  });

  it('are those of a place', () => {
    expect(metricsAt(metrics, { ...place, namespace: 'AWS/Lambda', dimensions: '' })).toEqual([metrics[1]]);
  });
});
