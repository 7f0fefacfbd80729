import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getMetricData, type MetricSeries } from '../api/cloudwatch';
import { usualRegion } from '../api/http';
import { wholeColor } from '../chart/colors';
import type { Series } from '../chart/series';
import type { Interval } from '../time/range';
import { wholePeriod } from './bounds';
import type { GraphProperties } from './properties';
import { byRegion, type Periods, type RowQuery, rowQueries } from './queries';

/** A series of a graph, and the row that it is of. */
export interface GraphSeries extends Series {
  /** The id of its row; several series of a search have the same. */
  readonly rowId: string;
  readonly messages: readonly string[];
}

export interface GraphData {
  readonly series: readonly GraphSeries[];
  readonly interval: Interval;
  /** What the server says of a row, by its id. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

/** What is asked for a graph. */
export interface GraphRequest {
  readonly queries: readonly RowQuery[];
  readonly interval: Interval;
  readonly region: string | undefined;
  readonly timezone: string | undefined;
}

const ONE_VALUE: ReadonlySet<string | undefined> = new Set(['singleValue', 'gauge', 'bar', 'pie', 'table']);
const MINUTE = 60_000;

/** The queries of a graph in an interval; without `liveData` the minute that has not passed does not count. */
export function graphRequest(properties: GraphProperties, asked: Interval, periods: Periods): GraphRequest {
  const interval =
    properties.liveData === false
      ? { from: asked.from, to: new Date(Math.floor(asked.to.getTime() / MINUTE) * MINUTE) }
      : asked;
  const only =
    properties.setPeriodToTimeRange && ONE_VALUE.has(properties.view) ? wholePeriod(interval) : periods.only;
  return {
    queries: rowQueries(properties, { ...periods, only }),
    interval,
    region: properties.region,
    timezone: properties.timezone,
  };
}

/** The data of a graph; what was there stays until there is something new. */
export function useGraphData(request: GraphRequest, enabled = true): UseQueryResult<GraphData> {
  return useQuery({
    queryKey: ['graph', request],
    queryFn: ({ signal }) => load(request, signal),
    placeholderData: keepPreviousData,
    enabled: enabled && request.queries.length > 0,
  });
}

async function load(request: GraphRequest, signal: AbortSignal): Promise<GraphData> {
  const groups = [...byRegion(request.queries, request.region ?? usualRegion())].filter(([, queries]) =>
    queries.some(({ query }) => query.ReturnData !== false),
  );
  const found = await Promise.all(
    groups.map(([region, queries]) =>
      getMetricData(
        queries.map((each) => each.query),
        request.interval,
        {
          signal,
          region,
          ...(request.timezone ? { timezone: request.timezone } : {}),
        },
      ),
    ),
  );
  return {
    series: request.queries.flatMap((query) =>
      found.flatMap((answer) => answer.filter(({ id }) => id === query.id).map((each) => drawn(query, each))),
    ),
    interval: request.interval,
    messages: messagesOf(found.flat()),
  };
}

function drawn({ row, id }: RowQuery, { key, label, times, values, messages }: MetricSeries): GraphSeries {
  const { color, yAxis } = row.options;
  return {
    id: key,
    rowId: id,
    label,
    times,
    values,
    messages,
    axis: yAxis ?? 'left',
    ...(color ? { color: wholeColor(color) } : {}),
  };
}

function messagesOf(series: readonly MetricSeries[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const { id, messages } of series) {
    all.set(id, [...new Set([...(all.get(id) ?? []), ...messages])]);
  }
  return all;
}
