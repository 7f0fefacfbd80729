import { useMemo } from 'react';
import { ApiError } from '../../api/http';
import type { GraphProperties } from '../../graph/properties';
import { refusedRow } from '../../graph/queries';
import { type GraphRequest, graphRequest, useGraphData } from '../../graph/useGraphData';
import { periodFor } from '../../time/range';
import { useTimes } from '../../time/TimeContext';

/** The data of the page's graph. A row that the server refuses is left out, and told at its place. */
export function useMetricsGraph(graph: GraphProperties) {
  const { interval, now } = useTimes();
  const request = useMemo((): GraphRequest => {
    const fitting = periodFor(interval, now);
    return graphRequest({ liveData: true, ...graph }, interval, { usual: fitting, least: 0 });
  }, [graph, interval, now]);
  const all = useGraphData(request);
  const refusal = all.error instanceof ApiError && all.error.status === 400 ? all.error.message : undefined;
  const refused = refusal ? refusedRow(refusal, request.queries) : undefined;
  const others = useMemo(
    () => ({ ...request, queries: request.queries.filter((query) => query.id !== refused) }),
    [request, refused],
  );
  const rest = useGraphData(others, refused !== undefined);
  const data = refused === undefined ? all : rest;
  const messages = useMemo(() => {
    const told = new Map<string, string>();
    for (const [id, texts] of data.data?.messages ?? []) {
      if (texts.length > 0) {
        told.set(id, texts.join(' '));
      }
    }
    if (refused && refusal) {
      told.set(refused, refusal);
    }
    return told;
  }, [data.data, refused, refusal]);
  return { data, messages, refused, empty: request.queries.length === 0 };
}
