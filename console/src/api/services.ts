import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AlarmState } from './alarms';
import { own } from './http';

export type Severity = 'critical' | 'warning' | 'info' | 'unrated';

/** An alarm of an applied guide. */
export interface ServiceAlarm {
  readonly name: string;
  readonly state: AlarmState | null;
  readonly since: string | null;
  readonly severity: Severity;
  readonly line: number;
}

/** What a guide that is applied watches. */
export interface Service {
  readonly guide: string;
  readonly title: string;
  readonly environment: string;
  readonly version: number;
  readonly appliedAt: string;
  readonly state: AlarmState;
  readonly alarms: readonly ServiceAlarm[];
  readonly runbooks: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
}

/** What the applied guides watch, as pages share it; `now` is that of `useTimes`. */
export const allServices = (now: Date) =>
  queryOptions({
    queryKey: ['services', now],
    queryFn: async ({ signal }) =>
      (await own<{ services: readonly Service[] }>('GET', '/_hinomi/services', { signal })).services,
    placeholderData: keepPreviousData,
  });
