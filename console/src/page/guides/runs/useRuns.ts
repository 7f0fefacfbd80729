import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  answerRun,
  hasEnded,
  listRunbooks,
  listRuns,
  type Run,
  type RunAnswer,
  readRun,
} from '../../../api/runbooks';
import { useNotices } from '../../../app/notices';
import { useText } from '../../../text/useText';
import { runsText } from './text';

const POLL_MILLIS = 1500;
const LIST_POLL_MILLIS = 10_000;
const MOST_RUNS = 200;

/** The runbooks of all applied guides. */
export function useRunbooks() {
  return useQuery({ queryKey: ['runbooks'], queryFn: ({ signal }) => listRunbooks(signal) });
}

/** The newest runs. */
export function useNewestRuns() {
  return useQuery({
    queryKey: ['runs'],
    queryFn: ({ signal }) => listRuns(MOST_RUNS, signal),
    refetchInterval: LIST_POLL_MILLIS,
  });
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
