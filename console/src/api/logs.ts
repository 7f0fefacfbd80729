import { type CallOptions, call, callAll, type ListOptions, LOGS } from './aws';
import { own } from './http';

export interface LogGroup {
  readonly logGroupName: string;
  readonly logGroupArn?: string;
  /** Milliseconds since 1970. */
  readonly creationTime?: number;
  readonly storedBytes?: number;
  readonly retentionInDays?: number;
  readonly metricFilterCount?: number;
  readonly logGroupClass?: 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY';
}

/** All log groups of the region. */
export function listGroups(options: ListOptions = {}): Promise<LogGroup[]> {
  return callAll(
    LOGS,
    'DescribeLogGroups',
    { limit: 50 },
    (page: { logGroups?: readonly LogGroup[] }) => page.logGroups,
    options,
  );
}

/** A log group by its name; null when there is none. Names are sorted (AWS document "DescribeLogGroups"). */
export async function findGroup(name: string, options: CallOptions = {}): Promise<LogGroup | null> {
  const { logGroups = [] } = await call<{ logGroups?: readonly LogGroup[] }>(
    LOGS,
    'DescribeLogGroups',
    { logGroupNamePrefix: name, limit: 1 },
    options,
  );
  const [first] = logGroups;
  return first?.logGroupName === name ? first : null;
}

/** A field that the events of a group have, and the share of those that have it. */
export interface GroupField {
  readonly name: string;
  readonly percent: number;
}

/** The fields of some groups; the greatest share of a field counts. Groups that cannot be read are left out. */
export async function fieldsOfGroups(
  groups: readonly string[],
  options: CallOptions = {},
): Promise<GroupField[]> {
  const found = await Promise.allSettled(
    groups.map((group) =>
      call<{ logGroupFields?: readonly GroupField[] }>(
        LOGS,
        'GetLogGroupFields',
        group.startsWith('arn:') ? { logGroupIdentifier: group } : { logGroupName: group },
        options,
      ),
    ),
  );
  const percents = new Map<string, number>();
  for (const result of found) {
    for (const { name, percent } of result.status === 'fulfilled'
      ? (result.value.logGroupFields ?? [])
      : []) {
      percents.set(name, Math.max(percent, percents.get(name) ?? 0));
    }
  }
  return [...percents]
    .map(([name, percent]) => ({ name, percent }))
    .sort((a, b) => b.percent - a.percent || a.name.localeCompare(b.name));
}

/** One event with all its fields, by the value of `@ptr`. */
export async function getRecord(
  pointer: string,
  options: CallOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const answer = await call<{ logRecord?: Readonly<Record<string, string>> }>(
    LOGS,
    'GetLogRecord',
    { logRecordPointer: pointer },
    options,
  );
  return answer.logRecord ?? {};
}

export interface QueryDefinition {
  readonly queryDefinitionId?: string;
  readonly name: string;
  readonly queryString: string;
  readonly logGroupNames?: readonly string[];
}

export function listQueryDefinitions(options: CallOptions = {}): Promise<QueryDefinition[]> {
  return callAll(
    LOGS,
    'DescribeQueryDefinitions',
    { maxResults: 1000 },
    (page: { queryDefinitions?: readonly QueryDefinition[] }) => page.queryDefinitions,
    options,
  );
}

export const putQueryDefinition = (definition: QueryDefinition) =>
  call<{ queryDefinitionId: string }>(LOGS, 'PutQueryDefinition', definition);

export const deleteQueryDefinition = (queryDefinitionId: string) =>
  call<unknown>(LOGS, 'DeleteQueryDefinition', { queryDefinitionId });

/** What a name of the query language means, in each language of the console. */
export interface Summary {
  readonly en: string;
  readonly ja: string;
}

/** The query language as the server has it. */
export interface QueryLanguage {
  readonly commands: readonly {
    readonly name: string;
    readonly syntax: readonly string[];
    readonly summary: Summary;
  }[];
  readonly functions: readonly {
    readonly name: string;
    readonly signatures: readonly string[];
    readonly summary: Summary;
  }[];
  readonly fields: readonly string[];
  readonly keywords: readonly string[];
}

export const readQueryLanguage = (signal?: AbortSignal) =>
  own<QueryLanguage>('GET', '/_hinomi/logs/query/language', { signal });

/** Something that is wrong with a query; places are in UTF-16 units of its text. */
export interface QueryDiagnostic {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface QueryCheck {
  readonly diagnostics: readonly QueryDiagnostic[];
  /** Fields that the query makes. */
  readonly fields: readonly string[];
}

export const checkQuery = (query: string, signal?: AbortSignal) =>
  own<QueryCheck>('POST', '/_hinomi/logs/query/check', { body: { query }, signal });
