import {
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GuideKey } from '../../../api/guides';
import {
  answerRun,
  hasEnded,
  listRunbooks,
  listRunsOf,
  type Run,
  type RunAnswer,
  type Runbook,
  readRun,
} from '../../../api/runbooks';
import { useNotices } from '../../../app/notices';
import { useText } from '../../../text/useText';
import { runsText } from './text';

const POLL_MILLIS = 1500;
const LIST_POLL_MILLIS = 10_000;
/** So many runs of each runbook are shown. */
export const MOST_RUNS = 20;

const ALL_RUNBOOKS = queryOptions({
  queryKey: ['runbooks'],
  queryFn: ({ signal }) => listRunbooks(signal),
});

/** The runbooks of all applied guides. */
export function useRunbooks() {
  return useQuery(ALL_RUNBOOKS);
}

/** The runbooks of a guide. */
export function useRunbooksOf({ name, environment }: GuideKey) {
  const select = useCallback(
    (runbooks: readonly Runbook[]) =>
      runbooks.filter((each) => each.guide === name && each.environment === environment),
    [name, environment],
  );
  return useQuery({ ...ALL_RUNBOOKS, select });
}

/** The newest runs of each of some runbooks, all together the newest first. */
export function useNewestRuns(runbooks: readonly Runbook[]) {
  return useQueries({
    queries: runbooks.map(({ name }) => ({
      queryKey: ['runs', 'of', name],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => listRunsOf(name, MOST_RUNS + 1, signal),
      refetchInterval: LIST_POLL_MILLIS,
    })),
    combine: together,
  });
}

function together(lists: readonly UseQueryResult<readonly Run[]>[]) {
  return {
    runs: lists
      .flatMap(({ data = [] }) => data.slice(0, MOST_RUNS))
      .sort((a, b) => Date.parse(b.started) - Date.parse(a.started)),
    /** Of a runbook there are more. */
    more: lists.some(({ data = [] }) => data.length > MOST_RUNS),
    isPending: lists.some(({ isPending }) => isPending),
    error: lists.find(({ error }) => error)?.error,
    refetch: () => lists.map((list) => list.refetch()),
  };
}

/** A run, asked for again and again until it has ended. */
export function useRun(id: string) {
  return useQuery({
    queryKey: ['runs', id],
    queryFn: ({ signal }) => readRun(id, signal),
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : POLL_MILLIS),
  });
}

/** Says something to a run; what is refused is told, unless the caller shows it (`quiet`). */
export function useAnswer(run: Run, { quiet = false } = {}) {
  const t = useText(runsText);
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: (answer: Omit<RunAnswer, 'id'>) => answerRun({ id: run.id, ...answer }),
    onSuccess: (changed) => client.setQueryData(['runs', run.id], changed),
    onError: (error) => quiet || notices.fail(t('notAnswered'), error),
    onSettled: () => client.invalidateQueries({ queryKey: ['runs'] }),
  });
}
