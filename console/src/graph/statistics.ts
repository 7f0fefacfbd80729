/** The statistics that have names of their own ("Statistic" of PutMetricAlarm). */
export const NAMED_STATISTICS = ['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'] as const;

/** What is offered to choose from; others can be written (CloudWatch User Guide, "CloudWatch statistics definitions"). */
export const STATISTICS: readonly string[] = [
  ...NAMED_STATISTICS,
  'p50',
  'p90',
  'p95',
  'p99',
  'p99.9',
  'tm90',
  'tm99',
  'IQM',
];
