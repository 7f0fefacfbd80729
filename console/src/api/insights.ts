import { useCallback, useEffect, useRef, useState } from 'react';
import type { Interval } from '../time/range';
import { type CallOptions, call, LOGS } from './aws';
import { usualRegion } from './http';

/** A row of results: field names and their texts, in the order of the query. */
export type ResultRow = readonly { readonly field: string; readonly value: string }[];

export interface QueryStatistics {
  readonly recordsMatched?: number;
  readonly recordsScanned?: number;
  readonly bytesScanned?: number;
  readonly estimatedRecordsSkipped?: number;
  readonly logGroupsScanned?: number;
}

export type QueryStatus =
  | 'Scheduled'
  | 'Running'
  | 'Complete'
  | 'Failed'
  | 'Cancelled'
  | 'Timeout'
  | 'Unknown';

/** How a query stands. */
export interface QueryProgress {
  readonly queryId: string;
  readonly status: QueryStatus;
  readonly results: readonly ResultRow[];
  readonly statistics: QueryStatistics;
}

export interface QueryRequest {
  readonly query: string;
  /** Names of log groups, or ARNs of those of other regions; empty when the query has a SOURCE. */
  readonly groups: readonly string[];
  readonly interval: Interval;
  readonly limit?: number;
}

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 1000;
const ENDED: ReadonlySet<QueryStatus> = new Set(['Complete', 'Failed', 'Cancelled', 'Timeout']);

/** Begins a Logs Insights query and tells how it stands until it has ended; aborting stops it on the server too. */
export async function* runQuery(
  request: QueryRequest,
  options: CallOptions = {},
): AsyncGenerator<QueryProgress> {
  const { signal, region = usualRegion() } = options;
  signal?.throwIfAborted();
  // Without the signal: what has begun without telling its id could not be stopped.
  const { queryId } = await call<{ queryId: string }>(
    LOGS,
    'StartQuery',
    {
      queryString: request.query,
      ...(request.groups.length > 0 ? groupsOf(request.groups) : {}),
      startTime: Math.floor(request.interval.from.getTime() / 1000),
      endTime: Math.ceil(request.interval.to.getTime() / 1000),
      ...(request.limit ? { limit: request.limit } : {}),
    },
    { region },
  );
  let status: QueryStatus = 'Scheduled';
  try {
    for (let pause = FIRST_PAUSE; !ENDED.has(status); pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      signal?.throwIfAborted();
      await sleep(pause, signal);
      const answer = await call<Omit<QueryProgress, 'queryId'>>(
        LOGS,
        'GetQueryResults',
        { queryId },
        { signal, region },
      );
      status = answer.status;
      yield {
        queryId,
        status,
        results: answer.results ?? [],
        statistics: answer.statistics ?? {},
      };
    }
  } finally {
    if (!ENDED.has(status)) {
      call(LOGS, 'StopQuery', { queryId }, { region }).catch(() => {});
    }
  }
}

function groupsOf(groups: readonly string[]) {
  return groups.some((group) => group.startsWith('arn:'))
    ? { logGroupIdentifiers: groups }
    : { logGroupNames: groups };
}

function sleep(millis: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', aborted);
      resolve();
    }, millis);
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

/** A query that a component runs. */
export interface RunningQuery {
  readonly progress: QueryProgress | undefined;
  readonly running: boolean;
  readonly error: unknown;
  readonly run: (request: QueryRequest) => void;
  readonly cancel: () => void;
}

/** Runs one query at a time; another one, and leaving the page, ends it. */
export function useInsightsQuery(): RunningQuery {
  const [state, setState] = useState<{ progress?: QueryProgress; running: boolean; error?: unknown }>({
    running: false,
  });
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((before) => ({
      ...before,
      running: false,
      ...(before.progress && before.running ? { progress: { ...before.progress, status: 'Cancelled' } } : {}),
    }));
  }, []);
  const run = useCallback((request: QueryRequest) => {
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    setState({ running: true });
    follow(request, mine.signal, setState);
  }, []);
  return { progress: state.progress, running: state.running, error: state.error, run, cancel };
}

async function follow(
  request: QueryRequest,
  signal: AbortSignal,
  tell: (state: { progress?: QueryProgress; running: boolean; error?: unknown }) => void,
) {
  let last: QueryProgress | undefined;
  try {
    for await (const progress of runQuery(request, { signal })) {
      last = progress;
      if (!signal.aborted) {
        tell({ progress, running: !ENDED.has(progress.status) });
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      tell({ ...(last ? { progress: last } : {}), running: false, error });
    }
  }
}
