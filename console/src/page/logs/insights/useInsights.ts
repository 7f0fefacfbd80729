import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type QueryRequest, useInsightsQuery } from '../../../api/insights';
import { hasSource } from '../../../editor/queryEdit';
import { resultData } from '../../../result/data';
import { resolveRange } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import { useUrlState } from '../../../url/useUrlState';
import { remember } from './history';
import { FIRST_QUERY } from './samples';

const URL_DELAY = 300;

/** Rows that GetQueryResults gives at once. */
export const MOST_ROWS = 10_000;

/** The page's state: what is asked, which the link carries, and what was found. */
export function useInsights() {
  const [params, setParams] = useUrlState();
  const { range, interval } = useTimes();
  const inLink = params.get('query') ?? FIRST_QUERY;
  const [text, setText] = useState(inLink);
  const [seen, setSeen] = useState(inLink);
  if (seen !== inLink) {
    // The link was changed, not the text: by the browser's way back, or by a saved view.
    setSeen(inLink);
    setText(inLink);
  }
  const groupsText = params.get('groups') ?? '';
  const groups = useMemo(() => groupsText.split(',').filter(Boolean), [groupsText]);
  const limit = Number(params.get('limit')) || undefined;

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(
    (query: string) => {
      clearTimeout(timer.current);
      // The link of an empty editor is that of the first query, which does not come back into it.
      setSeen(query || FIRST_QUERY);
      setParams({ query: query === FIRST_QUERY ? undefined : query });
    },
    [setParams],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  const edit = useCallback(
    (query: string) => {
      setText(query);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => write(query), URL_DELAY);
    },
    [write],
  );

  const running = useInsightsQuery();
  const { run: begin } = running;
  const [asked, setAsked] = useState<QueryRequest>();
  const run = useCallback(
    (query: string, where: readonly string[]) => {
      write(query);
      setText(query);
      setParams({ run: '1', groups: where.join(',') });
      remember({ query, groups: where, at: Date.now() });
      const now = resolveRange(range, new Date());
      const request = { query, groups: where, interval: now, ...(limit ? { limit } : {}) };
      setAsked(request);
      begin(request);
    },
    [write, setParams, begin, range, limit],
  );
  const rows = running.progress?.results;
  const data = useMemo(() => resultData(rows ?? []), [rows]);
  useRunAgain(params.get('run') === '1' && canRun(text, groups), interval, () => run(text, groups));
  return { text, edit, groups, limit, running, run, asked, data, setParams, params };
}

/** Runs what a link asks for, and runs anew when the time range is changed or refreshed. */
function useRunAgain(wanted: boolean, interval: object, run: () => void) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const done = useRef<object>(undefined);
  useEffect(
    // Leaving the page ends its query.
    () => () => {
      done.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (wanted && done.current !== interval) {
      latest.current();
    }
    // A query that has not been run yet is not run by a change of the time.
    done.current = interval;
  }, [wanted, interval]);
}

/** Whether a query names where it looks. */
export function canRun(query: string, groups: readonly string[]): boolean {
  return query.trim() !== '' && (groups.length > 0 || hasSource(query));
}
