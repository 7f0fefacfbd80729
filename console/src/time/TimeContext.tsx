import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useUrlState } from '../url/useUrlState';
import { DEFAULT_RANGE, formatRange, type Interval, parseRange, resolveRange, type TimeRange } from './range';

/** What is looked at: a range in the link, and the moment at which it was resolved last. */
interface Times {
  readonly range: TimeRange;
  readonly setRange: (range: TimeRange) => void;
  /** The range as two instants; the same object until it changes or is refreshed. */
  readonly interval: Interval;
  readonly now: Date;
  /** Looks anew: a relative range ends now. */
  readonly refresh: () => void;
  /** Seconds between refreshes by themselves; 0 for none. */
  readonly refreshEvery: number;
  readonly setRefreshEvery: (seconds: number) => void;
}

const Context = createContext<Times | undefined>(undefined);

export function useTimes(): Times {
  const found = useContext(Context);
  if (!found) {
    throw new Error('useTimes: no TimeProvider around');
  }
  return found;
}

export function TimeProvider({ children }: { readonly children: ReactNode }) {
  const [params, setParams] = useUrlState();
  const [now, setNow] = useState(() => new Date());
  const text = params.get('range');
  const range = useMemo(() => parseRange(text) ?? DEFAULT_RANGE, [text]);
  const refreshEvery = Number(params.get('refresh') ?? 0) || 0;
  const refresh = useCallback(() => setNow(new Date()), []);

  useEffect(() => {
    if (refreshEvery > 0) {
      const timer = setInterval(refresh, refreshEvery * 1000);
      return () => clearInterval(timer);
    }
    return undefined;
  }, [refreshEvery, refresh]);

  const value = useMemo(
    () => ({
      range,
      setRange: (next: TimeRange) => {
        refresh();
        setParams({ range: formatRange(next) });
      },
      interval: resolveRange(range, now),
      now,
      refresh,
      refreshEvery,
      setRefreshEvery: (seconds: number) => setParams({ refresh: seconds > 0 ? String(seconds) : undefined }),
    }),
    [range, now, refresh, refreshEvery, setParams],
  );
  return <Context value={value}>{children}</Context>;
}
