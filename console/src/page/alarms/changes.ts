import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ALARMS, type Alarm, deleteAlarms } from '../../api/alarms';
import { batches } from '../../api/batches';
import { useNotices } from '../../app/notices';
import { namedBy } from './rule/rule';

/** A change of alarms: afterwards they are loaded anew and what was done is said; what is refused only with `failed`. */
export function useChange<I>(
  change: (input: I) => Promise<unknown>,
  says: {
    readonly done: (input: I) => string;
    readonly failed?: string;
    /** Names of alarms that are no more: nothing is asked of them again. */
    readonly gone?: (input: I) => readonly string[];
  },
) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: change,
    onSuccess: (_, input) => notices.succeed(says.done(input)),
    onError: (error) => says.failed && notices.fail(says.failed, error),
    // Not awaited: what the caller does next, such as leaving the page of a deleted alarm, comes first.
    onSettled: (_, error, input) => {
      const gone = error ? undefined : says.gone?.(input);
      client.invalidateQueries({ queryKey: [ALARMS], refetchType: 'none' });
      client.refetchQueries({
        queryKey: [ALARMS],
        type: 'active',
        // What is known of one alarm has its name behind what it is.
        predicate: ({ queryKey: [, , name] }) => !gone?.some((each) => each === name),
      });
    },
  });
}

/** Does something with names, so many at once. */
export async function inBatches(
  names: readonly string[],
  act: (some: readonly string[]) => Promise<unknown>,
  size?: number,
): Promise<void> {
  for (const some of batches(names, size)) {
    await act(some);
  }
}

/**
 * Deletes alarms. Composite and log alarms one a request (CloudWatch API Reference, DeleteAlarms); composite ones first,
 * since an alarm that one names cannot be deleted.
 */
export async function deleteAll(alarms: readonly Alarm[]): Promise<void> {
  const names = (kind: Alarm['kind']) =>
    alarms.filter((alarm) => alarm.kind === kind).map((alarm) => alarm.AlarmName);
  await inBatches(namingFirst(alarms), deleteAlarms, 1);
  await inBatches(names('LogAlarm'), deleteAlarms, 1);
  await inBatches(names('MetricAlarm'), deleteAlarms);
}

/** The names of the composite alarms, each before those that it names; a circle has no such order. */
export function namingFirst(alarms: readonly Alarm[]): readonly string[] {
  const composites = new Map(
    alarms.flatMap((alarm) => (alarm.kind === 'CompositeAlarm' ? [[alarm.AlarmName, alarm] as const] : [])),
  );
  const seen = new Set<string>();
  const namedFirst: string[] = [];
  const visit = (name: string) => {
    const alarm = composites.get(name);
    if (alarm && !seen.has(name)) {
      seen.add(name);
      namedBy(alarm).forEach(visit);
      namedFirst.push(name);
    }
  };
  [...composites.keys()].forEach(visit);
  return namedFirst.reverse();
}
