import type { Widget } from './body';

/** Log groups that a query begins with, and the rest of it: `SOURCE 'a' | SOURCE 'b' | fields @message`. */
export function readSources(query: string): { readonly groups: readonly string[]; readonly query: string } {
  const groups: string[] = [];
  let rest = query.trimStart();
  for (;;) {
    const found = /^SOURCE\s+(?:'([^']*)'|"([^"]*)")\s*\|\s*/i.exec(rest);
    if (!found) {
      return { groups, query: rest };
    }
    groups.push(found[1] ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
  }
}

/** A query with the log groups that it begins with: what [readSources] reads. */
export function withSources(groups: readonly string[], query: string): string {
  return [...groups.map((name) => `SOURCE '${name}'`), query].join(' | ');
}

/** What a log widget asks, and of which region. */
export interface LogRequest {
  readonly language: string;
  readonly groups: readonly string[];
  readonly query: string;
  readonly region: string | undefined;
}

/** Groups stand in the query or beside it, as names or as objects with a name. */
export function logRequestOf(properties: Widget['properties']): LogRequest {
  const { query, queryLanguage, region, logGroups } = properties;
  const read = readSources(typeof query === 'string' ? query : '');
  const named = (Array.isArray(logGroups) ? logGroups : []).map((group) =>
    typeof group === 'string' ? group : group?.logGroupName,
  );
  return {
    language: typeof queryLanguage === 'string' ? queryLanguage : 'CWLI',
    groups: [...read.groups, ...named.filter((name) => typeof name === 'string')],
    query: read.query,
    region: typeof region === 'string' ? region : undefined,
  };
}
