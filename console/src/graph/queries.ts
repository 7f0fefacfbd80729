import type { MetricDataQuery } from '../api/cloudwatch';
import type { GraphProperties } from './properties';
import { expandRows, isSearch, isSql, metricOfRow, type Row, rowIds } from './rows';

/** How rows without a period of their own, or with too short a one, are looked at. */
export interface Periods {
  /** For rows that say none. */
  readonly usual: number;
  /** No row is asked with a shorter one. */
  readonly least: number;
  /** Instead of all others. */
  readonly only?: number | undefined;
}

/** A row as a query. */
export interface RowQuery {
  readonly row: Row;
  readonly id: string;
  readonly query: MetricDataQuery;
  readonly region: string | undefined;
}

/** The rows of a graph as queries of GetMetricData. */
export function rowQueries(properties: GraphProperties, periods: Periods): RowQuery[] {
  const rows = expandRows(properties.metrics ?? []);
  const ids = rowIds(rows);
  return rows.map((row, index) => {
    const id = ids[index] ?? '';
    return { row, id, query: queryOf(row, id, properties, periods), region: row.options.region };
  });
}

function queryOf(row: Row, id: string, properties: GraphProperties, periods: Periods): MetricDataQuery {
  const { label, visible, accountId, expression = '' } = row.options;
  const written = row.options.period ?? properties.period;
  const period = periods.only ?? Math.max(written ?? periods.usual, periods.least);
  const metric = metricOfRow(row);
  return {
    Id: id,
    ReturnData: visible !== false,
    ...(label ? { Label: label } : {}),
    ...(accountId ? { AccountId: accountId } : {}),
    ...(metric
      ? {
          MetricStat: {
            Metric: metric,
            Period: period,
            Stat: row.options.stat ?? properties.stat ?? 'Average',
          },
        }
      : {
          Expression: expression,
          // Other expressions have the period of what they are of; that within SEARCH wins over this one.
          ...(row.options.period || isSql(expression) || isSearch(expression) ? { Period: period } : {}),
        }),
  };
}

/** Queries by the region that answers them, which is the usual one for rows that say none. */
export function byRegion(
  queries: readonly RowQuery[],
  usual: string,
): ReadonlyMap<string, readonly RowQuery[]> {
  const groups = new Map<string, RowQuery[]>();
  for (const each of queries) {
    const region = each.region ?? usual;
    const group = groups.get(region);
    if (group) {
      group.push(each);
    } else {
      groups.set(region, [each]);
    }
  }
  return groups;
}

/** The row that a refusal is about, as far as its words name one. */
export function refusedRow(message: string, queries: readonly RowQuery[]): string | undefined {
  return queries.find(({ id, row }) => {
    const { expression } = row.options;
    return (
      new RegExp(`['"\`]${id}['"\`]|\\b[Ii]d[: ]+${id}\\b`).test(message) ||
      (expression !== undefined && expression.length > 2 && message.includes(expression))
    );
  })?.id;
}
