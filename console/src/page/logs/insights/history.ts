/** A query that was run in this browser. */
export interface PastQuery {
  readonly query: string;
  readonly groups: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'hinomi.queries';
const MOST = 50;

/** The queries of this browser, newest first. */
export function pastQueries(): readonly PastQuery[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPastQuery) : [];
  } catch {
    return [];
  }
}

export function remember(query: PastQuery): void {
  localStorage.setItem(KEY, JSON.stringify(withQuery(pastQueries(), query)));
}

/** The same query over the same groups is kept once. */
export function withQuery(past: readonly PastQuery[], query: PastQuery): readonly PastQuery[] {
  const same = (other: PastQuery) =>
    other.query === query.query && other.groups.join() === query.groups.join();
  return [query, ...past.filter((each) => !same(each))].slice(0, MOST);
}

function isPastQuery(value: unknown): value is PastQuery {
  const { query, groups, at } = (value ?? {}) as Partial<Record<keyof PastQuery, unknown>>;
  return typeof query === 'string' && typeof at === 'number' && Array.isArray(groups);
}
