import type { insightsText } from './text';

/** A query to begin with. */
export interface Sample {
  readonly name: keyof (typeof insightsText)['en'] & `sample${string}`;
  readonly query: string;
}

export const FIRST_QUERY =
  'fields @timestamp, @message, @logStream, @log\n| sort @timestamp desc\n| limit 1000';

export const SAMPLES: readonly Sample[] = [
  { name: 'sampleNewest', query: FIRST_QUERY },
  {
    name: 'sampleErrors',
    query:
      'fields @timestamp, @message, @logStream, @log\n| filter @message like /(?i)error|exception|fatal/\n| sort @timestamp desc\n| limit 1000',
  },
  { name: 'sampleOverTime', query: 'stats count(*) as events by bin(5m)' },
  {
    name: 'sampleErrorsOverTime',
    query: 'filter @message like /(?i)error|exception|fatal/\n| stats count(*) as errors by bin(5m), @log',
  },
  {
    name: 'samplePatterns',
    query: 'filter @message like /(?i)error|exception|fatal/\n| pattern @message',
  },
  {
    name: 'sampleLambda',
    query:
      'filter @type = "REPORT"\n| stats avg(@duration) as average, pct(@duration, 95) as p95, max(@duration) as longest by bin(5m)',
  },
  {
    name: 'sampleMemory',
    query:
      'filter @type = "REPORT"\n| stats max(@maxMemoryUsed / @memorySize) * 100 as percentUsed by @log\n| sort percentUsed desc',
  },
  {
    name: 'sampleStreams',
    query: 'stats count(*) as events by @logStream\n| sort events desc\n| limit 20',
  },
];
