import type { MetricDataQuery } from '../../api/cloudwatch';
import type { GraphProperties } from '../../graph/properties';
import { rowQueries } from '../../graph/queries';
import { compactRows, expandRows, isSearch, isSql, type Row } from '../../graph/rows';

/** What the page begins with. */
export const NOTHING: GraphProperties = { metrics: [] };

/** Reads a graph out of a link or a text; throws with what is wrong. */
export function parseGraph(text: string): GraphProperties {
  const graph: unknown = JSON.parse(text);
  if (typeof graph !== 'object' || graph === null || Array.isArray(graph)) {
    throw new SyntaxError('/: not an object (expected: {"metrics": [...]})');
  }
  const { metrics = [] } = graph as { metrics?: unknown };
  if (!Array.isArray(metrics) || !metrics.every((row) => Array.isArray(row) && row.length > 0)) {
    throw new SyntaxError('/metrics: not rows (expected: [["Namespace", "Name", ...], ...])');
  }
  return { ...graph, metrics };
}

/** The graph of a link; one that cannot be read is none. */
export function graphOfLink(text: string | null): GraphProperties {
  try {
    return text ? parseGraph(text) : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** The shortest form of a graph for a link; empty when there is nothing to tell. */
export function linkOfGraph(graph: GraphProperties): string | undefined {
  const told = Object.entries(graph).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return told.length > 0 ? JSON.stringify(Object.fromEntries(told)) : undefined;
}

export function withRows(graph: GraphProperties, rows: readonly Row[]): GraphProperties {
  return { ...graph, metrics: compactRows(rows) };
}

/**
 * What an alarm of a graph looks at: one metric, or one shown expression with all that it is reckoned of; undefined
 * when that is more than one series (AWS: alarms refuse SEARCH, and one query of an alarm returns data).
 */
export function alarmQueries(graph: GraphProperties): readonly MetricDataQuery[] | undefined {
  const rows = expandRows(graph.metrics ?? []);
  const expressions = rows.map((row) => row.options.expression ?? '');
  if (expressions.some((text) => isSearch(text) || isSql(text))) {
    return undefined;
  }
  const queries = rowQueries(graph, { usual: 300, least: 0 }).map((each) => each.query);
  const shown = queries.filter((query) => query.ReturnData !== false);
  const [only] = shown;
  if (shown.length !== 1 || !only) {
    return undefined;
  }
  return only.MetricStat ? [only] : queries;
}
