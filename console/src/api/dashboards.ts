import { queryOptions } from '@tanstack/react-query';
import { type CallOptions, CLOUDWATCH, callAll, type ListOptions } from './aws';
import { cloudWatch } from './cloudwatch';
import { ApiError } from './http';

export interface DashboardEntry {
  readonly DashboardName: string;
  readonly DashboardArn: string;
  /** Seconds since 1970. */
  readonly LastModified: number;
  /** Bytes of the body. */
  readonly Size: number;
}

/** What the server says of a body, and where: a JSON pointer into it. */
export interface ValidationMessage {
  readonly DataPath?: string;
  readonly Message?: string;
}

export function listDashboards(options: ListOptions = {}): Promise<DashboardEntry[]> {
  return callAll(
    CLOUDWATCH,
    'ListDashboards',
    {},
    (page: { DashboardEntries?: readonly DashboardEntry[] }) => page.DashboardEntries,
    options,
  );
}

/** All dashboards of the region, as pages share them. */
export const allDashboards = () =>
  queryOptions({
    queryKey: ['dashboards', 'all'],
    queryFn: ({ signal }) => listDashboards({ signal }),
  });

/** The body of one. */
export const dashboardBody = (name: string) =>
  queryOptions({
    queryKey: ['dashboards', 'body', name],
    queryFn: ({ signal }) => getDashboard(name, { signal }),
  });

/** The body as it was written. */
export async function getDashboard(name: string, options: CallOptions = {}): Promise<string> {
  const { DashboardBody } = await cloudWatch<{ DashboardBody: string }>(
    'GetDashboard',
    { DashboardName: name },
    options,
  );
  return DashboardBody;
}

/** Puts a body, and answers what in it does nothing. */
export async function putDashboard(name: string, body: string): Promise<readonly ValidationMessage[]> {
  const answer = await cloudWatch<{ DashboardValidationMessages?: readonly ValidationMessage[] }>(
    'PutDashboard',
    { DashboardName: name, DashboardBody: body },
  );
  return answer.DashboardValidationMessages ?? [];
}

export function deleteDashboards(names: readonly string[]): Promise<unknown> {
  return cloudWatch('DeleteDashboards', { DashboardNames: names });
}

/** What is wrong with a body that was refused; undefined for another error. */
export function refusedBody(error: unknown): readonly ValidationMessage[] | undefined {
  if (!(error instanceof ApiError)) {
    return undefined;
  }
  const messages = (error.body as { dashboardValidationMessages?: unknown } | undefined)
    ?.dashboardValidationMessages;
  return Array.isArray(messages) ? messages : undefined;
}
