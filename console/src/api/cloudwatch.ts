import { queryOptions } from '@tanstack/react-query';
import type { Interval } from '../time/range';
import { type CallOptions, CLOUDWATCH, call, callAll, type ListOptions } from './aws';

export interface Dimension {
  readonly Name: string;
  readonly Value: string;
}

export interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly Dimension[];
}

/** A query of GetMetricData, in AWS's own form. */
export interface MetricDataQuery {
  readonly Id: string;
  readonly Label?: string;
  readonly Expression?: string;
  readonly Period?: number;
  readonly ReturnData?: boolean;
  readonly AccountId?: string;
  readonly MetricStat?: {
    readonly Metric: Metric;
    readonly Period: number;
    readonly Stat: string;
    readonly Unit?: string;
  };
}

/** A series: seconds since 1970 ascending, and as many values. */
export interface MetricSeries {
  /** Of the series alone; several of a search have one id. */
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** What the server says of it, such as that there is more. */
  readonly messages: readonly string[];
}

interface MetricDataPage {
  readonly MetricDataResults?: readonly MetricDataResult[];
}

interface MetricDataResult {
  readonly Id: string;
  readonly Label?: string;
  readonly Timestamps?: readonly number[];
  readonly Values?: readonly number[];
  readonly Messages?: readonly { readonly Code?: string; readonly Value?: string }[];
}

/** The data of queries between two instants, all pages of it; series in the order of the answer. */
export async function getMetricData(
  queries: readonly MetricDataQuery[],
  interval: Interval,
  options: CallOptions & { readonly timezone?: string } = {},
): Promise<readonly MetricSeries[]> {
  if (queries.length === 0) {
    return [];
  }
  const pages = await callAll(
    CLOUDWATCH,
    'GetMetricData',
    {
      MetricDataQueries: queries,
      StartTime: interval.from.getTime() / 1000,
      EndTime: interval.to.getTime() / 1000,
      ScanBy: 'TimestampAscending',
      ...(options.timezone ? { LabelOptions: { Timezone: options.timezone } } : {}),
    },
    (page: MetricDataPage) => [page.MetricDataResults ?? []],
    options,
  );
  return seriesOf(pages);
}

/** The series of all pages. One that goes on on the next page has the same id and label there, as others may. */
export function seriesOf(pages: readonly (readonly MetricDataResult[])[]): MetricSeries[] {
  const all = new Map<string, Collected>();
  for (const page of pages) {
    const seen = new Map<string, number>();
    for (const result of page) {
      const name = `${result.Id} ${result.Label}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const key = count > 1 ? `${name} ${count}` : name;
      const found = all.get(key) ?? begun(key, result);
      all.set(key, found);
      add(found, result);
    }
  }
  return [...all.values()];
}

interface Collected extends MetricSeries {
  readonly times: number[];
  readonly values: number[];
  readonly messages: string[];
}

function begun(key: string, { Id, Label }: MetricDataResult): Collected {
  return { key, id: Id, label: Label ?? Id, times: [], values: [], messages: [] };
}

function add(series: Collected, { Timestamps = [], Values = [], Messages = [] }: MetricDataResult) {
  for (const time of Timestamps) {
    series.times.push(time);
  }
  for (const value of Values) {
    series.values.push(value);
  }
  series.messages.push(...Messages.map((each) => each.Value ?? each.Code ?? ''));
}

/** All metrics that match, at most so many. */
export function listMetrics(
  filter: {
    readonly Namespace?: string;
    readonly MetricName?: string;
    readonly Dimensions?: readonly { readonly Name: string; readonly Value?: string }[];
    readonly RecentlyActive?: 'PT3H';
  } = {},
  options: ListOptions = {},
): Promise<Metric[]> {
  return callAll(CLOUDWATCH, 'ListMetrics', filter, (page: { Metrics?: readonly Metric[] }) => page.Metrics, {
    most: 5000,
    ...options,
  });
}

/** More are not loaded; who has more searches by SEARCH. */
const MOST_KNOWN = 50_000;

/** The metrics that one chooses from, as pages share them: all, or those with data in the last three hours. */
export const knownMetrics = (recent: boolean) =>
  queryOptions({
    queryKey: ['metrics', recent],
    queryFn: ({ signal }) =>
      listMetrics(recent ? { RecentlyActive: 'PT3H' } : {}, { signal, most: MOST_KNOWN }),
    staleTime: 60_000,
  });

/** Calls an operation of CloudWatch that answers once. */
export function cloudWatch<O>(operation: string, input: object = {}, options: CallOptions = {}): Promise<O> {
  return call<O>(CLOUDWATCH, operation, input, options);
}
