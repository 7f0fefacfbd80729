import { own } from './http';

/** A runbook, as far as an alarm needs it. */
export interface AlarmRunbook {
  readonly name: string;
  readonly guide: string;
  readonly environment: string;
  readonly line: number;
  readonly alarms: readonly string[];
  readonly start: 'AUTOMATIC' | 'BY_HAND';
}

/** A run of one. */
export interface RunSummary {
  readonly id: string;
  readonly runbook: string;
  readonly state: string;
  readonly cause: string;
  readonly started: string;
}

/** The runbooks for an alarm. */
export async function runbooksOfAlarm(alarm: string, signal?: AbortSignal): Promise<readonly AlarmRunbook[]> {
  const { runbooks } = await own<{ runbooks: readonly AlarmRunbook[] }>('GET', '/_hinomi/runbooks', {
    signal,
  });
  return runbooks.filter((runbook) => runbook.alarms.includes(alarm));
}

/** The newest runs of a runbook. */
export async function runsOf(
  runbook: string,
  limit: number,
  signal?: AbortSignal,
): Promise<readonly RunSummary[]> {
  const { runs } = await own<{ runs: readonly RunSummary[] }>('GET', '/_hinomi/runs', {
    query: { runbook, limit },
    signal,
  });
  return runs;
}
